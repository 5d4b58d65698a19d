create trigger mail_template_version_insert_only before update or delete or truncate on mail_template_version for each statement execute function refuse_change();
