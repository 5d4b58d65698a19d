create trigger panel_member_insert_only before update or delete or truncate on panel_member for each statement execute function refuse_change();
create trigger panel_leaving_insert_only before update or delete or truncate on panel_leaving for each statement execute function refuse_change();
