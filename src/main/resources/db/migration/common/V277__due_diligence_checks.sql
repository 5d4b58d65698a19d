-- What each check of a recommended supplier showed, by the table due-diligence-checks. The newest of a check counts. Evidence: insert-only.
create table diligence_check (
    check_number   bigint generated always as identity primary key,
    case_reference varchar(20)   not null references procurement_case,
    bid_number     bigint        not null,
    supplier       varchar(200)  not null,
    check_code     varchar(40)   not null,
    result         varchar(20)   not null,
    words          varchar(2000) not null,
    valid_until    date,
    asked_on       date,                         -- where it failed: when the supplier was asked to explain
    person         varchar(64)   not null,
    recorded_at    timestamp with time zone not null
);
create index diligence_check_of_case on diligence_check (case_reference, check_number);
