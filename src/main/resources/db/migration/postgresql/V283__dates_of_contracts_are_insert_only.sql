create trigger contract_terms_insert_only before update or delete or truncate on contract_terms for each statement execute function refuse_change();
create trigger contract_reminder_insert_only before update or delete or truncate on contract_reminder for each statement execute function refuse_change();
