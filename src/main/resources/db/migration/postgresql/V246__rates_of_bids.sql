-- The rates of an opened bid, by the line of its tender's price schedule: evidence, insert-only. A bid that officers wrote down has its total alone.
create table bid_rate (
    bid_number  bigint         not null references bid,
    line_number integer        not null,
    rate        numeric(16, 4) not null check (rate >= 0),   -- pounds for one unit, VAT not included
    primary key (bid_number, line_number)
);
create trigger bid_rate_insert_only before update or delete or truncate on bid_rate for each statement execute function refuse_change();
