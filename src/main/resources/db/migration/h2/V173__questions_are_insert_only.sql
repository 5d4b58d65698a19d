create trigger tender_question_insert_only before update, delete on tender_question for each row call 'council.procurement.platform.InsertOnly';
create trigger tender_answer_insert_only before update, delete on tender_answer for each row call 'council.procurement.platform.InsertOnly';
create trigger tender_answer_review_insert_only before update, delete on tender_answer_review for each row call 'council.procurement.platform.InsertOnly';
create trigger unanswered_decision_insert_only before update, delete on unanswered_decision for each row call 'council.procurement.platform.InsertOnly';
