create trigger award_report_insert_only before update or delete or truncate on award_report for each statement execute function refuse_change();
create trigger award_value_decision_insert_only before update or delete or truncate on award_value_decision for each statement execute function refuse_change();
create trigger bid_outcome_insert_only before update or delete or truncate on bid_outcome for each statement execute function refuse_change();
