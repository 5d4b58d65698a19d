create trigger approval_advice_insert_only before update or delete or truncate on approval_advice for each statement execute function refuse_change();
create trigger approval_decision_insert_only before update or delete or truncate on approval_decision for each statement execute function refuse_change();
create trigger case_duty_insert_only before update or delete or truncate on case_duty for each statement execute function refuse_change();
