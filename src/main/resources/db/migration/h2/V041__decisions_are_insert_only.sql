create trigger approval_advice_insert_only before update, delete on approval_advice for each row call 'council.procurement.platform.InsertOnly';
create trigger approval_decision_insert_only before update, delete on approval_decision for each row call 'council.procurement.platform.InsertOnly';
create trigger case_duty_insert_only before update, delete on case_duty for each row call 'council.procurement.platform.InsertOnly';
