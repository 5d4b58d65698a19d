create trigger case_request_insert_only before update or delete or truncate on case_request for each statement execute function refuse_change();
create trigger case_request_answer_insert_only before update or delete or truncate on case_request_answer for each statement execute function refuse_change();
create trigger bidders_told_insert_only before update or delete or truncate on bidders_told for each statement execute function refuse_change();
