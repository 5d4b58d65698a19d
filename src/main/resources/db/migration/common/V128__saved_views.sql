-- How each officer likes to look at a table: filters and sorting of a page under a name. Their own alone.
create table saved_view (
    view_number bigint generated always as identity primary key,
    person      varchar(64)   not null,
    path        varchar(200)  not null,
    name        varchar(60)   not null,
    query       varchar(2000) not null,
    is_first    boolean       not null,
    unique (person, path, name)
);
