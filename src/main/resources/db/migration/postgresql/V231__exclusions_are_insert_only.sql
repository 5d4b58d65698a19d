create trigger exclusion_insert_only before update or delete or truncate on exclusion for each statement execute function refuse_change();
create trigger exclusion_request_insert_only before update or delete or truncate on exclusion_request for each statement execute function refuse_change();
create trigger exclusion_explanation_insert_only before update or delete or truncate on exclusion_explanation for each statement execute function refuse_change();
create trigger exclusion_word_insert_only before update or delete or truncate on exclusion_word for each statement execute function refuse_change();
create trigger exclusion_step_insert_only before update or delete or truncate on exclusion_step for each statement execute function refuse_change();
