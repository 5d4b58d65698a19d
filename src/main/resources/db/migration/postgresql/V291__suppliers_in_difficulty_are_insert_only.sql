-- What was written of a supplier in difficulty and what was done is evidence.
create trigger supplier_difficulty_insert_only before update or delete or truncate on supplier_difficulty for each statement execute function refuse_change();
create trigger supplier_difficulty_step_insert_only before update or delete or truncate on supplier_difficulty_step for each statement execute function refuse_change();
create trigger supplier_difficulty_turn_insert_only before update or delete or truncate on supplier_difficulty_turn for each statement execute function refuse_change();
