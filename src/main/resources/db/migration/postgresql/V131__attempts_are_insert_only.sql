create trigger refused_attempt_insert_only before update or delete or truncate on refused_attempt for each statement execute function refuse_change();
create trigger task_reassignment_insert_only before update or delete or truncate on task_reassignment for each statement execute function refuse_change();
