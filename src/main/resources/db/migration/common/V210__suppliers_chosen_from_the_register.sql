-- Whom a round will ask for quotes, chosen from the register on a page of the case; what was asked in the end stands in tender and quote_request.
create table chosen_supplier (
    tender_number bigint      not null references tender,
    supplier      varchar(20) not null references supplier,
    place         integer     not null,
    primary key (tender_number, supplier)
);

-- Why nobody of a kind is among them, where the register has some.
create table supplier_choice (
    tender_number   bigint primary key references tender,
    no_local_reason varchar(1000),
    no_sme_reason   varchar(1000)
);

-- Twenty suppliers with long names fit.
alter table tender alter column suppliers_invited set data type varchar(6000);

-- When a supplier was last asked.
create index quote_request_of_supplier on quote_request (supplier);
