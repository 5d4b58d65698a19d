create trigger mail_template_version_insert_only before update, delete on mail_template_version for each row call 'council.procurement.platform.InsertOnly';
