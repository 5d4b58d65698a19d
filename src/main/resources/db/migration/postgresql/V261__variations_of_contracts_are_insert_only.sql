create trigger contract_variation_insert_only before update or delete or truncate on contract_variation for each statement execute function refuse_change();
create trigger contract_variation_ruling_insert_only before update or delete or truncate on contract_variation_ruling for each statement execute function refuse_change();
create trigger contract_variation_step_insert_only before update or delete or truncate on contract_variation_step for each statement execute function refuse_change();
create trigger contract_version_insert_only before update or delete or truncate on contract_version for each statement execute function refuse_change();
