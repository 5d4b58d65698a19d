-- What an opened bid promises under each measure of its tender: evidence, insert-only. A bid that officers wrote down has one sum instead.
create table bid_commitment (
    bid_number   bigint         not null references bid,
    measure_code varchar(11)    not null,
    quantity     numeric(14, 2) not null,      -- a year, in the unit of the measure
    years        integer        not null,
    method       varchar(4000),                -- how it is brought about; null where the bidder does not say
    primary key (bid_number, measure_code)
);
create trigger bid_commitment_insert_only before update, delete on bid_commitment for each row call 'council.procurement.platform.InsertOnly';

-- How many people the contract brings into work in all; null where the bid does not say.
alter table bid add people_taken_on numeric(14, 2);
