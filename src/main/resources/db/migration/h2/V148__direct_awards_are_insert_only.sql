create trigger direct_award_insert_only before update, delete on direct_award for each row call 'council.procurement.platform.InsertOnly';
create trigger direct_award_check_insert_only before update, delete on direct_award_check for each row call 'council.procurement.platform.InsertOnly';
create trigger transparency_notice_insert_only before update, delete on transparency_notice for each row call 'council.procurement.platform.InsertOnly';
