create trigger social_value_consideration_insert_only before update or delete or truncate on social_value_consideration for each statement execute function refuse_change();
create trigger budget_confirmation_insert_only before update or delete or truncate on budget_confirmation for each statement execute function refuse_change();
