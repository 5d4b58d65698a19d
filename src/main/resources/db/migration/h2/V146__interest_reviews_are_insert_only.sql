create trigger interest_review_insert_only before update, delete on interest_review for each row call 'council.procurement.platform.InsertOnly';
create trigger conflicts_assessment_insert_only before update, delete on conflicts_assessment for each row call 'council.procurement.platform.InsertOnly';
