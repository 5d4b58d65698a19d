create trigger sealing_entry_insert_only before update, delete on sealing_entry for each row call 'council.procurement.platform.InsertOnly';
create trigger start_check_insert_only before update, delete on start_check for each row call 'council.procurement.platform.InsertOnly';
