create trigger refused_attempt_insert_only before update, delete on refused_attempt for each row call 'council.procurement.platform.InsertOnly';
create trigger task_reassignment_insert_only before update, delete on task_reassignment for each row call 'council.procurement.platform.InsertOnly';
