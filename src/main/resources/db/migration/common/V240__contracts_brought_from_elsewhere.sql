-- Contracts that were not bought here: an old register or a Contracts Finder export brings them, so they have no case, and such a file
-- may tell neither how they were bought nor when they end.
alter table contract alter column case_reference drop not null;
alter table contract alter column procured_how drop not null;
alter table contract alter column ends_on drop not null;
alter table contract alter column supplier_name set data type varchar(400);

-- The law under which a contract was bought governs it for life (domain reference 2.21). Null: before both laws, or never told.
alter table contract add column regime varchar(10);
update contract set regime = (select c.regime from procurement_case c where c.reference = contract.case_reference);

-- Where it comes from: what tells it again when the same file comes a second time.
alter table contract add column origin_source varchar(20);
alter table contract add column origin_key varchar(100);
alter table contract add column origin_url varchar(400);
alter table contract add column origin_cpv varchar(8);
alter table contract add column novation boolean;
alter table contract add constraint contract_of_origin unique (origin_source, origin_key);

-- Each file that was imported. Evidence: insert-only.
create table register_import (
    import_number bigint generated always as identity primary key,
    file_name     varchar(200) not null,
    file_hash     char(64)     not null,
    origin_source varchar(20)  not null,
    imported_at   timestamp with time zone not null,
    imported_by   varchar(64)  not null
);

-- What became of each row of it. Evidence: insert-only.
create table register_import_row (
    import_number      bigint        not null references register_import,
    row_number         integer       not null,
    origin_key         varchar(100)  not null,
    outcome            varchar(20)   not null,
    contract_reference varchar(20)   references contract,
    notes              varchar(8000) not null,
    primary key (import_number, row_number)
);

-- What happened to a contract that has no case whose timeline would tell it. Evidence: insert-only.
create table contract_event (
    contract_reference varchar(20)    not null references contract,
    event_number       integer        not null,
    happened_at        timestamp with time zone not null,
    person             varchar(64)    not null,
    sentence           varchar(10000) not null,
    primary key (contract_reference, event_number)
);
