-- A saving, each version of it and what finance said are evidence.
create trigger saving_insert_only before update or delete or truncate on saving for each statement execute function refuse_change();
create trigger saving_version_insert_only before update or delete or truncate on saving_version for each statement execute function refuse_change();
create trigger saving_confirmation_insert_only before update or delete or truncate on saving_confirmation for each statement execute function refuse_change();
