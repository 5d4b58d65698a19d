-- What the council entered in its catalogue of social value measures or imported into it; the measures of the product come from a
-- file. A change is a new version from a day on. Insert-only: tenders were written with the earlier ones.
create table social_value_measure (
    code         varchar(11)  not null,
    version      integer      not null,
    theme        varchar(20)  not null,
    outcome      varchar(200) not null,
    wording      varchar(500) not null,
    unit         varchar(100) not null,
    counting     varchar(20)  not null,
    proxy        numeric(11, 2),          -- pounds for one unit; null where it is only recorded
    proxy_source varchar(300),
    valid_from   date         not null,
    external_ref varchar(30),
    offered      boolean      not null,
    entered_by   varchar(64)  not null,
    entered_at   timestamp with time zone not null,
    primary key (code, version)
);
