-- Who was asked by name, and what came of it.
create table quote_request (
    request_number bigint generated always as identity primary key,
    tender_number  bigint       not null references tender,
    name           varchar(200) not null,
    email          varchar(200),                    -- null where the supplier was asked in another way
    supplier       varchar(20)  references supplier,
    asked_at       timestamp with time zone not null,
    opened_at      timestamp with time zone,        -- the link was followed
    replied_at     timestamp with time zone,        -- a bid came in
    declined_at    timestamp with time zone,
    decline_reason varchar(1000),
    reminded_at    timestamp with time zone
);
create index quote_request_of_tender on quote_request (tender_number);
create index quote_request_by_email on quote_request (email);
