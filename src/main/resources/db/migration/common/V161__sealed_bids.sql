-- The key of a tender's bids, wrapped by the master key, which lies outside this database.
create table tender_key (
    tender_number bigint        primary key references tender,
    wrapped_key   varchar(2000) not null,
    made_at       timestamp with time zone not null
);

-- Every use of such a key: evidence, insert-only. person: an officer, or the number of a supplier's account.
create table bid_key_use (
    use_number    bigint generated always as identity primary key,
    tender_number bigint      not null references tender,
    bid_number    bigint      not null,
    purpose       varchar(30) not null,
    person        varchar(64) not null,
    used_at       timestamp with time zone not null
);
create index bid_key_use_of_tender on bid_key_use (tender_number, use_number);

-- One supplier's bid in one round: its draft and which of its submissions counts. All that it says is sealed.
create table sealed_bid (
    bid_number     bigint generated always as identity primary key,
    tender_number  bigint  not null references tender,
    account_number bigint  not null references supplier_account,
    draft          text,
    draft_number   integer not null,
    draft_saved_at timestamp with time zone not null,
    standing       integer,   -- the number of the submission that counts; null where none does
    unique (tender_number, account_number)
);
create index sealed_bid_of_account on sealed_bid (account_number);

-- What was submitted, sealed: evidence, insert-only. The hashes are of what is sealed, so that they tell nothing of it.
create table bid_submission (
    bid_number        bigint   not null references sealed_bid,
    submission_number integer  not null,
    of_draft          integer  not null,   -- the draft that it was made of: the same is never submitted twice
    content           text     not null,
    content_hash      char(64) not null,
    receipt_hash      char(64) not null,
    received_at       timestamp with time zone not null,
    late              boolean  not null,
    primary key (bid_number, submission_number)
);

create table bid_submission_file (
    bid_number        bigint   not null,
    submission_number integer  not null,
    file_key          char(36) not null,
    content_hash      char(64) not null,
    primary key (bid_number, submission_number, file_key),
    foreign key (bid_number, submission_number) references bid_submission
);

-- Taken back by the supplier: evidence, insert-only.
create table bid_withdrawal (
    bid_number        bigint  not null,
    submission_number integer not null,
    withdrawn_at      timestamp with time zone not null,
    primary key (bid_number, submission_number),
    foreign key (bid_number, submission_number) references bid_submission
);

-- The monitoring officer's decision on a bid that came late: evidence, insert-only.
create table late_bid_ruling (
    bid_number        bigint        not null,
    submission_number integer       not null,
    admitted          boolean       not null,
    reason            varchar(1000) not null,
    person            varchar(64)   not null,
    ruled_at          timestamp with time zone not null,
    primary key (bid_number, submission_number),
    foreign key (bid_number, submission_number) references bid_submission
);

-- The opening, entry by entry, chained by hashes: evidence, insert-only. Names and what is wrong, never a price or an answer.
create table opening_entry (
    tender_number bigint        not null references tender,
    entry_number  integer       not null,
    kind          varchar(20)   not null,
    person        varchar(64)   not null,
    entered_at    timestamp with time zone not null,
    sentence      varchar(1000) not null,
    previous_hash char(64)      not null,
    hash          char(64)      not null,
    primary key (tender_number, entry_number)
);

-- A bid that was opened here, and how one came that was not sent here.
alter table bid add sealed_bid bigint references sealed_bid;
alter table bid add admitted_late boolean default false not null;
alter table bid add evidence varchar(500);
