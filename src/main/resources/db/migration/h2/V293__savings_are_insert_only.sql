-- A saving, each version of it and what finance said are evidence.
create trigger saving_insert_only before update, delete on saving for each row call 'council.procurement.platform.InsertOnly';
create trigger saving_version_insert_only before update, delete on saving_version for each row call 'council.procurement.platform.InsertOnly';
create trigger saving_confirmation_insert_only before update, delete on saving_confirmation for each row call 'council.procurement.platform.InsertOnly';
