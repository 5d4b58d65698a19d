create trigger contract_mobilisation_insert_only before update or delete or truncate on contract_mobilisation for each statement execute function refuse_change();
create trigger contract_document_insert_only before update or delete or truncate on contract_document for each statement execute function refuse_change();
