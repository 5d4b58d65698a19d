-- What was found of each price once quality was closed. The newest line of a bid counts. Insert-only.
create table price_check (
    check_number      bigint      generated always as identity primary key,
    evaluation_number bigint      not null references evaluation,
    bid_number        bigint      not null,
    abnormally_low    boolean     not null,
    asked_on          date,
    explanation       varchar(4000),
    accepted          boolean,
    checked_by        varchar(64) not null,
    checked_at        timestamp with time zone not null
);
create index price_check_by_evaluation on price_check (evaluation_number, bid_number);

-- The second person's look at the points. Without manifest errors it confirms them; what is not handed in was only kept on the way. Insert-only.
create table arithmetic_check (
    check_number      bigint      generated always as identity primary key,
    evaluation_number bigint      not null references evaluation,
    handed_in         boolean     not null,
    checked_by        varchar(64) not null,
    checked_at        timestamp with time zone not null
);
create index arithmetic_check_by_evaluation on arithmetic_check (evaluation_number);

-- A manifest error that it found in an agreed score. Insert-only.
create table manifest_error (
    check_number     bigint        not null references arithmetic_check,
    bid_number       bigint        not null,
    criterion_number integer       not null,
    stands           integer       not null,
    should_be        integer       not null,
    reason           varchar(1000) not null,
    primary key (check_number, bid_number, criterion_number)
);

-- Whether the moderator agrees to a correction; the newest line counts. Insert-only.
create table correction (
    correction_number bigint      generated always as identity primary key,
    check_number      bigint      not null references arithmetic_check,
    bid_number        bigint      not null,
    criterion_number  integer     not null,
    agreed            boolean     not null,
    reason            varchar(1000),
    decided_by        varchar(64) not null,
    decided_at        timestamp with time zone not null,
    foreign key (check_number, bid_number, criterion_number) references manifest_error
);
create index correction_by_check on correction (check_number);

-- What the service's lead officer says of a recommendation; the newest line counts, once it is handed in. Insert-only.
create table recommendation_agreement (
    agreement_number  bigint      generated always as identity primary key,
    evaluation_number bigint      not null references evaluation,
    agreed            boolean     not null,
    reason            varchar(2000),
    handed_in         boolean     not null,
    said_by           varchar(64) not null,
    said_at           timestamp with time zone not null
);
create index recommendation_agreement_by_evaluation on recommendation_agreement (evaluation_number);

insert into task_duty (process_key, task_key, duty) values ('evaluation', 'Task_AgreeCorrection', 'MODERATE'), ('evaluation', 'Task_AgreeRecommendation', 'RECOMMEND');
