create trigger score_insert_only before update, delete on score for each row call 'council.procurement.platform.InsertOnly';
create trigger scorer_insert_only before update, delete on scorer for each row call 'council.procurement.platform.InsertOnly';
create trigger evaluator_declaration_insert_only before update, delete on evaluator_declaration for each row call 'council.procurement.platform.InsertOnly';
create trigger ranking_insert_only before update, delete on ranking for each row call 'council.procurement.platform.InsertOnly';
