-- A challenge and each of its steps are evidence.
create trigger challenge_insert_only before update, delete on challenge for each row call 'council.procurement.platform.InsertOnly';
create trigger challenge_step_insert_only before update, delete on challenge_step for each row call 'council.procurement.platform.InsertOnly';
