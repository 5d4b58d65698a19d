create trigger interest_declaration_insert_only before update, delete on interest_declaration for each row call 'council.procurement.platform.InsertOnly';
