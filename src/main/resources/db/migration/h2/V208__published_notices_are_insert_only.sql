create trigger published_notice_insert_only before update, delete on published_notice for each row call 'council.procurement.platform.InsertOnly';
