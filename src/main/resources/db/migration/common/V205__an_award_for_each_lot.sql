-- One award for each lot that is awarded; lot 0 stands for the whole of a purchase that is not divided.
create table award_of_lot (
    award_number      bigint generated always as identity primary key,
    case_reference    varchar(20)    not null references procurement_case,
    lot_number        integer        default 0 not null,
    supplier          varchar(200)   not null,
    supplier_postcode varchar(10),
    sme               boolean,
    vcse              boolean,
    price_ex_vat      numeric(14, 2) not null check (price_ex_vat > 0),
    decided_on        date           not null,
    notice_number     varchar(40),
    notice_published_on date,
    standstill_ends_on date,
    signed_on         date,
    signatories       varchar(400),
    sealed            boolean        not null,
    seal_number       varchar(40),
    attested_by       varchar(64),
    order_number      varchar(40),
    order_date        date,
    starts_on         date,
    ends_on           date,
    extension_months  integer        not null check (extension_months >= 0),
    contract_manager  varchar(64),
    version           integer        not null,
    unique (case_reference, lot_number)
);
insert into award_of_lot (case_reference, supplier, supplier_postcode, sme, vcse, price_ex_vat, decided_on, notice_number, notice_published_on, standstill_ends_on, signed_on, signatories,
        sealed, seal_number, attested_by, order_number, order_date, starts_on, ends_on, extension_months, contract_manager, version)
    select case_reference, supplier, supplier_postcode, sme, vcse, price_ex_vat, decided_on, notice_number, notice_published_on, standstill_ends_on, signed_on, signatories,
        sealed, seal_number, attested_by, order_number, order_date, starts_on, ends_on, extension_months, contract_manager, version from award;
drop table award;
alter table award_of_lot rename to award;

alter table bid_outcome add lot_number integer default 0 not null;
alter table contract add lot_number integer default 0 not null;
