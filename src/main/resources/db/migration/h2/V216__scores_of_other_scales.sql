-- A scale may end at another score than 5; the use case knows at which. The old rule has no name of ours.
execute immediate (select 'alter table score drop constraint "' || constraint_name || '"' from information_schema.table_constraints where table_name = 'SCORE' and constraint_type = 'CHECK');
alter table score add constraint score_not_negative check (points >= 0);
execute immediate (select 'alter table agreed_score drop constraint "' || constraint_name || '"' from information_schema.table_constraints where table_name = 'AGREED_SCORE' and constraint_type = 'CHECK');
alter table agreed_score add constraint agreed_score_not_negative check (points >= 0);
