-- What the law asks around a decision by members (SI 2012/2089 regs 8-14; LGA 2000 s.9F): its notice before, its
-- publication and call-in after, and Council's minute where the money lies outside the budget and policy framework.

-- The latest row of a file counts; the earlier ones stay for the record.
create table key_decision_notice (
    notice_number  bigint generated always as identity primary key,
    case_reference varchar(20)   not null,
    matter         varchar(1000) not null,
    decision_maker varchar(200)  not null,
    decision_due   varchar(200)  not null,
    link           varchar(500)  not null,
    published_on   date          not null,
    basis          varchar(30)   not null check (basis in ('FULL', 'GENERAL_EXCEPTION', 'SPECIAL_URGENCY')),
    reason         varchar(4000),
    scrutiny_chair varchar(200),
    scrutiny_on    date,
    clear_days     integer       not null,
    decision_from  date          not null,
    recorded_by    varchar(64)   not null,
    recorded_at    timestamp with time zone not null,
    check (decision_from >= published_on),
    check (basis = 'FULL' or (reason is not null and scrutiny_chair is not null and scrutiny_on is not null))
);
create index key_decision_notice_of_case on key_decision_notice (case_reference, notice_number);

-- What finance said about the money; the latest row counts.
create table budget_framework_statement (
    statement_number bigint generated always as identity primary key,
    case_reference   varchar(20) not null,
    outside          boolean     not null,
    said_by          varchar(64) not null,
    said_at          timestamp with time zone not null
);
create index budget_framework_statement_of_case on budget_framework_statement (case_reference, statement_number);

-- Council's answer to one statement that the money lies outside.
create table council_minute (
    statement_number bigint        primary key references budget_framework_statement,
    agreed           boolean       not null,
    minute_number    varchar(60)   not null,
    meeting_date     date          not null,
    note             varchar(4000),
    recorded_by      varchar(64)   not null,
    recorded_at      timestamp with time zone not null
);

-- What the public reads of a decision. Committee services leave out what is exempt (LGA 1972 Sch 12A).
create table decision_publication (
    evidence_number  bigint        primary key references decision_evidence,
    case_reference   varchar(20)   not null,
    title            varchar(300)  not null,
    reasons          varchar(4000) not null,
    alternatives     varchar(4000) not null,
    interests        varchar(1000) not null,
    published_on     date          not null,
    call_in_ends     date,
    urgent_reason    varchar(4000),
    urgent_agreed_by varchar(200),
    urgent_agreed_on date,
    published_by     varchar(64)   not null,
    published_at     timestamp with time zone not null,
    check (urgent_reason is null or (urgent_agreed_by is not null and urgent_agreed_on is not null))
);
create index decision_publication_of_case on decision_publication (case_reference, evidence_number);
create index decision_publication_by_date on decision_publication (published_on, evidence_number);

create table call_in (
    evidence_number bigint        primary key references decision_publication,
    called_in_on    date          not null,
    called_in_by    varchar(1000) not null,
    grounds         varchar(4000) not null,
    recorded_by     varchar(64)   not null,
    recorded_at     timestamp with time zone not null
);

-- What scrutiny, and then Council, said of a decision that was called in.
create table call_in_outcome (
    evidence_number bigint        not null references call_in,
    body            varchar(20)   not null check (body in ('SCRUTINY', 'COUNCIL')),
    outcome         varchar(20)   not null check (outcome in ('STANDS', 'REFERRED_BACK', 'TO_COUNCIL')),
    minute_number   varchar(60)   not null,
    meeting_date    date          not null,
    said            varchar(4000),
    recorded_by     varchar(64)   not null,
    recorded_at     timestamp with time zone not null,
    primary key (evidence_number, body),
    check (body = 'SCRUTINY' or outcome <> 'TO_COUNCIL')
);

-- From when a published decision may be acted upon.
create table decision_release (
    evidence_number bigint       primary key references decision_publication,
    because         varchar(500) not null,
    released_at     timestamp with time zone not null
);
