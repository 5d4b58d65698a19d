-- Interests are declared at four points, also that there is none; the monitoring officer resolves what is declared. Insert-only.
alter table interest_declaration add column point varchar(20) default 'request' not null;
alter table interest_declaration add column has_interest boolean default true not null;
alter table interest_declaration add column recorded_by varchar(64);
alter table interest_declaration alter column interest drop not null;
alter table interest_declaration alter column with_whom drop not null;
alter table interest_declaration alter column managed drop not null;
alter table interest_declaration add constraint interest_declaration_says check (has_interest = false or interest is not null);
create index interest_declaration_by_person on interest_declaration (declared_by, case_reference);
create index interest_declaration_by_time on interest_declaration (declared_at);

create table interest_review (
    review_number      bigint generated always as identity primary key,
    declaration_number bigint        not null references interest_declaration,
    outcome            varchar(20)   not null check (outcome in ('managed', 'no-conflict', 'unresolved')),
    reason             varchar(2000) not null,
    effect             varchar(2000),
    reviewed_by        varchar(64)   not null,
    reviewed_at        timestamp with time zone not null
);
create index interest_review_of on interest_review (declaration_number, review_number);

-- The conflicts assessment of a case, every version (Procurement Act 2023 s.83). Insert-only.
create table conflicts_assessment (
    case_reference varchar(20)   not null references procurement_case,
    version        integer       not null check (version > 0),
    found          varchar(4000) not null,
    mitigation     varchar(4000) not null,
    perceived      varchar(4000) not null,
    prepared_by    varchar(64)   not null,
    prepared_at    timestamp with time zone not null,
    primary key (case_reference, version)
);
