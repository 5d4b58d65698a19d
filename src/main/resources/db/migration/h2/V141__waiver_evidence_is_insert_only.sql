create trigger waiver_event_insert_only before update, delete on waiver_event for each row call 'council.procurement.platform.InsertOnly';
create trigger rule_breach_insert_only before update, delete on rule_breach for each row call 'council.procurement.platform.InsertOnly';
