create trigger contract_kpi_insert_only before update or delete or truncate on contract_kpi for each statement execute function refuse_change();
create trigger contract_without_kpis_insert_only before update or delete or truncate on contract_without_kpis for each statement execute function refuse_change();
create trigger contract_kpi_rating_insert_only before update or delete or truncate on contract_kpi_rating for each statement execute function refuse_change();
create trigger contract_value_delivered_insert_only before update or delete or truncate on contract_value_delivered for each statement execute function refuse_change();
create trigger contract_improvement_insert_only before update or delete or truncate on contract_improvement for each statement execute function refuse_change();
create trigger contract_performance_step_insert_only before update or delete or truncate on contract_performance_step for each statement execute function refuse_change();
