create trigger pipeline_entry_insert_only before update, delete on pipeline_entry for each row call 'council.procurement.platform.InsertOnly';
