create trigger supplier_change_insert_only before update or delete or truncate on supplier_change for each statement execute function refuse_change();
