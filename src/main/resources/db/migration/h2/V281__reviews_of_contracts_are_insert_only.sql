create trigger contract_kpi_insert_only before update, delete on contract_kpi for each row call 'council.procurement.platform.InsertOnly';
create trigger contract_without_kpis_insert_only before update, delete on contract_without_kpis for each row call 'council.procurement.platform.InsertOnly';
create trigger contract_kpi_rating_insert_only before update, delete on contract_kpi_rating for each row call 'council.procurement.platform.InsertOnly';
create trigger contract_value_delivered_insert_only before update, delete on contract_value_delivered for each row call 'council.procurement.platform.InsertOnly';
create trigger contract_improvement_insert_only before update, delete on contract_improvement for each row call 'council.procurement.platform.InsertOnly';
create trigger contract_performance_step_insert_only before update, delete on contract_performance_step for each row call 'council.procurement.platform.InsertOnly';
