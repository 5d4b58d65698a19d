create trigger register_import_insert_only before update, delete on register_import for each row call 'council.procurement.platform.InsertOnly';
create trigger register_import_row_insert_only before update, delete on register_import_row for each row call 'council.procurement.platform.InsertOnly';
create trigger contract_event_insert_only before update, delete on contract_event for each row call 'council.procurement.platform.InsertOnly';
