-- Direct award: each justification, who confirmed the ground, and the transparency notice. Insert-only; the newest justification counts.
create table direct_award (
    direct_award_number bigint generated always as identity primary key,
    case_reference      varchar(20)    not null references procurement_case,
    ground              varchar(40)    not null,
    basis               varchar(20)    not null check (basis in ('act', 'exempt', 'framework')),
    title               varchar(200)   not null,
    justification       varchar(4000)  not null,
    no_alternatives     varchar(4000),
    public_share        numeric(5, 2),
    framework           varchar(200),
    lot                 varchar(200),
    framework_expires   date,
    entitlement         varchar(1000),
    mechanism           varchar(1000),
    supplier            varchar(200)   not null,
    supplier_postcode   varchar(10),
    overriding_interest varchar(4000),
    price_ex_vat        numeric(14, 2) not null check (price_ex_vat > 0),
    contract_form       varchar(10)    not null,
    voluntary_standstill boolean       not null,
    transparency_due    boolean        not null,
    justified_by        varchar(64)    not null,
    justified_at        timestamp with time zone not null
);
create index direct_award_of_case on direct_award (case_reference, direct_award_number);

create table direct_award_check (
    check_number        bigint generated always as identity primary key,
    direct_award_number bigint      not null references direct_award,
    outcome             varchar(20) not null,
    reason              varchar(4000),
    checked_by          varchar(64) not null,
    checked_at          timestamp with time zone not null
);
create index direct_award_check_of on direct_award_check (direct_award_number, check_number);

create table transparency_notice (
    direct_award_number bigint       not null primary key references direct_award,
    notice_number       varchar(40)  not null,
    published_on        date         not null,
    evidence_link       varchar(400) not null,
    recorded_by         varchar(64)  not null,
    recorded_at         timestamp with time zone not null
);
