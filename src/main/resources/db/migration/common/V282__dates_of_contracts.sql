-- When a contract can be broken and what notice it asks for, as its manager says; the newest counts. Evidence: insert-only.
create table contract_terms (
    contract_reference varchar(20) not null references contract,
    entry_number       integer     not null,
    break_on           date,
    notice_months      integer check (notice_months > 0),
    recorded_by        varchar(64) not null,
    recorded_at        timestamp with time zone not null,
    primary key (contract_reference, entry_number)
);

-- Which reminders of which dates were given. Evidence: insert-only.
create table contract_reminder (
    contract_reference varchar(20) not null references contract,
    kind               varchar(20) not null,
    about_day          date        not null,
    months_before      integer     not null,
    days_before        integer     not null,
    planned_for        date        not null,   -- its day by the rules
    reminded_on        date        not null,
    primary key (contract_reference, kind, about_day, months_before, days_before)
);
