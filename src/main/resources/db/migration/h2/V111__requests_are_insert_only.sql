create trigger case_request_insert_only before update, delete on case_request for each row call 'council.procurement.platform.InsertOnly';
create trigger case_request_answer_insert_only before update, delete on case_request_answer for each row call 'council.procurement.platform.InsertOnly';
create trigger bidders_told_insert_only before update, delete on bidders_told for each row call 'council.procurement.platform.InsertOnly';
