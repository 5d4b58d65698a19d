-- Which suppliers are strategic, and flags of modern slavery and data risk on contracts: each row says anew, the last counts. Insert-only.
create table strategic_supplier (
    entry_number bigint generated always as identity primary key,
    supplier     varchar(20)   not null references supplier,
    strategic    boolean       not null,
    why          varchar(2000) not null,
    person       varchar(64)   not null,
    said_at      timestamp with time zone not null
);
create index strategic_supplier_of_supplier on strategic_supplier (supplier, entry_number);

create table contract_flag (
    flag_number        bigint generated always as identity primary key,
    contract_reference varchar(20)   not null references contract,
    kind               varchar(20)   not null,
    raised             boolean       not null,
    words              varchar(2000) not null,
    person             varchar(64)   not null,
    flagged_at         timestamp with time zone not null
);
create index contract_flag_of_contract on contract_flag (contract_reference, kind, flag_number);
