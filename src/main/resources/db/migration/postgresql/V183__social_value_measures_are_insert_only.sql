create trigger social_value_measure_insert_only before update or delete or truncate on social_value_measure for each statement execute function refuse_change();
