-- A survey, whom it asked and what was answered are evidence.
create trigger survey_insert_only before update, delete on survey for each row call 'council.procurement.platform.InsertOnly';
create trigger survey_invitation_insert_only before update, delete on survey_invitation for each row call 'council.procurement.platform.InsertOnly';
create trigger survey_answer_insert_only before update, delete on survey_answer for each row call 'council.procurement.platform.InsertOnly';
