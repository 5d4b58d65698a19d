-- The sealing register: one entry for each contract that is sealed, numbered without gaps by the server. Insert-only.
create table sealing_entry (
    entry_number   varchar(20)  primary key,
    case_reference varchar(20)  not null references procurement_case,
    lot_number     integer      not null,
    document       varchar(300) not null,
    supplier       varchar(200) not null,
    sealed_on      date         not null,
    sealed_by      varchar(64)  not null,
    attested_by    varchar(64)  not null,
    paper_number   varchar(40),
    entered_at     timestamp with time zone not null,
    unique (case_reference, lot_number)
);

-- What whoever signs has seen before: insurance, other conditions of the start, and that the bid still stands. Insert-only.
create table start_check (
    check_number       bigint generated always as identity primary key,
    case_reference     varchar(20)   not null references procurement_case,
    lot_number         integer       not null,
    insurance          varchar(20)   not null,
    insurance_until    date,
    insurance_evidence varchar(400),
    other_conditions   varchar(2000) not null,
    bid_confirmation   varchar(1000),
    confirmed_by       varchar(64)   not null,
    confirmed_at       timestamp with time zone not null
);
create index start_check_of_case on start_check (case_reference, lot_number);

-- The day until which the bids hold, from the tender documents; unknown for reports of earlier releases.
alter table award_report add bids_hold_until date;
