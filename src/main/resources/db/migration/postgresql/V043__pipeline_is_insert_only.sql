create trigger pipeline_entry_insert_only before update or delete or truncate on pipeline_entry for each statement execute function refuse_change();
