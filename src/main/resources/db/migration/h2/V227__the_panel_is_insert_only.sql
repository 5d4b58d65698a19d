create trigger panel_member_insert_only before update, delete on panel_member for each row call 'council.procurement.platform.InsertOnly';
create trigger panel_leaving_insert_only before update, delete on panel_leaving for each row call 'council.procurement.platform.InsertOnly';
