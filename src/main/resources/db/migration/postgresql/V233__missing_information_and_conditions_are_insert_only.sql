create trigger information_gap_insert_only before update or delete or truncate on information_gap for each statement execute function refuse_change();
create trigger information_request_insert_only before update or delete or truncate on information_request for each statement execute function refuse_change();
create trigger information_answer_insert_only before update or delete or truncate on information_answer for each statement execute function refuse_change();
create trigger condition_check_insert_only before update or delete or truncate on condition_check for each statement execute function refuse_change();
