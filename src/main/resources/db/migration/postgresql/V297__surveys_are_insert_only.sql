-- A survey, whom it asked and what was answered are evidence.
create trigger survey_insert_only before update or delete or truncate on survey for each statement execute function refuse_change();
create trigger survey_invitation_insert_only before update or delete or truncate on survey_invitation for each statement execute function refuse_change();
create trigger survey_answer_insert_only before update or delete or truncate on survey_answer for each statement execute function refuse_change();
