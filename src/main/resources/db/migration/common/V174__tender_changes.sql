-- A tender that is suspended takes no effect from its deadline until it is resumed.
alter table tender add column suspended boolean default false not null;

-- Changes of an open tender as they were asked for, and every step of them.
create table tender_change (
    change_number  bigint generated always as identity primary key,
    tender_number  bigint        not null references tender,
    case_reference varchar(20)   not null references procurement_case,
    kind           varchar(20)   not null,
    material       boolean       not null,
    what           varchar(4000) not null,
    reason         varchar(2000) not null,
    old_deadline   timestamp with time zone not null,
    new_deadline   timestamp with time zone,
    second_person  boolean       not null,
    asked_by       varchar(64)   not null,
    asked_at       timestamp with time zone not null
);
create index change_of_tender on tender_change (tender_number, change_number);

create table tender_change_step (
    change_number bigint      not null references tender_change,
    step          varchar(20) not null,
    person        varchar(64) not null,
    happened_at   timestamp with time zone not null,
    note          varchar(2000),
    notice_number varchar(40),
    primary key (change_number, step)
);
