-- How many days before the deadline questions close, as the table "timescales" answered when the round began.
alter table tender add column question_days integer default 0 not null;

-- The texts that tender papers are written from, as process owners changed them; no text means "back to the shipped one".
create table tender_paper_text (
    paper          varchar(40) not null,
    version_number integer     not null check (version_number > 0),
    body           text,
    changed_by     varchar(64) not null,
    changed_at     timestamp with time zone not null,
    primary key (paper, version_number)
);

-- Which document of the case holds which paper of a round, and the hash of what it says: it is made again only where that changed.
create table tender_paper (
    tender_number   bigint      not null references tender,
    paper           varchar(40) not null,
    document_number integer     not null,
    text_hash       char(64)    not null,
    primary key (tender_number, paper)
);
