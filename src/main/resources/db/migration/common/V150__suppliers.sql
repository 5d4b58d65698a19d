-- The register of suppliers that officers choose from. Search words are read through: a district council knows some thousands.
create table supplier (
    reference      varchar(20)  primary key,
    name           varchar(200) not null,
    name_key       varchar(200) not null,   -- lower case, without punctuation and the legal form: one firm, however it is written
    company_number varchar(8)   unique,
    charity_number varchar(12)  unique,
    postcode       varchar(10),
    locality       varchar(20)  not null,   -- what the decision table locality said of the postcode
    is_local       boolean      not null,   -- whether that counts as local
    sme            boolean,                 -- null where nobody knows
    vcse           boolean,
    contact_name   varchar(120),
    email          varchar(200),
    phone          varchar(40),
    website        varchar(200),
    notes          varchar(2000),
    state          varchar(20)  not null,
    added_at       timestamp with time zone not null,
    version        integer      not null
);
create index supplier_by_name_key on supplier (name_key);

-- What a supplier sells: CPV codes, whole or the first figures of them.
create table supplier_category (
    supplier  varchar(20) not null references supplier,
    cpv       varchar(8)  not null,
    primary key (supplier, cpv)
);
create index supplier_category_by_cpv on supplier_category (cpv);

-- Who changed what of a supplier, old and new. Evidence: insert-only.
create table supplier_change (
    supplier      varchar(20)   not null references supplier,
    change_number integer       not null,
    changed_at    timestamp with time zone not null,
    changed_by    varchar(64)   not null,
    what          varchar(4000) not null,
    primary key (supplier, change_number)
);
