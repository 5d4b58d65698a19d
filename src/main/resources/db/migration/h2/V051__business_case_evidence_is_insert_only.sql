create trigger social_value_consideration_insert_only before update, delete on social_value_consideration for each row call 'council.procurement.platform.InsertOnly';
create trigger budget_confirmation_insert_only before update, delete on budget_confirmation for each row call 'council.procurement.platform.InsertOnly';
