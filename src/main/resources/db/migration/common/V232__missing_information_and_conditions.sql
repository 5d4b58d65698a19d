-- What was marked as missing or unclear in a bid while it was checked; the newest counts, empty where nothing is missing after all. Insert-only.
create table information_gap (
    gap_number     bigint generated always as identity primary key,
    tender_number  bigint        not null references tender,
    bid_number     bigint        not null references bid,
    what           varchar(2000),
    marked_by      varchar(64)   not null,
    marked_at      timestamp with time zone not null
);
create index information_gap_of_tender on information_gap (tender_number, bid_number);

-- All bidders with gaps were asked at the same moment, with the same deadline: once in a round of tendering. Insert-only.
create table information_request (
    tender_number bigint      primary key references tender,
    due_at        timestamp with time zone not null,
    asked_by      varchar(64) not null,
    asked_at      timestamp with time zone not null
);

create table information_answer (
    bid_number  bigint        primary key references bid,
    tender_number bigint      not null references information_request,
    answer      varchar(4000) not null,
    answered_at timestamp with time zone not null
);
create index information_answer_of_tender on information_answer (tender_number);

-- Whether a bid meets a condition of participation; the newest counts. Insert-only.
create table condition_check (
    check_number     bigint generated always as identity primary key,
    bid_number       bigint      not null references bid,
    condition_number integer     not null,
    met              boolean     not null,
    reason           varchar(2000),
    checked_by       varchar(64) not null,
    checked_at       timestamp with time zone not null
);
create index condition_check_of_bid on condition_check (bid_number, condition_number);
