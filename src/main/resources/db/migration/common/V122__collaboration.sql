-- Frameworks that may be called off and purchases that neighbours plan, as procurement keeps them.
create table collaboration (
    entry_number bigint generated always as identity primary key,
    kind         varchar(20)   not null,
    name         varchar(200)  not null,
    provider     varchar(200)  not null,
    cpv_codes    varchar(400)  not null,
    lots         varchar(1000),
    ends_on      date          not null,
    link         varchar(400),
    contact      varchar(200),
    notes        varchar(2000),
    unique (kind, name, provider)
);
