-- Who added, changed or ended a line of a list that pages and imports keep (frameworks and plans, budget lines), old and new. Evidence: insert-only.
create table list_change (
    change_number bigint generated always as identity primary key,
    list          varchar(40)   not null,
    line          varchar(500)  not null,
    changed_at    timestamp with time zone not null,
    changed_by    varchar(64)   not null,
    what          varchar(8000) not null
);
create index list_change_by_list on list_change (list, change_number);
create trigger list_change_insert_only before update or delete or truncate on list_change for each statement execute function refuse_change();
