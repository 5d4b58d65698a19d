create trigger sealing_entry_insert_only before update or delete or truncate on sealing_entry for each statement execute function refuse_change();
create trigger start_check_insert_only before update or delete or truncate on start_check for each statement execute function refuse_change();
