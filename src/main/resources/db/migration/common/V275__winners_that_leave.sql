-- Who was to win and leaves between the decision and the signature, and what was decided then. What was awarded lapses and stays in the record.
create table winner_leaving (
    leaving_number      bigint generated always as identity primary key,
    case_reference      varchar(20)   not null references procurement_case,
    lot_number          integer       not null,
    bid_number          bigint        not null,
    supplier            varchar(200)  not null,
    kind                varchar(20)   not null,
    reason              varchar(4000) not null,
    evidence            varchar(1000) not null,
    explanation_asked_on date,                  -- where a check failed: when the supplier was asked to explain
    explanation         varchar(4000),
    recorded_by         varchar(64)   not null,
    recorded_at         timestamp with time zone not null
);
create index winner_leaving_of_case on winner_leaving (case_reference, leaving_number);

create table winner_leaving_decision (
    leaving_number bigint        primary key references winner_leaving,
    outcome        varchar(20)   not null,
    reason         varchar(4000) not null,
    decided_by     varchar(64)   not null,
    decided_at     timestamp with time zone not null
);

-- A lot is awarded again where its winner left: attempts count from 1.
create table award_of_attempt (
    award_number      bigint generated always as identity primary key,
    case_reference    varchar(20)    not null references procurement_case,
    lot_number        integer        default 0 not null,
    attempt           integer        default 1 not null,
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
    unique (case_reference, lot_number, attempt)
);
insert into award_of_attempt (case_reference, lot_number, supplier, supplier_postcode, sme, vcse, price_ex_vat, decided_on, notice_number, notice_published_on, standstill_ends_on, signed_on, signatories,
        sealed, seal_number, attested_by, order_number, order_date, starts_on, ends_on, extension_months, contract_manager, version)
    select case_reference, lot_number, supplier, supplier_postcode, sme, vcse, price_ex_vat, decided_on, notice_number, notice_published_on, standstill_ends_on, signed_on, signatories,
        sealed, seal_number, attested_by, order_number, order_date, starts_on, ends_on, extension_months, contract_manager, version from award order by award_number;
drop table award;
alter table award_of_attempt rename to award;

create table award_lapse (
    award_number bigint        primary key references award,
    because      varchar(4000) not null,
    person       varchar(64)   not null,
    lapsed_at    timestamp with time zone not null
);

-- Bidders of a lot that is awarded again are told again.
create table bid_outcome_of_attempt (
    case_reference varchar(20)    not null references procurement_case,
    bid_number     bigint         not null,
    attempt        integer        default 1 not null,
    supplier       varchar(200)   not null,
    price_ex_vat   numeric(14, 2),
    total_points   numeric(7, 2),
    bid_rank       integer,
    outcome        varchar(20)    not null,
    told_at        timestamp with time zone not null,
    told_by        varchar(64)    not null,
    lot_number     integer        default 0 not null,
    primary key (case_reference, bid_number, attempt)
);
insert into bid_outcome_of_attempt (case_reference, bid_number, supplier, price_ex_vat, total_points, bid_rank, outcome, told_at, told_by, lot_number)
    select case_reference, bid_number, supplier, price_ex_vat, total_points, bid_rank, outcome, told_at, told_by, lot_number from bid_outcome;
drop table bid_outcome;
alter table bid_outcome_of_attempt rename to bid_outcome;

-- What stays recommended for the other lots where one is ranked again.
alter table recommendation add carried_on boolean default false not null;
