create trigger contract_mobilisation_insert_only before update, delete on contract_mobilisation for each row call 'council.procurement.platform.InsertOnly';
create trigger contract_document_insert_only before update, delete on contract_document for each row call 'council.procurement.platform.InsertOnly';
