create trigger evaluation_method_insert_only before update or delete or truncate on evaluation_method for each statement execute function refuse_change();
create trigger ranking_line_insert_only before update or delete or truncate on ranking_line for each statement execute function refuse_change();
