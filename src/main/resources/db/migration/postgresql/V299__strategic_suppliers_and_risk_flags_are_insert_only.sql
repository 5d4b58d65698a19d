-- What was said of a supplier or a contract is evidence.
create trigger strategic_supplier_insert_only before update or delete or truncate on strategic_supplier for each statement execute function refuse_change();
create trigger contract_flag_insert_only before update or delete or truncate on contract_flag for each statement execute function refuse_change();
