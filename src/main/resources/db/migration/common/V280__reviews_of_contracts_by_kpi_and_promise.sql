-- By what a contract's performance is measured, every version of it. Evidence: insert-only.
create table contract_kpi (
    contract_reference varchar(20)   not null references contract,
    kpi_number         integer       not null,
    version_number     integer       not null,
    name               varchar(200)  not null,
    measures           varchar(1000) not null,
    target             varchar(200)  not null,
    unit               varchar(60)   not null,
    statutory          boolean       not null,   -- one of those that the Procurement Act 2023 s.52 asks for
    dropped_because    varchar(1000),            -- null while it is in use
    recorded_by        varchar(64)   not null,
    recorded_at        timestamp with time zone not null,
    primary key (contract_reference, kpi_number, version_number)
);

-- Why a contract that should have indicators has none (Procurement Act 2023 s.52); the newest counts. Evidence: insert-only.
create table contract_without_kpis (
    contract_reference varchar(20)   not null references contract,
    entry_number       integer       not null,
    reason             varchar(2000) not null,
    recorded_by        varchar(64)   not null,
    recorded_at        timestamp with time zone not null,
    primary key (contract_reference, entry_number)
);

-- What a review on the contract's own page tells beside the overall rating; null in reviews from the list of tasks.
alter table contract_review add column paid_to_date numeric(14, 2);
alter table contract_review add column value_ex_vat numeric(14, 2);
alter table contract_review add column risks varchar(4000);
alter table contract_review add column supplier_view varchar(4000);
alter table contract_review add column breach boolean;

-- How the supplier did by each indicator. Evidence: insert-only.
create table contract_kpi_rating (
    contract_reference varchar(20)  not null,
    review_number      integer      not null,
    kpi_number         integer      not null,
    kpi_version        integer      not null,
    rating             varchar(30)  not null,
    measured           varchar(200),
    words              varchar(2000),
    primary key (contract_reference, review_number, kpi_number),
    foreign key (contract_reference, review_number) references contract_review,
    foreign key (contract_reference, kpi_number, kpi_version) references contract_kpi
);

-- What was delivered of the social value that the bid promised, since the review before. Evidence: insert-only.
create table contract_value_delivered (
    contract_reference varchar(20)    not null,
    review_number      integer        not null,
    measure_code       varchar(11)    not null,
    quantity           numeric(14, 2) not null,   -- in the unit of the measure
    promised           numeric(16, 2) not null,   -- over the whole contract, as it was counted
    pounds             numeric(16, 2),            -- null where the measure is only recorded
    evidence           varchar(2000),
    primary key (contract_reference, review_number, measure_code),
    foreign key (contract_reference, review_number) references contract_review
);

-- What is to become better after a review. Evidence: insert-only.
create table contract_improvement (
    contract_reference varchar(20)   not null,
    review_number      integer       not null,
    line_number        integer       not null,
    what               varchar(1000) not null,
    who                varchar(200)  not null,
    due_on             date          not null,
    primary key (contract_reference, review_number, line_number),
    foreign key (contract_reference, review_number) references contract_review
);

-- What is done about poor performance, step by step. Evidence: insert-only.
create table contract_performance_step (
    contract_reference varchar(20)   not null references contract,
    step_number        integer       not null,
    step               varchar(20)   not null,
    on_day             date          not null,
    words              varchar(4000) not null,
    due_on             date,
    recorded_by        varchar(64)   not null,
    recorded_at        timestamp with time zone not null,
    primary key (contract_reference, step_number)
);
