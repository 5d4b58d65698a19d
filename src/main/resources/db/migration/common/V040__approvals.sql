-- One request for one decision: its chain is what the decision table approval-chain answered when it was opened.
create table approval_request (
    request_number bigint generated always as identity primary key,
    case_reference varchar(20)    not null,
    decision_type  varchar(30)    not null,
    value_ex_vat   numeric(14, 2) not null,
    in_pipeline    boolean        not null,
    asked_by       varchar(64)    not null,
    opened_at      timestamp with time zone not null,
    closed_at      timestamp with time zone,
    outcome        varchar(20)
);
create index approval_request_of_case on approval_request (case_reference, decision_type, request_number);

create table approval_step (
    request_number bigint      not null references approval_request,
    step_number    integer     not null,
    approver_group varchar(60) not null,
    adviser        boolean     not null,
    primary key (request_number, step_number)
);

-- Advice and decisions are evidence: insert-only.
create table approval_advice (
    request_number bigint        not null references approval_request,
    adviser_group  varchar(60)   not null,
    person         varchar(64)   not null,
    given_at       timestamp with time zone not null,
    advice         varchar(4000) not null,
    supports       boolean       not null,
    primary key (request_number, adviser_group)
);

create table approval_decision (
    request_number bigint        not null references approval_request,
    step_number    integer       not null,
    approver_group varchar(60)   not null,
    person         varchar(64)   not null,
    decided_at     timestamp with time zone not null,
    outcome        varchar(20)   not null,
    reason         varchar(4000),
    body           varchar(60),
    minute_number  varchar(60),
    meeting_date   date,
    members_present varchar(1000),
    interests      varchar(1000),
    primary key (request_number, step_number)
);

-- What each person did in a case, and which two deeds one person may not both do (domain reference 7.3).
create table case_duty (
    case_reference varchar(20) not null,
    duty           varchar(20) not null,
    person         varchar(64) not null,
    done_at        timestamp with time zone not null,
    primary key (case_reference, duty, person)
);
create table incompatible_duties (
    one   varchar(20) not null,
    other varchar(20) not null,
    primary key (one, other)
);
insert into incompatible_duties (one, other) values
    ('REQUEST', 'BUDGET'), ('REQUEST', 'OPEN_BIDS'), ('REQUEST', 'MODERATE'), ('REQUEST', 'APPROVE_AWARD'), ('REQUEST', 'SIGN'), ('REQUEST', 'ORDER'), ('REQUEST', 'PAY'),
    ('BUDGET', 'OPEN_BIDS'), ('BUDGET', 'SCORE'), ('BUDGET', 'MODERATE'), ('BUDGET', 'SIGN'), ('BUDGET', 'ORDER'), ('BUDGET', 'APPROVE_AWARD'), ('BUDGET', 'RECEIVE'), ('BUDGET', 'PAY'),
    ('ROUTE', 'SCORE'), ('ROUTE', 'APPROVE_AWARD'), ('ROUTE', 'SIGN'), ('ROUTE', 'RECEIVE'), ('ROUTE', 'PAY'),
    ('OPEN_BIDS', 'SCORE'), ('OPEN_BIDS', 'RECOMMEND'), ('OPEN_BIDS', 'APPROVE_AWARD'), ('OPEN_BIDS', 'SIGN'), ('OPEN_BIDS', 'ORDER'), ('OPEN_BIDS', 'RECEIVE'), ('OPEN_BIDS', 'PAY'), ('OPEN_BIDS', 'MANAGE'),
    ('SCORE', 'MODERATE'), ('SCORE', 'APPROVE_AWARD'), ('SCORE', 'SIGN'), ('SCORE', 'ORDER'), ('SCORE', 'PAY'),
    ('MODERATE', 'APPROVE_AWARD'), ('MODERATE', 'SIGN'), ('MODERATE', 'ORDER'), ('MODERATE', 'RECEIVE'), ('MODERATE', 'PAY'), ('MODERATE', 'MANAGE'),
    ('RECOMMEND', 'APPROVE_AWARD'), ('RECOMMEND', 'SIGN'), ('RECOMMEND', 'ORDER'), ('RECOMMEND', 'PAY'),
    ('APPROVE_AWARD', 'SIGN'), ('APPROVE_AWARD', 'ORDER'), ('APPROVE_AWARD', 'RECEIVE'), ('APPROVE_AWARD', 'PAY'), ('APPROVE_AWARD', 'MANAGE'),
    ('SIGN', 'ORDER'), ('SIGN', 'RECEIVE'), ('SIGN', 'PAY'), ('SIGN', 'MANAGE'),
    ('ORDER', 'RECEIVE'), ('ORDER', 'PAY'), ('RECEIVE', 'PAY');
