-- What was written of a supplier in difficulty and what was done is evidence.
create trigger supplier_difficulty_insert_only before update, delete on supplier_difficulty for each row call 'council.procurement.platform.InsertOnly';
create trigger supplier_difficulty_step_insert_only before update, delete on supplier_difficulty_step for each row call 'council.procurement.platform.InsertOnly';
create trigger supplier_difficulty_turn_insert_only before update, delete on supplier_difficulty_turn for each row call 'council.procurement.platform.InsertOnly';
