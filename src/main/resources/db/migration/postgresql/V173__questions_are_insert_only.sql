create trigger tender_question_insert_only before update or delete or truncate on tender_question for each statement execute function refuse_change();
create trigger tender_answer_insert_only before update or delete or truncate on tender_answer for each statement execute function refuse_change();
create trigger tender_answer_review_insert_only before update or delete or truncate on tender_answer_review for each statement execute function refuse_change();
create trigger unanswered_decision_insert_only before update or delete or truncate on unanswered_decision for each statement execute function refuse_change();
