-- A challenge and each of its steps are evidence.
create trigger challenge_insert_only before update or delete or truncate on challenge for each statement execute function refuse_change();
create trigger challenge_step_insert_only before update or delete or truncate on challenge_step for each statement execute function refuse_change();
