-- Over how many months the deciders saw the spend: what the table waiver-terms said on the day of the request.
alter table waiver add column recent_months integer;
alter table waiver add column long_months integer;
update waiver set recent_months = 12, long_months = 48 where spend_recent is not null;
