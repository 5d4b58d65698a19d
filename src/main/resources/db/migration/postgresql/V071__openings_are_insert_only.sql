create trigger bid_opening_insert_only before update or delete or truncate on bid_opening for each statement execute function refuse_change();
