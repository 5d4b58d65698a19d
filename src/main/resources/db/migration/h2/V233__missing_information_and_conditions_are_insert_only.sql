create trigger information_gap_insert_only before update, delete on information_gap for each row call 'council.procurement.platform.InsertOnly';
create trigger information_request_insert_only before update, delete on information_request for each row call 'council.procurement.platform.InsertOnly';
create trigger information_answer_insert_only before update, delete on information_answer for each row call 'council.procurement.platform.InsertOnly';
create trigger condition_check_insert_only before update, delete on condition_check for each row call 'council.procurement.platform.InsertOnly';
