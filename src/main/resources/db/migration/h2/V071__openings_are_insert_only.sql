create trigger bid_opening_insert_only before update, delete on bid_opening for each row call 'council.procurement.platform.InsertOnly';
