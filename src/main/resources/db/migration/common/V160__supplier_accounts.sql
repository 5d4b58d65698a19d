-- Who signs in at the supplier pages: an e-mail address that was proved by a link, and what the firm says of itself. Never a user of the engine.
create table supplier_account (
    account_number bigint generated always as identity primary key,
    email          varchar(200) not null unique,   -- in small letters
    name           varchar(200),                   -- null until the firm has introduced itself
    company_number varchar(8),
    charity_number varchar(12),
    postcode       varchar(10),
    sme            boolean,
    vcse           boolean,
    contact_name   varchar(120),
    phone          varchar(40),
    supplier       varchar(20)  references supplier, -- its entry in the register: by number, or after an officer's look by name
    made_at        timestamp with time zone not null,
    version        integer      not null
);

-- Links that sign in once. What a link holds is known to the mail alone; here lies its hash.
create table supplier_link (
    token_hash char(64)     primary key,
    email      varchar(200) not null,
    leads_to   varchar(200) not null,
    asked_from char(64)     not null,   -- hash of the address of the network from which it was asked for: for the limit
    made_at    timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at    timestamp with time zone
);
create index supplier_link_by_email on supplier_link (email, made_at);
create index supplier_link_by_origin on supplier_link (asked_from, made_at);

create table supplier_session (
    token_hash     char(64) primary key,
    account_number bigint   not null references supplier_account,
    began_at       timestamp with time zone not null,
    seen_at        timestamp with time zone not null
);
