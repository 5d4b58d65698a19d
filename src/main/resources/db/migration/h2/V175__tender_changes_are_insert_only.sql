create trigger tender_change_insert_only before update, delete on tender_change for each row call 'council.procurement.platform.InsertOnly';
create trigger tender_change_step_insert_only before update, delete on tender_change_step for each row call 'council.procurement.platform.InsertOnly';
