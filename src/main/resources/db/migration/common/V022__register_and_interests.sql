-- What somebody with a part in a case declared as an interest: insert-only, a correction is a new row.
create table interest_declaration (
    declaration_number bigint generated always as identity primary key,
    case_reference     varchar(20)   not null references procurement_case,
    declared_by        varchar(64)   not null,
    declared_at        timestamp with time zone not null,
    interest           varchar(2000) not null,
    with_whom          varchar(2000) not null,
    managed            varchar(2000) not null
);
create index interest_declaration_of on interest_declaration (case_reference, declaration_number);

-- The register: newest first by default, and "my cases" by person.
create index procurement_case_by_raised_at on procurement_case (raised_at, reference);
create index case_person_by_person on case_person (person, case_reference);
