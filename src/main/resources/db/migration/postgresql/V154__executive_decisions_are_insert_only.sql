create trigger key_decision_notice_insert_only before update or delete or truncate on key_decision_notice for each statement execute function refuse_change();
create trigger budget_framework_statement_insert_only before update or delete or truncate on budget_framework_statement for each statement execute function refuse_change();
create trigger council_minute_insert_only before update or delete or truncate on council_minute for each statement execute function refuse_change();
create trigger decision_publication_insert_only before update or delete or truncate on decision_publication for each statement execute function refuse_change();
create trigger call_in_insert_only before update or delete or truncate on call_in for each statement execute function refuse_change();
create trigger call_in_outcome_insert_only before update or delete or truncate on call_in_outcome for each statement execute function refuse_change();
create trigger decision_release_insert_only before update or delete or truncate on decision_release for each statement execute function refuse_change();
