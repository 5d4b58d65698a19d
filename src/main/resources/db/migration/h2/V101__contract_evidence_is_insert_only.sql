create trigger contract_review_insert_only before update, delete on contract_review for each row call 'council.procurement.platform.InsertOnly';
create trigger contract_closure_insert_only before update, delete on contract_closure for each row call 'council.procurement.platform.InsertOnly';
