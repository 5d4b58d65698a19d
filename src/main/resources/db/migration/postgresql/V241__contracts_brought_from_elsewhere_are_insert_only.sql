create trigger register_import_insert_only before update or delete or truncate on register_import for each statement execute function refuse_change();
create trigger register_import_row_insert_only before update or delete or truncate on register_import_row for each statement execute function refuse_change();
create trigger contract_event_insert_only before update or delete or truncate on contract_event for each statement execute function refuse_change();
