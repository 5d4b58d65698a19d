create trigger contract_variation_insert_only before update, delete on contract_variation for each row call 'council.procurement.platform.InsertOnly';
create trigger contract_variation_ruling_insert_only before update, delete on contract_variation_ruling for each row call 'council.procurement.platform.InsertOnly';
create trigger contract_variation_step_insert_only before update, delete on contract_variation_step for each row call 'council.procurement.platform.InsertOnly';
create trigger contract_version_insert_only before update, delete on contract_version for each row call 'council.procurement.platform.InsertOnly';
