-- One round of asking for quotes or tenders; a case may need several, the newest counts.
create table tender (
    tender_number            bigint generated always as identity primary key,
    case_reference           varchar(20)  not null references procurement_case,
    round_number             integer      not null check (round_number > 0),
    short_path               boolean      not null,
    minimum_invited          integer      not null,
    minimum_days             integer      not null,
    minimum_working_days     integer      not null,
    min_price_weight         integer      not null,
    max_price_weight         integer      not null,
    price_only_allowed       boolean      not null,
    min_social_value_weight  integer      not null,
    begun_at                 timestamp with time zone not null,
    prepared_by              varchar(64),
    specification            varchar(4000),
    terms                    varchar(4000),
    participation_conditions varchar(4000),
    suppliers_invited        varchar(2000),
    local_invited            boolean,
    no_local_reason          varchar(1000),
    sme_invited              boolean,
    no_sme_reason            varchar(1000),
    deadline                 timestamp with time zone,
    reviewed_by              varchar(64),
    reviewed_at              timestamp with time zone,
    published_on             date,
    published_by             varchar(64),
    notice_number            varchar(40),
    evidence_link            varchar(500),
    version                  integer      not null,
    unique (case_reference, round_number),
    check (reviewed_by is null or reviewed_by <> prepared_by)
);

-- Award criteria: points of 100, frozen at publication.
create table award_criterion (
    tender_number    bigint        not null references tender,
    criterion_number integer       not null,
    kind             varchar(30)   not null,
    question         varchar(1000) not null,
    weight           numeric(5, 2) not null check (weight > 0 and weight <= 100),
    primary key (tender_number, criterion_number)
);

-- Bids as they were found at the opening. Confidential: read by the people at the opening, then by the evaluation.
create table bid (
    bid_number           bigint generated always as identity primary key,
    tender_number        bigint         not null references tender,
    supplier             varchar(200)   not null,
    postcode             varchar(10)    not null,
    sme                  boolean        not null,
    vcse                 boolean        not null,
    company_number       varchar(20),
    price_ex_vat         numeric(14, 2) not null check (price_ex_vat > 0),
    social_value_offered numeric(14, 2) not null check (social_value_offered >= 0),
    received_at          timestamp with time zone not null,
    late                 boolean        not null,
    answers              text,
    recorded_by          varchar(64)    not null,
    recorded_at          timestamp with time zone not null
);
create index bid_of_tender on bid (tender_number, received_at);

-- Who opened and who witnessed, how many bids, and the hash of all they said: evidence, insert-only.
create table bid_opening (
    tender_number bigint      not null references tender,
    step          varchar(20) not null,
    person        varchar(64) not null,
    opened_at     timestamp with time zone not null,
    admitted      integer     not null,
    late          integer     not null,
    content_hash  char(64)    not null,
    primary key (tender_number, step),
    unique (tender_number, person)
);
