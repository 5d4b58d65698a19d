-- What of a sealed bid could not be read at its opening, and how that was settled: evidence, insert-only. Hashes and names of files, nothing of what they say.
create table unreadable_part (
    part_number       bigint generated always as identity primary key,
    case_reference    varchar(20)  not null references procurement_case,
    tender_number     bigint       not null references tender,
    bid_number        bigint       not null,
    submission_number integer      not null,
    file_key          char(36),              -- null where nothing of the bid can be read
    file_name         varchar(500),
    content_hash      char(64),              -- of the file as the supplier sent it, from the sealed bid
    found_at          timestamp with time zone not null,
    found_by          varchar(64)  not null,
    foreign key (bid_number, submission_number) references bid_submission
);
create index unreadable_part_of_tender on unreadable_part (tender_number, part_number);
create index unreadable_part_of_bid on unreadable_part (bid_number, file_key);

-- The bidder was asked for an exact copy.
create table copy_request (
    part_number bigint       primary key references unreadable_part,
    due_at      timestamp with time zone not null,
    words       varchar(2000),
    asked_by    varchar(64)  not null,
    asked_at    timestamp with time zone not null
);

-- What the bidder answered: an exact copy, which lies sealed among the files of the bid, or that there is none.
create table copy_answer (
    part_number bigint primary key references unreadable_part,
    file_key    char(36),                    -- null where the bidder has no exact copy
    answered_at timestamp with time zone not null
);

-- Where no exact copy came, the monitoring officer decides.
create table unreadable_ruling (
    part_number bigint        primary key references unreadable_part,
    admitted    boolean       not null,      -- assessed without what cannot be read
    reason      varchar(1000) not null,
    ruled_by    varchar(64)   not null,
    ruled_at    timestamp with time zone not null
);
create trigger unreadable_part_insert_only before update, delete on unreadable_part for each row call 'council.procurement.platform.InsertOnly';
create trigger copy_request_insert_only before update, delete on copy_request for each row call 'council.procurement.platform.InsertOnly';
create trigger copy_answer_insert_only before update, delete on copy_answer for each row call 'council.procurement.platform.InsertOnly';
create trigger unreadable_ruling_insert_only before update, delete on unreadable_ruling for each row call 'council.procurement.platform.InsertOnly';
