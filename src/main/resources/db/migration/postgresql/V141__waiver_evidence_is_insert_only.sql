create trigger waiver_event_insert_only before update or delete or truncate on waiver_event for each statement execute function refuse_change();
create trigger rule_breach_insert_only before update or delete or truncate on rule_breach for each statement execute function refuse_change();
