-- What somebody has typed into a form and not sent yet: theirs alone, gone when the form is sent or its task is.
create table form_draft (
    person     varchar(64) not null,
    form       varchar(80) not null,   -- task:<id of the task> or start:<key of the process>
    content    text        not null,
    version    integer     not null,
    saved_at   timestamp with time zone not null,
    primary key (person, form)
);
create index form_draft_of_form on form_draft (form);
