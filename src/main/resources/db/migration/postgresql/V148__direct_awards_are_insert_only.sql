create trigger direct_award_insert_only before update or delete or truncate on direct_award for each statement execute function refuse_change();
create trigger direct_award_check_insert_only before update or delete or truncate on direct_award_check for each statement execute function refuse_change();
create trigger transparency_notice_insert_only before update or delete or truncate on transparency_notice for each statement execute function refuse_change();
