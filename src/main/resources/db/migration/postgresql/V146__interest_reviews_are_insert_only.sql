create trigger interest_review_insert_only before update or delete or truncate on interest_review for each statement execute function refuse_change();
create trigger conflicts_assessment_insert_only before update or delete or truncate on conflicts_assessment for each statement execute function refuse_change();
