-- Every decision as evidence: one chain over all of them, each entry hashed together with the hash before it. What the
-- decider read stands with it whole, so that a later question about it needs nothing else.
create table decision_evidence (
    evidence_number bigint         primary key,
    case_reference  varchar(20)    not null,
    request_number  bigint         not null,
    step_number     integer        not null,
    decision_type   varchar(30)    not null,
    value_ex_vat    numeric(14, 2) not null,
    decider         varchar(64)    not null,
    on_behalf_of    varchar(64),
    decider_role    varchar(60)    not null,
    decided_at      timestamp with time zone not null,
    outcome         varchar(20)    not null,
    reason          varchar(4000),
    alternatives    varchar(4000),
    interests       varchar(1000),
    dispensation    varchar(1000),
    body            varchar(60),
    minute_number   varchar(60),
    meeting_date    date,
    members_present varchar(1000),
    advice          varchar(200000) not null,
    shown           varchar(200000) not null,
    documents       varchar(200000) not null,
    previous_hash   char(64)       not null,
    entry_hash      char(64)       not null,
    unique (request_number, step_number)
);
create index decision_evidence_of_case on decision_evidence (case_reference, evidence_number);

-- One row: the lock under which the chain grows, and its end, so that entries cut off there are missed.
create table decision_evidence_end (
    evidence_number bigint   not null,
    entry_hash      char(64) not null
);
insert into decision_evidence_end (evidence_number, entry_hash) values (0, '0000000000000000000000000000000000000000000000000000000000000000');
