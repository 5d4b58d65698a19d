-- The business case of a purchase as it stands. Sums in pounds, VAT not included.
create table business_case (
    case_reference    varchar(20)    primary key references procurement_case,
    option_do_nothing varchar(1000)  not null,
    option_in_house   varchar(1000)  not null,
    option_shared     varchar(1000)  not null,
    option_framework  varchar(1000)  not null,
    option_market     varchar(1000)  not null,
    preferred_option  varchar(20)    not null,
    preferred_because varchar(2000)  not null,
    purchase_cost     numeric(14, 2) not null check (purchase_cost >= 0),
    running_cost      numeric(14, 2) not null check (running_cost >= 0),
    disposal_cost     numeric(14, 2) not null check (disposal_cost >= 0),
    annual_cost_now   numeric(14, 2) not null check (annual_cost_now >= 0),
    benefits          varchar(2000)  not null,
    risks             varchar(2000)  not null,
    lots              boolean        not null,
    lots_reason       varchar(2000),
    collaboration     varchar(2000)  not null,
    status            varchar(20)    not null,
    written_by        varchar(64)    not null,
    written_at        timestamp with time zone not null,
    version           integer        not null,
    check (lots or lots_reason is not null)
);

create table impact_screening (
    case_reference          varchar(20)   primary key references procurement_case,
    climate_present         boolean       not null,
    climate_action          varchar(1000) not null,
    equality_present        boolean       not null,
    equality_action         varchar(1000) not null,
    tupe_present            boolean       not null,
    tupe_action             varchar(1000) not null,
    data_protection_present boolean       not null,
    data_protection_action  varchar(1000) not null,
    screened_by             varchar(64)   not null,
    screened_at             timestamp with time zone not null,
    version                 integer       not null
);

-- Evidence that social value was considered, and when (Public Services (Social Value) Act 2012 s.1): insert-only.
create table social_value_consideration (
    consideration_number bigint generated always as identity primary key,
    case_reference       varchar(20)   not null references procurement_case,
    improvement          varchar(2000) not null,
    securing             varchar(2000) not null,
    consult              boolean       not null,
    consultation         varchar(1000) not null,
    considered_on        date          not null,
    person               varchar(64)   not null,
    statutory            boolean       not null
);
create index social_value_consideration_of_case on social_value_consideration (case_reference, consideration_number);

-- What finance said of the funds, each time it was asked: insert-only.
create table budget_confirmation (
    confirmation_number bigint generated always as identity primary key,
    case_reference      varchar(20) not null references procurement_case,
    outcome             varchar(20) not null,
    amount              numeric(14, 2) check (amount >= 0),
    reason              varchar(4000),
    person              varchar(64) not null,
    confirmed_at        timestamp with time zone not null,
    check (outcome <> 'APPROVED' or amount is not null)
);
create index budget_confirmation_of_case on budget_confirmation (case_reference, confirmation_number);
