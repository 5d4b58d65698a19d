create trigger key_decision_notice_insert_only before update, delete on key_decision_notice for each row call 'council.procurement.platform.InsertOnly';
create trigger budget_framework_statement_insert_only before update, delete on budget_framework_statement for each row call 'council.procurement.platform.InsertOnly';
create trigger council_minute_insert_only before update, delete on council_minute for each row call 'council.procurement.platform.InsertOnly';
create trigger decision_publication_insert_only before update, delete on decision_publication for each row call 'council.procurement.platform.InsertOnly';
create trigger call_in_insert_only before update, delete on call_in for each row call 'council.procurement.platform.InsertOnly';
create trigger call_in_outcome_insert_only before update, delete on call_in_outcome for each row call 'council.procurement.platform.InsertOnly';
create trigger decision_release_insert_only before update, delete on decision_release for each row call 'council.procurement.platform.InsertOnly';
