-- A decision that was asked for, or taken, on facts that no longer hold: it stays in the record and counts no more.
alter table approval_request add column lapsed_at timestamp with time zone;
alter table approval_request add column lapsed_because varchar(1000);
