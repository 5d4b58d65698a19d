create trigger timeline_entry_insert_only before update, delete on timeline_entry for each row call 'council.procurement.platform.InsertOnly';
create trigger form_answer_insert_only before update, delete on form_answer for each row call 'council.procurement.platform.InsertOnly';
