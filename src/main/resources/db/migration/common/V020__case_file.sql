-- A case is one purchase from need to signed contract. Money in pounds, ex VAT unless the name says otherwise.

-- Gapless numbers per series and year: the row is locked while a case takes its number.
create table number_series (
    series      varchar(10) not null,
    series_year integer     not null,
    last_number integer     not null,
    primary key (series, series_year)
);

create table procurement_case (
    reference              varchar(20)    primary key,
    title                  varchar(200)   not null,
    description            varchar(4000)  not null,
    service                varchar(60)    not null,
    category               varchar(30)    not null,
    cpv_code               varchar(8)     not null,
    estimated_value_ex_vat numeric(14, 2) not null check (estimated_value_ex_vat > 0),
    vat_rate               numeric(5, 2)  not null check (vat_rate between 0 and 100),
    needed_by              date           not null,
    initial_term_months    integer        not null check (initial_term_months >= 0),
    extension_months       integer        not null check (extension_months >= 0),
    budget_code            varchar(40)    not null,
    replaces_contract      varchar(40),
    exempt                 boolean        not null,
    framework_available    boolean        not null,
    interests_declared     boolean        not null,
    started_on             date           not null,
    regime                 varchar(10),
    threshold              numeric(14, 2),
    threshold_includes_vat boolean,
    route                  varchar(40),
    minimum_invited        integer,
    above_threshold        boolean,
    stage                  varchar(30)    not null,
    status                 varchar(30)    not null,
    status_reason          varchar(4000),
    raised_by              varchar(64)    not null,
    raised_at              timestamp with time zone not null,
    version                integer        not null
);
create index procurement_case_by_stage on procurement_case (status, stage);
create index procurement_case_by_service on procurement_case (service);

-- Who has which part in a case; rights on the case follow from it.
create table case_person (
    case_reference varchar(20) not null references procurement_case,
    part           varchar(30) not null,
    person         varchar(64) not null,
    since          timestamp with time zone not null,
    primary key (case_reference, part, person)
);

-- Who did what when: evidence, insert-only, each entry chained to the one before by its hash.
create table timeline_entry (
    case_reference varchar(20)   not null references procurement_case,
    entry_number   integer       not null,
    happened_at    timestamp with time zone not null,
    person         varchar(64)   not null,
    stage          varchar(30)   not null,
    sentence       varchar(10000) not null,
    previous_hash  char(64)      not null,
    entry_hash     char(64)      not null,
    primary key (case_reference, entry_number)
);

-- What was answered in each form, kept whole at every submission: the old answer stays when a new one comes.
create table form_answer (
    answer_number  bigint generated always as identity primary key,
    case_reference varchar(20)  not null,
    form           varchar(80)  not null,
    task           varchar(80)  not null,
    person         varchar(64)  not null,
    answered_at    timestamp with time zone not null,
    answers        text         not null
);
create index form_answer_latest on form_answer (case_reference, form, answer_number);
