create trigger score_insert_only before update or delete or truncate on score for each statement execute function refuse_change();
create trigger scorer_insert_only before update or delete or truncate on scorer for each statement execute function refuse_change();
create trigger evaluator_declaration_insert_only before update or delete or truncate on evaluator_declaration for each statement execute function refuse_change();
create trigger ranking_insert_only before update or delete or truncate on ranking for each statement execute function refuse_change();
