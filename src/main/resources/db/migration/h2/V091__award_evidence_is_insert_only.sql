create trigger award_report_insert_only before update, delete on award_report for each row call 'council.procurement.platform.InsertOnly';
create trigger award_value_decision_insert_only before update, delete on award_value_decision for each row call 'council.procurement.platform.InsertOnly';
create trigger bid_outcome_insert_only before update, delete on bid_outcome for each row call 'council.procurement.platform.InsertOnly';
