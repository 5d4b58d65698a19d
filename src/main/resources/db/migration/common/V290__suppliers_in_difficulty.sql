-- Suppliers in difficulty: signs, the steps that were written, and those that were taken. Evidence, insert-only, and read by few.
create table supplier_difficulty (
    reference     varchar(20)   not null primary key,
    supplier_name varchar(400)  not null,
    name_key      varchar(400)  not null,      -- tells the supplier by however its name is written
    supplier      varchar(20),                 -- its entry in the register of suppliers; null where it has none
    source        varchar(20)   not null,
    signs         varchar(4000) not null,
    reported_by   varchar(64)   not null,
    reported_at   timestamp with time zone not null
);
create index supplier_difficulty_of_supplier on supplier_difficulty (name_key);

create table supplier_difficulty_step (
    step_number   bigint generated always as identity primary key,
    reference     varchar(20)   not null references supplier_difficulty,
    kind          varchar(20)   not null,
    outcome       varchar(30),
    watch_level   varchar(20),
    words         varchar(4000) not null,
    next_look_on  date,
    adviser_group varchar(64),
    person        varchar(64)   not null,
    written_at    timestamp with time zone not null
);
create index supplier_difficulty_step_of_file on supplier_difficulty_step (reference, step_number);

create table supplier_difficulty_turn (
    turn_number bigint generated always as identity primary key,
    step_number bigint      not null unique references supplier_difficulty_step,
    reference   varchar(20) not null references supplier_difficulty,
    taken_at    timestamp with time zone not null
);
