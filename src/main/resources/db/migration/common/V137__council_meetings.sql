-- Days on which Cabinet or Council meets: entered or pasted in by committee services, the ground of every timetable.
create table council_meeting (
    body       varchar(60) not null,
    meets_on   date        not null,
    report_by  date,
    entered_by varchar(64) not null,
    entered_at timestamp with time zone not null,
    primary key (body, meets_on),
    check (report_by < meets_on)
);
