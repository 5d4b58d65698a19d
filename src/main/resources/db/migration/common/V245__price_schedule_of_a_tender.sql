-- What the prices of a round are made of: one sum, a whole-life cost or a basket of rates; frozen with the criteria at publication.
alter table tender_method add price_basis varchar(30) default 'ONE_SUM' not null;

-- The lines of a price schedule, for which bidders give rates; none where the price is one sum. Without a lot a line holds for all.
create table tender_price_line (
    tender_number bigint         not null references tender,
    line_number   integer        not null check (line_number > 0),
    kind          varchar(20)    not null,
    name          varchar(200)   not null,
    unit          varchar(40)    not null,
    quantity      numeric(14, 2) not null check (quantity > 0),
    years         integer        check (years > 0),   -- null but for what is paid each year
    lot_number    integer,
    primary key (tender_number, line_number)
);
