-- By which rules the points of an evaluation were worked out.
create table evaluation_method (
    evaluation_number    bigint      primary key references evaluation,
    price_formula        varchar(30) not null,
    least_evidence_score integer     not null
);

-- Where the points of the ranking come from, question by question, as they were worked out; a bid that is out has none.
create table ranking_line (
    evaluation_number bigint        not null references evaluation,
    bid_number        bigint        not null,
    criterion_number  integer       not null,
    kind              varchar(30)   not null,
    question          varchar(4000) not null,
    weight            numeric(5, 2) not null,
    score             integer,
    reason            varchar(4000),
    points            numeric(5, 2) not null,
    primary key (evaluation_number, bid_number, criterion_number)
);
