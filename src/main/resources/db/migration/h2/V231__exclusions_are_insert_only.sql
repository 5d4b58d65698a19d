create trigger exclusion_insert_only before update, delete on exclusion for each row call 'council.procurement.platform.InsertOnly';
create trigger exclusion_request_insert_only before update, delete on exclusion_request for each row call 'council.procurement.platform.InsertOnly';
create trigger exclusion_explanation_insert_only before update, delete on exclusion_explanation for each row call 'council.procurement.platform.InsertOnly';
create trigger exclusion_word_insert_only before update, delete on exclusion_word for each row call 'council.procurement.platform.InsertOnly';
create trigger exclusion_step_insert_only before update, delete on exclusion_step for each row call 'council.procurement.platform.InsertOnly';
