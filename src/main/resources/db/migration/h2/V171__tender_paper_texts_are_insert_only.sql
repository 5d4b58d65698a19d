create trigger tender_paper_text_insert_only before update, delete on tender_paper_text for each row call 'council.procurement.platform.InsertOnly';
