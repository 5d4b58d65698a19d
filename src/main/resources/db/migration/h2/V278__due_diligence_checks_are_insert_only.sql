-- What a check showed is evidence.
create trigger diligence_check_insert_only before update, delete on diligence_check for each row call 'council.procurement.platform.InsertOnly';
