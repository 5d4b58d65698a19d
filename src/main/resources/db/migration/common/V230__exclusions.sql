-- A ground for excluding a supplier was seen in the check of the bids (Procurement Act 2023 ss.26 to 28, 57 to 59). All of it is evidence, insert-only.
create table exclusion (
    exclusion_number bigint generated always as identity primary key,
    case_reference   varchar(20)   not null references procurement_case,
    bid_number       bigint        not null references bid,
    ground           varchar(60)   not null,
    kind             varchar(20)   not null,
    paragraph        varchar(200)  not null,
    wording          varchar(1000) not null,   -- the ground as it read that day
    decided_by_group varchar(60)   not null,
    subject          varchar(20)   not null,   -- the supplier itself, an associated person or a sub-contractor
    subject_name     varchar(200),
    event_on         date,                     -- null where the debarment list decides
    counts_from      date          not null,
    debarment        varchar(1000),            -- what the entry of the debarment list says
    must_exclude     boolean       not null,
    act_covers       boolean       not null,
    facts            varchar(4000) not null,
    raised_by        varchar(64)   not null,
    raised_at        timestamp with time zone not null
);
create index exclusion_of_case on exclusion (case_reference, exclusion_number);
create index exclusion_of_bid on exclusion (bid_number);

-- The supplier was told and may explain itself until then.
create table exclusion_request (
    exclusion_number bigint  primary key references exclusion,
    due_at           timestamp with time zone not null,
    by_mail          boolean not null,         -- false where the bid came outside our pages, so that an officer writes
    asked_at         timestamp with time zone not null
);

create table exclusion_explanation (
    exclusion_number bigint        primary key references exclusion,
    explanation      varchar(4000) not null,
    replacement      varchar(200),             -- who takes the place of the associated person or sub-contractor
    given_at         timestamp with time zone not null
);

-- What was written at a step, each time it was saved; the newest counts once the step is done.
create table exclusion_word (
    word_number      bigint generated always as identity primary key,
    exclusion_number bigint        not null references exclusion,
    step             varchar(10)   not null,
    applies          boolean,
    continuing       boolean,
    outcome          varchar(20),
    done_on          date,
    words            varchar(4000) not null,
    written_by       varchar(64)   not null,
    written_at       timestamp with time zone not null
);
create index exclusion_word_of_exclusion on exclusion_word (exclusion_number, step);

create table exclusion_step (
    exclusion_number bigint      not null references exclusion,
    step             varchar(10) not null,
    done_by          varchar(64) not null,
    done_at          timestamp with time zone not null,
    primary key (exclusion_number, step)
);
