-- What was done to get a contract going. Evidence: insert-only.
create table contract_mobilisation (
    contract_reference varchar(20)   not null references contract,
    item_code          varchar(60)   not null,
    item               varchar(500)  not null,   -- as the table contract-mobilisation said it on that day
    done_on            date          not null,
    remark             varchar(1000),
    recorded_by        varchar(64)   not null,
    recorded_at        timestamp with time zone not null,
    primary key (contract_reference, item_code)
);

-- Insurance and other documents of a contract that run out; the newest version of each counts. Evidence: insert-only.
create table contract_document (
    contract_reference varchar(20)   not null references contract,
    document_number    integer       not null,
    version_number     integer       not null,
    name               varchar(200)  not null,
    valid_until        date,                     -- null: no longer asked for
    remark             varchar(1000),
    recorded_by        varchar(64)   not null,
    recorded_at        timestamp with time zone not null,
    primary key (contract_reference, document_number, version_number)
);
