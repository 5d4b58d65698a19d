-- Which task is which deed of the matrix (domain reference 7.3), so that somebody whom it excludes is told when they take the task.
-- What is done at its end is checked again by the use case, whatever the model calls the task.
create table task_duty (
    process_key varchar(60) not null,
    task_key    varchar(80) not null,
    duty        varchar(20) not null,
    primary key (process_key, task_key, duty)
);
insert into task_duty (process_key, task_key, duty) values
    ('initiation', 'Task_ConfirmFunds', 'BUDGET'), ('initiation', 'Task_AgreeRoute', 'ROUTE'),
    ('business-case', 'Task_ConfirmBudget', 'BUDGET'),
    ('tender', 'Task_SendRequests', 'ROUTE'), ('tender', 'Task_OpenBids', 'OPEN_BIDS'), ('tender', 'Task_OpenQuotes', 'OPEN_BIDS'),
    ('evaluation', 'Task_ScoreBids', 'SCORE'), ('evaluation', 'Task_ScoreQuality', 'SCORE'), ('evaluation', 'Task_ModerateScores', 'MODERATE'),
    ('evaluation', 'Task_RecommendAward', 'RECOMMEND'), ('evaluation', 'Task_RecommendQuote', 'RECOMMEND'),
    ('award', 'Task_WriteAwardReport', 'RECOMMEND'), ('award', 'Task_SignContract', 'SIGN'),
    ('award-value', 'Task_ConfirmFundsAgain', 'BUDGET'),
    ('small-purchase-award', 'Task_ApproveSmallPurchase', 'BUDGET'), ('small-purchase-award', 'Task_ApproveSmallPurchase', 'APPROVE_AWARD'),
    ('small-purchase-award', 'Task_ApproveQuotation', 'APPROVE_AWARD'), ('small-purchase-award', 'Task_PlaceOrder', 'SIGN');

-- What somebody tried and the rules refused: evidence for audit, insert-only.
create table refused_attempt (
    attempt_number bigint generated always as identity primary key,
    happened_at    timestamp with time zone not null,
    person         varchar(64)   not null,
    reference      varchar(20),
    task           varchar(255),
    sentence       varchar(1000) not null
);
create index refused_attempt_by_time on refused_attempt (happened_at);

-- Where the rules name a person (the service's own head, the portfolio's member), the step of the chain is theirs.
alter table approval_step add column named_person varchar(64);
alter table approval_step add column named_because varchar(300);
-- For whom a deputy decided or advised.
alter table approval_decision add column on_behalf_of varchar(64);
alter table approval_advice add column on_behalf_of varchar(64);

-- Who stands in for whom from one day to another, both included. Ended early: ended_on is the first day without the deputy.
create table absence (
    absence_number bigint generated always as identity primary key,
    person         varchar(64)   not null,
    deputy         varchar(64)   not null,
    from_day       date          not null,
    to_day         date          not null,
    reason         varchar(500)  not null,
    entered_by     varchar(64)   not null,
    entered_at     timestamp with time zone not null,
    ended_on       date,
    ended_by       varchar(64),
    check (to_day >= from_day),
    check (person <> deputy)
);
create index absence_of on absence (person, from_day);
create index absence_by_deputy on absence (deputy, from_day);

-- A task that a manager gave to somebody else, and why: evidence, insert-only.
create table task_reassignment (
    reassignment_number bigint generated always as identity primary key,
    happened_at  timestamp with time zone not null,
    reference    varchar(20),
    task         varchar(255)  not null,
    from_person  varchar(64),
    to_person    varchar(64)   not null,
    reason       varchar(1000) not null,
    reassigned_by varchar(64)  not null
);

-- Whoever confirmed the funds may score (domain reference 7.3): the first list had one cell too many.
delete from incompatible_duties where one = 'BUDGET' and other = 'SCORE';
