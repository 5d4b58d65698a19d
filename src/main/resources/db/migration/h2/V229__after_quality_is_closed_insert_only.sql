create trigger price_check_insert_only before update, delete on price_check for each row call 'council.procurement.platform.InsertOnly';
create trigger arithmetic_check_insert_only before update, delete on arithmetic_check for each row call 'council.procurement.platform.InsertOnly';
create trigger manifest_error_insert_only before update, delete on manifest_error for each row call 'council.procurement.platform.InsertOnly';
create trigger correction_insert_only before update, delete on correction for each row call 'council.procurement.platform.InsertOnly';
create trigger recommendation_agreement_insert_only before update, delete on recommendation_agreement for each row call 'council.procurement.platform.InsertOnly';
