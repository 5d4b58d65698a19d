create trigger tender_change_insert_only before update or delete or truncate on tender_change for each statement execute function refuse_change();
create trigger tender_change_step_insert_only before update or delete or truncate on tender_change_step for each statement execute function refuse_change();
