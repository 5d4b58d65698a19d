-- The debarment list as officers of procurement enter or import it (Procurement Act 2023 s.62). A change is a new version of an entry.
-- Insert-only: bids were checked against the earlier ones.
create table debarment (
    reference      varchar(20)  not null,
    version        integer      not null,
    name           varchar(200) not null,
    company_number varchar(8),               -- null where the list names none
    ground         varchar(60)  not null,    -- code, kind and wording as the decision table exclusion-grounds had them
    kind           varchar(20)  not null,
    wording        varchar(500) not null,
    listed_from    date         not null,
    listed_until   date         not null,    -- the last day
    entered_by     varchar(64)  not null,
    entered_at     timestamp with time zone not null,
    primary key (reference, version),
    check (listed_from <= listed_until)
);
create trigger debarment_insert_only before update, delete on debarment for each row call 'council.procurement.platform.InsertOnly';
