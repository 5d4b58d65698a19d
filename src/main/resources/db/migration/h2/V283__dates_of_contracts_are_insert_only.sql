create trigger contract_terms_insert_only before update, delete on contract_terms for each row call 'council.procurement.platform.InsertOnly';
create trigger contract_reminder_insert_only before update, delete on contract_reminder for each row call 'council.procurement.platform.InsertOnly';
