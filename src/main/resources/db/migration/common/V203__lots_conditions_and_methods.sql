-- How prices become points in this round, and why it is not divided into lots (Procurement Act 2023 s.18); frozen at publication.
create table tender_method (
    tender_number  bigint      primary key references tender,
    price_formula  varchar(30) not null,
    no_lots_reason varchar(1000)
);

-- Parts that are awarded on their own, numbered from 1. Pounds, VAT not included, over the whole life.
create table tender_lot (
    tender_number bigint         not null references tender,
    lot_number    integer        not null check (lot_number > 0),
    title         varchar(200)   not null,
    value_ex_vat  numeric(14, 2) not null check (value_ex_vat > 0),
    primary key (tender_number, lot_number)
);

-- What a bid meets or not; without a lot it holds for all.
create table tender_condition (
    tender_number    bigint        not null references tender,
    condition_number integer       not null,
    requirement      varchar(1000) not null,
    lot_number       integer,
    primary key (tender_number, condition_number)
);

-- The lowest score that keeps a bid in the running, where the documents say so; without a lot a criterion holds for all.
alter table award_criterion add minimum_score integer;
alter table award_criterion add lot_number integer;

-- One bid for each lot that a supplier bids for; 0 where there are no lots. What it said of the conditions, each under its number.
alter table bid add lot_number integer default 0 not null;
alter table bid add conditions text;
