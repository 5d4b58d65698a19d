-- E-mail. Written in the transaction of what it tells of, sent afterwards: nothing is told that did not happen, nothing is told twice.
create table outbox_mail (
    mail_number     bigint generated always as identity primary key,
    idempotency_key varchar(200) not null unique,
    kind            varchar(40)  not null,
    person          varchar(64)  not null,
    recipient       varchar(254) not null,
    subject         varchar(300) not null,
    text_body       text         not null,
    html_body       text         not null,
    link            varchar(500) not null,
    state           varchar(20)  not null,
    attempts        integer      not null check (attempts >= 0),
    next_attempt_at timestamp with time zone not null,
    last_error      varchar(500),
    created_at      timestamp with time zone not null,
    sent_at         timestamp with time zone
);
create index outbox_mail_due on outbox_mail (state, next_attempt_at);
create index outbox_mail_of_person on outbox_mail (person, mail_number);

-- How a person wants to be written to; who is not here has chosen nothing.
create table mail_preference (
    person     varchar(64) primary key,
    delivery   varchar(20) not null,
    team_tasks boolean     not null
);

-- What process owners made of the shipped texts, each version for good; no text means back to the shipped one. Insert-only.
create table mail_template_version (
    template_id    varchar(40) not null,
    version_number integer     not null check (version_number > 0),
    subject        varchar(200),
    body           varchar(4000),
    changed_by     varchar(64) not null,
    changed_at     timestamp with time zone not null,
    primary key (template_id, version_number),
    check ((subject is null) = (body is null))
);
