create trigger social_value_measure_insert_only before update, delete on social_value_measure for each row call 'council.procurement.platform.InsertOnly';
