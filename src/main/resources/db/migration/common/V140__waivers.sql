-- A waiver of the Contract Procedure Rules: what was asked for last, what the rules said of it, and what became of it. Pounds.
create table waiver (
    reference        varchar(20)    primary key,
    case_reference   varchar(20)    references procurement_case,
    title            varchar(200)   not null,
    service          varchar(60)    not null,
    supplier         varchar(200)   not null,
    category         varchar(30)    not null,
    cpv_code         varchar(8)     not null,
    value_ex_vat     numeric(14, 2) not null check (value_ex_vat > 0),
    vat_rate         numeric(5, 2)  not null check (vat_rate between 0 and 100),
    budget_code      varchar(40)    not null,
    rule_waived      varchar(30)    not null,
    ground           varchar(30)    not null,
    justification    varchar(4000)  not null,
    market_evidence  varchar(4000),
    value_for_money  varchar(4000)  not null,
    challenge_risk   varchar(2000),
    exit_plan        varchar(4000)  not null,
    start_date       date           not null,
    term_months      integer        not null check (term_months >= 0),
    retrospective    boolean        not null,
    ground_condition varchar(1000),
    evidence_asked   varchar(1000),
    longest_term_months integer,
    decided_as_from  numeric(14, 2),
    minimum_invited  integer,
    threshold        numeric(14, 2),
    spend_recent     numeric(14, 2),
    spend_long       numeric(14, 2),
    split_warning    varchar(1000),
    contract_details_notice boolean,
    exit_plan_due    date,
    status           varchar(20)    not null,
    times_refused    integer        not null,
    requested_by     varchar(64)    not null,
    requested_at     timestamp with time zone not null,
    decided_on       date,
    exit_result      varchar(4000),
    exit_done_on     date,
    version          integer        not null
);
create index waiver_of_case on waiver (case_reference);
create index waiver_of_supplier on waiver (supplier);
create index waiver_requested on waiver (requested_at);

-- Who did what when with a waiver: evidence, insert-only, each entry chained to the one before by its hash.
create table waiver_event (
    reference     varchar(20)    not null references waiver,
    entry_number  integer        not null,
    happened_at   timestamp with time zone not null,
    person        varchar(64)    not null,
    sentence      varchar(10000) not null,
    previous_hash char(64)       not null,
    entry_hash    char(64)       not null,
    primary key (reference, entry_number)
);

-- Purchases made against the rules. They are no waivers and are reported apart.
create table rule_breach (
    breach_number bigint generated always as identity primary key,
    what          varchar(2000)  not null,
    service       varchar(60)    not null,
    who           varchar(200)   not null,
    supplier      varchar(200)   not null,
    value_ex_vat  numeric(14, 2) not null check (value_ex_vat > 0),
    happened_on   date           not null,
    how_found     varchar(1000)  not null,
    remedy        varchar(2000)  not null,
    recorded_by   varchar(64)    not null,
    recorded_at   timestamp with time zone not null
);
