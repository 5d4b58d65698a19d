create trigger price_check_insert_only before update or delete or truncate on price_check for each statement execute function refuse_change();
create trigger arithmetic_check_insert_only before update or delete or truncate on arithmetic_check for each statement execute function refuse_change();
create trigger manifest_error_insert_only before update or delete or truncate on manifest_error for each statement execute function refuse_change();
create trigger correction_insert_only before update or delete or truncate on correction for each statement execute function refuse_change();
create trigger recommendation_agreement_insert_only before update or delete or truncate on recommendation_agreement for each statement execute function refuse_change();
