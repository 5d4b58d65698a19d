create trigger evaluation_method_insert_only before update, delete on evaluation_method for each row call 'council.procurement.platform.InsertOnly';
create trigger ranking_line_insert_only before update, delete on ranking_line for each row call 'council.procurement.platform.InsertOnly';
