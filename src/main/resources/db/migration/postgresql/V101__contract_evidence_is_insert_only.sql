create trigger contract_review_insert_only before update or delete or truncate on contract_review for each statement execute function refuse_change();
create trigger contract_closure_insert_only before update or delete or truncate on contract_closure for each statement execute function refuse_change();
