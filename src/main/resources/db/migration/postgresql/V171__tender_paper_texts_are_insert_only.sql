create trigger tender_paper_text_insert_only before update or delete or truncate on tender_paper_text for each statement execute function refuse_change();
