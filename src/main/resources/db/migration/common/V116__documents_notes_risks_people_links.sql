-- What people add to a case's file beside its forms. All of it is insert-only: a correction is a further row.

-- The number counts within the case; stage is the one to which the document belongs.
create table case_document (
    case_reference  varchar(20)  not null references procurement_case,
    document_number integer      not null,
    title           varchar(200) not null,
    kind            varchar(30)  not null,
    stage           varchar(30)  not null,
    added_by        varchar(64)  not null,
    added_at        timestamp with time zone not null,
    primary key (case_reference, document_number)
);

-- Each version of a document; its bytes stand apart, so that a list of documents never reads them.
create table case_document_version (
    case_reference  varchar(20)  not null,
    document_number integer      not null,
    version_number  integer      not null,
    file_name       varchar(200) not null,
    file_format     varchar(10)  not null,
    size_bytes      bigint       not null check (size_bytes > 0),
    sha256          char(64)     not null,
    remark          varchar(500),
    uploaded_by     varchar(64)  not null,
    uploaded_at     timestamp with time zone not null,
    primary key (case_reference, document_number, version_number),
    foreign key (case_reference, document_number) references case_document
);

-- Published, and withdrawn again: the newest row says what holds.
create table case_document_publication (
    publication_number bigint generated always as identity primary key,
    case_reference     varchar(20)   not null,
    document_number    integer       not null,
    version_number     integer       not null,
    is_published       boolean       not null,
    reason             varchar(1000),
    person             varchar(64)   not null,
    happened_at        timestamp with time zone not null,
    foreign key (case_reference, document_number, version_number) references case_document_version
);
create index case_document_publication_of on case_document_publication (case_reference, document_number, publication_number);

create table case_note (
    note_number    bigint generated always as identity primary key,
    case_reference varchar(20)   not null references procurement_case,
    stage          varchar(30)   not null,
    note           varchar(4000) not null,
    written_by     varchar(64)   not null,
    written_at     timestamp with time zone not null
);
create index case_note_of on case_note (case_reference, note_number);

-- The risk register: every change is a further version; the newest is what holds.
create table case_risk_version (
    case_reference varchar(20)   not null references procurement_case,
    risk_number    integer       not null,
    version_number integer       not null,
    title          varchar(200)  not null,
    cause          varchar(1000) not null,
    consequence    varchar(1000) not null,
    likelihood     integer       not null check (likelihood between 1 and 5),
    impact         integer       not null check (impact between 1 and 5),
    owner_id       varchar(64)   not null,
    mitigation     varchar(2000) not null,
    risk_state     varchar(10)   not null,
    review_on      date          not null,
    remark         varchar(1000),
    stage          varchar(30)   not null,
    written_by     varchar(64)   not null,
    written_at     timestamp with time zone not null,
    primary key (case_reference, risk_number, version_number)
);

-- Who was given or lost a part by a colleague; case_person says who has it now.
create table case_person_change (
    change_number  bigint generated always as identity primary key,
    case_reference varchar(20)   not null references procurement_case,
    part           varchar(30)   not null,
    person         varchar(64)   not null,
    was_added      boolean       not null,
    reason         varchar(1000) not null,
    changed_by     varchar(64)   not null,
    changed_at     timestamp with time zone not null
);
create index case_person_change_of on case_person_change (case_reference, change_number);

-- From a case to another case or to a contract; a removal is a row of its own.
create table case_link (
    link_number     bigint generated always as identity primary key,
    case_reference  varchar(20)   not null references procurement_case,
    kind            varchar(30)   not null,
    other_reference varchar(20)   not null,
    reason          varchar(1000) not null,
    added_by        varchar(64)   not null,
    added_at        timestamp with time zone not null
);
create index case_link_from on case_link (case_reference);
create index case_link_to on case_link (other_reference);

create table case_link_removal (
    link_number bigint        not null primary key references case_link,
    reason      varchar(1000) not null,
    removed_by  varchar(64)   not null,
    removed_at  timestamp with time zone not null
);
