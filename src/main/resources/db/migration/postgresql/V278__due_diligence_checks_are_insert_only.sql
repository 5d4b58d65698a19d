-- What a check showed is evidence.
create trigger diligence_check_insert_only before update or delete or truncate on diligence_check for each statement execute function refuse_change();
