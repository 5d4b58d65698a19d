-- How a contract ended is evidence.
create trigger contract_exit_insert_only before update, delete on contract_exit for each row call 'council.procurement.platform.InsertOnly';
