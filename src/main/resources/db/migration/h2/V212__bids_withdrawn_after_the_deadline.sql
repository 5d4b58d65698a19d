-- A bidder took its bid back after the deadline and before the award: evidence, insert-only. The bid stays in the record of the opening.
create table late_withdrawal (
    withdrawal_number bigint generated always as identity primary key,
    case_reference    varchar(20)   not null references procurement_case,
    tender_number     bigint        not null references tender,
    sealed_bid        bigint        references sealed_bid,   -- null where officers wrote the bid down
    supplier          varchar(200),                          -- null where it is sealed still
    reason            varchar(1000),
    evidence          varchar(1000),                         -- how the council was told, where an officer recorded it
    recorded_by       varchar(64)   not null,
    withdrawn_at      timestamp with time zone not null
);
create index late_withdrawal_of_tender on late_withdrawal (tender_number, withdrawal_number);
create trigger late_withdrawal_insert_only before update, delete on late_withdrawal for each row call 'council.procurement.platform.InsertOnly';
