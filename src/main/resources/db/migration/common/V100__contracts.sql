-- The contract register: one row per contract, made from its award. Pounds ex VAT over the whole life.
create table contract (
    reference           varchar(20)    primary key,
    case_reference      varchar(20)    not null unique references procurement_case,
    title               varchar(200)   not null,
    description         varchar(4000)  not null,
    supplier_name       varchar(200)   not null,
    supplier_postcode   varchar(10),
    sme                 boolean,
    vcse                boolean,
    value_ex_vat        numeric(14, 2) not null check (value_ex_vat > 0),
    category            varchar(30)    not null,
    service             varchar(60)    not null,
    procured_how        varchar(40)    not null,
    signed_on           date           not null,
    starts_on           date           not null,
    ends_on             date           not null,
    extension_months    integer        not null,
    manager             varchar(64),
    tier                varchar(20),
    review_every_months integer,
    next_review_on      date,
    end_planned_on      date,
    state               varchar(20)    not null,
    on_public_register  boolean        not null,
    order_number        varchar(40),
    order_date          date,
    version             integer        not null,
    check (ends_on >= starts_on)
);
create index contract_public on contract (on_public_register, signed_on);
create index contract_by_service on contract (service);

-- How the contract went, at each review. Evidence: insert-only.
create table contract_review (
    contract_reference    varchar(20)   not null references contract,
    review_number         integer       not null,
    due_on                date          not null,
    reviewed_at           timestamp with time zone not null,
    reviewed_by           varchar(64)   not null,
    rating                varchar(30)   not null,
    notes                 varchar(4000) not null,
    social_value_delivered numeric(14, 2),
    savings_realised      numeric(14, 2),
    issues                varchar(4000),
    primary key (contract_reference, review_number)
);

-- How the contract ended. Evidence: insert-only.
create table contract_closure (
    contract_reference varchar(20)    primary key references contract,
    closed_at          timestamp with time zone not null,
    closed_by          varchar(64)    not null,
    lessons            varchar(4000)  not null,
    final_account      numeric(14, 2) not null,
    satisfaction       integer        not null check (satisfaction between 1 and 5)
);
