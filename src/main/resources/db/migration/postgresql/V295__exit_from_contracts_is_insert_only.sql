-- How a contract ended is evidence.
create trigger contract_exit_insert_only before update or delete or truncate on contract_exit for each statement execute function refuse_change();
