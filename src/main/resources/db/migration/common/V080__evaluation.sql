-- One evaluation of the bids that were opened; a case that is tendered again is evaluated again. Prices in pounds, ex VAT.
create table evaluation (
    evaluation_number bigint generated always as identity primary key,
    case_reference    varchar(20) not null references procurement_case,
    opened_at         timestamp with time zone not null
);
create index evaluation_of_case on evaluation (case_reference, evaluation_number);

-- Whether a bid is in the running, and the answer to a price that looks abnormally low (Procurement Act 2023 s.19).
create table bid_assessment (
    evaluation_number    bigint        not null references evaluation,
    bid_number           bigint        not null,
    compliant            boolean       not null,
    reason               varchar(4000),
    abnormally_low       boolean       not null,
    explanation_asked_on date,
    explanation          varchar(4000),
    explanation_accepted boolean,
    assessed_by          varchar(64)   not null,
    assessed_at          timestamp with time zone not null,
    primary key (evaluation_number, bid_number)
);

-- Before anybody scores, they say whether they have a conflict of interest with one of the bidders.
create table evaluator_declaration (
    evaluation_number bigint      not null references evaluation,
    person            varchar(64) not null,
    conflict          boolean     not null,
    details           varchar(2000),
    declared_at       timestamp with time zone not null,
    primary key (evaluation_number, person)
);

-- What each person gave on their own. Insert-only: the newest of a person, bid and question counts until they hand in.
create table score (
    score_number      bigint generated always as identity primary key,
    evaluation_number bigint        not null references evaluation,
    person            varchar(64)   not null,
    bid_number        bigint        not null,
    criterion_number  integer       not null,
    points            integer       not null check (points between 0 and 5),
    reason            varchar(4000) not null,
    given_at          timestamp with time zone not null
);
create index score_of_person on score (evaluation_number, person, bid_number, criterion_number, score_number);

-- Who handed in their scores: nobody takes two seats of one panel.
create table scorer (
    evaluation_number bigint      not null references evaluation,
    person            varchar(64) not null,
    handed_in_at      timestamp with time zone not null,
    primary key (evaluation_number, person)
);

create table agreed_score (
    evaluation_number bigint        not null references evaluation,
    bid_number        bigint        not null,
    criterion_number  integer       not null,
    points            integer       not null check (points between 0 and 5),
    reason            varchar(4000) not null,
    agreed_by         varchar(64)   not null,
    agreed_at         timestamp with time zone not null,
    primary key (evaluation_number, bid_number, criterion_number)
);

-- The ranking as it was computed. A bid that is not compliant has rank 0 and no points.
create table ranking (
    evaluation_number   bigint         not null references evaluation,
    bid_number          bigint         not null,
    supplier            varchar(200)   not null,
    price_ex_vat        numeric(14, 2) not null,
    price_points        numeric(5, 2)  not null,
    quality_points      numeric(5, 2)  not null,
    social_value_points numeric(5, 2)  not null,
    total_points        numeric(5, 2)  not null,
    bid_rank            integer        not null,
    compliant           boolean        not null,
    note                varchar(4000),
    primary key (evaluation_number, bid_number)
);

-- What is recommended and why; without a bid number: that none be accepted. Lots, where they were drawn, with both witnesses.
create table recommendation (
    evaluation_number bigint        primary key references evaluation,
    bid_number        bigint,
    reasons           varchar(4000) not null,
    drawn_by_lots     boolean       not null,
    first_witness     varchar(200),
    second_witness    varchar(200),
    recommended_by    varchar(64)   not null,
    recommended_at    timestamp with time zone not null,
    handed_in         boolean       not null
);
