create trigger published_notice_insert_only before update or delete or truncate on published_notice for each statement execute function refuse_change();
