-- What officers ask for a running case beside its stages: withdraw, cancel, merge, hold, hand over, correct.
create table case_request (
    request_number bigint generated always as identity primary key,
    case_reference varchar(20)   not null references procurement_case,
    way            varchar(20)   not null,
    asked_by       varchar(64)   not null,
    asked_at       timestamp with time zone not null,
    reason         varchar(2000) not null,
    other_case     varchar(20)   references procurement_case,
    colleague      varchar(64),
    review_on      date,
    field          varchar(40),
    old_answer     varchar(4000),
    new_answer     varchar(4000),
    check (way <> 'MERGE' or (other_case is not null and other_case <> case_reference)),
    check (way <> 'HAND_OVER' or colleague is not null),
    check (way <> 'HOLD' or review_on is not null),
    check (way <> 'CORRECT' or (field is not null and new_answer is not null))
);
create index case_request_of on case_request (case_reference, request_number);
create index case_request_into on case_request (other_case);

-- How each was answered, and by whom; the system where the rules wanted nobody's decision.
create table case_request_answer (
    request_number bigint        primary key references case_request,
    accepted       boolean       not null,
    answered_by    varchar(64)   not null,
    answered_at    timestamp with time zone not null,
    reason         varchar(2000)
);

-- A cancellation after suppliers were asked: when they were told, and the procurement termination notice (Procurement Act 2023 s.55).
create table bidders_told (
    case_reference varchar(20)   primary key references procurement_case,
    told_on        date          not null,
    how_told       varchar(2000) not null,
    notice_due     boolean       not null,
    notice_number  varchar(40),
    notice_on      date,
    told_by        varchar(64)   not null,
    recorded_at    timestamp with time zone not null,
    check (not notice_due or (notice_number is not null and notice_on is not null))
);

-- A part in a case may be given up: who led it before stays on record.
alter table case_person add column until_at timestamp with time zone;

-- An entry of the forward plan whose case ended without a contract says how.
alter table forward_plan_entry add column ended_as varchar(30);
