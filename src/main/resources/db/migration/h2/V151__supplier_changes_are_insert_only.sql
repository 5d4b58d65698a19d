create trigger supplier_change_insert_only before update, delete on supplier_change for each row call 'council.procurement.platform.InsertOnly';
