-- For whom a tender is reserved, in the words of its advert, and what was considered so that small firms can take part (Procurement Act 2023
-- s.86, Procurement Regulations 2024 reg 24(2)(k) and (l)); frozen at publication. Null where nothing is reserved or written.
create table tender_access (
    tender_number      bigint primary key references tender,
    place_code         varchar(40),
    place_words        varchar(1000),
    place_shows        varchar(20),
    firm_code          varchar(40),
    firm_words         varchar(1000),
    firm_shows         varchar(20),
    reservation_reason varchar(1000),
    sme_barriers       varchar(2000)
);
