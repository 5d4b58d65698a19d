-- The award: report, what followed from the value moving, outcome for every bidder, standstill and signature. Pounds ex VAT.

-- What was recommended and why; a report that came back is written again, and the newest counts. Evidence: insert-only.
create table award_report (
    report_number        bigint generated always as identity primary key,
    case_reference       varchar(20)    not null references procurement_case,
    written_by           varchar(64)    not null,
    written_at           timestamp with time zone not null,
    reasons              varchar(4000)  not null,
    risks                varchar(4000)  not null,
    finance_check        varchar(20)    not null,
    insurance_check      varchar(20)    not null,
    health_safety_check  varchar(20)    not null,
    modern_slavery_check varchar(20)    not null,
    data_protection_check varchar(20)   not null,
    safeguarding_check   varchar(20)    not null,
    diligence_note       varchar(4000),
    baseline_ex_vat      numeric(14, 2) not null check (baseline_ex_vat >= 0),
    contract_form        varchar(10)    not null
);
create index award_report_of_case on award_report (case_reference, report_number);

-- What was said where the recommended price left the band, the threshold or the funds of the estimate. Evidence: insert-only.
create table award_value_decision (
    decision_number bigint generated always as identity primary key,
    case_reference  varchar(20)    not null references procurement_case,
    deed            varchar(30)    not null,
    estimate_ex_vat numeric(14, 2) not null,
    price_ex_vat    numeric(14, 2) not null,
    person          varchar(64)    not null,
    decided_at      timestamp with time zone not null,
    reason          varchar(4000)
);
create index award_value_decision_of_case on award_value_decision (case_reference, decision_number);

create table award (
    case_reference    varchar(20)    primary key references procurement_case,
    supplier          varchar(200)   not null,
    supplier_postcode varchar(10),
    sme               boolean,
    vcse              boolean,
    price_ex_vat      numeric(14, 2) not null check (price_ex_vat > 0),
    decided_on        date           not null,
    notice_number     varchar(40),
    notice_published_on date,
    standstill_ends_on date,
    signed_on         date,
    signatories       varchar(400),
    sealed            boolean        not null,
    seal_number       varchar(40),
    attested_by       varchar(64),
    order_number      varchar(40),
    order_date        date,
    starts_on         date,
    ends_on           date,
    extension_months  integer        not null check (extension_months >= 0),
    contract_manager  varchar(64),
    version           integer        not null
);

-- What every bidder was told, all at the same time. Evidence: insert-only.
create table bid_outcome (
    case_reference varchar(20)    not null references procurement_case,
    bid_number     bigint         not null,
    supplier       varchar(200)   not null,
    price_ex_vat   numeric(14, 2),
    total_points   numeric(7, 2),
    bid_rank       integer,
    outcome        varchar(20)    not null,
    told_at        timestamp with time zone not null,
    told_by        varchar(64)    not null,
    primary key (case_reference, bid_number)
);
