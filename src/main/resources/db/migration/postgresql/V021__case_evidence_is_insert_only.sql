create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Evidence in % is never changed or deleted', tg_table_name;
end $$;
create trigger timeline_entry_insert_only before update or delete or truncate on timeline_entry for each statement execute function refuse_change();
create trigger form_answer_insert_only before update or delete or truncate on form_answer for each statement execute function refuse_change();
