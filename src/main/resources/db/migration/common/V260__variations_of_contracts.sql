-- Changes of a contract as they were asked for, with the running total that the rules were asked about. Evidence: insert-only.
create table contract_variation (
    reference          varchar(20)    primary key,
    contract_reference varchar(20)    not null references contract,
    variation_number   integer        not null,
    kind               varchar(20)    not null,
    ground             varchar(30)    not null,
    what               varchar(4000)  not null,
    reason             varchar(4000)  not null,
    worth              numeric(14, 2) not null,
    value_change       numeric(14, 2) not null,
    new_end            date,
    new_supplier       varchar(400),
    provided           boolean        not null,
    scope_changed      boolean        not null,
    balance_changed    boolean        not null,
    vat_rate           numeric(5, 2)  not null,
    original_value     numeric(14, 2) not null,
    changes_total      numeric(14, 2) not null,
    value_percent      numeric(12, 2) not null,
    term_percent       numeric(12, 2) not null,
    covered            boolean        not null,
    below_threshold    boolean        not null,
    days_beyond        bigint         not null,
    decided_value      numeric(14, 2) not null,
    asked_by           varchar(64)    not null,
    asked_at           timestamp with time zone not null,
    unique (contract_reference, variation_number)
);

-- What the tables said of it. Evidence: insert-only.
create table contract_variation_ruling (
    variation_reference varchar(20)   primary key references contract_variation,
    allowed             boolean       not null,
    sentence            varchar(2000) not null,
    notice_needed       boolean       not null,
    copy_above_value    numeric(14, 2),
    copy_days           integer
);

-- What became of it, step by step. Evidence: insert-only.
create table contract_variation_step (
    variation_reference varchar(20) not null references contract_variation,
    step                varchar(20) not null,
    person              varchar(64) not null,
    happened_at         timestamp with time zone not null,
    note                varchar(2000),
    on_day              date,
    primary key (variation_reference, step)
);

-- The contract as it was signed, from its first change on, and as each change left it. Evidence: insert-only.
create table contract_version (
    contract_reference  varchar(20)    not null references contract,
    version_number      integer        not null,
    value_ex_vat        numeric(14, 2) not null,
    ends_on             date           not null,
    extension_months    integer        not null,
    supplier_name       varchar(400)   not null,
    terms               varchar(4000)  not null,
    since               date           not null,
    variation_reference varchar(20)    references contract_variation,
    recorded_by         varchar(64)    not null,
    recorded_at         timestamp with time zone not null,
    primary key (contract_reference, version_number)
);

-- A notice may also be of a file that is no case: the change of a contract, which may have none.
alter table published_notice alter column case_reference drop not null;
alter table published_notice add column file_reference varchar(20);
