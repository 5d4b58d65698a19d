-- What is recommended for each lot, or for the whole under 0; without a bid number: that none be accepted.
create table recommendation_of_lot (
    evaluation_number bigint        not null references evaluation,
    lot_number        integer       not null,
    bid_number        bigint,
    reasons           varchar(4000) not null,
    drawn_by_lots     boolean       not null,
    first_witness     varchar(200),
    second_witness    varchar(200),
    recommended_by    varchar(64)   not null,
    recommended_at    timestamp with time zone not null,
    handed_in         boolean       not null,
    primary key (evaluation_number, lot_number)
);
insert into recommendation_of_lot (evaluation_number, lot_number, bid_number, reasons, drawn_by_lots, first_witness, second_witness, recommended_by, recommended_at, handed_in)
    select evaluation_number, 0, bid_number, reasons, drawn_by_lots, first_witness, second_witness, recommended_by, recommended_at, handed_in from recommendation;
drop table recommendation;
alter table recommendation_of_lot rename to recommendation;

alter table ranking add lot_number integer default 0 not null;
