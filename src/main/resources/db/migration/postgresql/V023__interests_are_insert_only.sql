create trigger interest_declaration_insert_only before update or delete or truncate on interest_declaration for each statement execute function refuse_change();
