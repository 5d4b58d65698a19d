-- A bidder’s file, sealed; its name stands in the sealed bid: the one type that the two databases name differently.
create table bid_file (
    file_key   char(36) primary key,
    bid_number bigint   not null references sealed_bid,
    content    bytea not null,
    size       bigint   not null,
    added_at   timestamp with time zone not null
);
create index bid_file_of_bid on bid_file (bid_number);
create trigger bid_key_use_insert_only before update or delete or truncate on bid_key_use for each statement execute function refuse_change();
create trigger bid_submission_insert_only before update or delete or truncate on bid_submission for each statement execute function refuse_change();
create trigger bid_submission_file_insert_only before update or delete or truncate on bid_submission_file for each statement execute function refuse_change();
create trigger bid_withdrawal_insert_only before update or delete or truncate on bid_withdrawal for each statement execute function refuse_change();
create trigger late_bid_ruling_insert_only before update or delete or truncate on late_bid_ruling for each statement execute function refuse_change();
create trigger opening_entry_insert_only before update or delete or truncate on opening_entry for each statement execute function refuse_change();
