-- What Cabinet approved in its yearly pipeline: cases, or contracts to be replaced, each with its approved value.
create table pipeline_entry (
    minute_number   varchar(60)    not null,
    meeting_date    date           not null,
    reference       varchar(40)    not null,
    approved_ex_vat numeric(14, 2) not null check (approved_ex_vat > 0),
    recorded_by     varchar(64)    not null,
    recorded_at     timestamp with time zone not null,
    primary key (minute_number, meeting_date, reference)
);
create index pipeline_entry_of on pipeline_entry (reference);
