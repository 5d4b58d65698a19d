-- What was said of a supplier or a contract is evidence.
create trigger strategic_supplier_insert_only before update, delete on strategic_supplier for each row call 'council.procurement.platform.InsertOnly';
create trigger contract_flag_insert_only before update, delete on contract_flag for each row call 'council.procurement.platform.InsertOnly';
