-- What somebody has typed and not finished, on their own sheet or (sheet *) on the panel's. It counts nothing and goes once the score is given.
create table score_draft (
    evaluation_number bigint      not null references evaluation,
    sheet             varchar(64) not null,
    bid_number        bigint      not null,
    criterion_number  integer     not null,
    points            integer,
    reason            varchar(4000),
    kept_at           timestamp with time zone not null,
    primary key (evaluation_number, sheet, bid_number, criterion_number)
);
