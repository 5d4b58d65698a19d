-- Questions of suppliers in the tender period, what was answered, and a second person's view of it. Who asked is never published.
create table tender_question (
    question_number     bigint generated always as identity primary key,
    tender_number       bigint        not null references tender,
    case_reference      varchar(20)   not null references procurement_case,
    asker               varchar(200)  not null,
    question            varchar(4000) not null,
    confidence_asked    boolean       not null,
    asked_at            timestamp with time zone not null,
    recorded_by         varchar(64)
);
create index question_of_tender on tender_question (tender_number, question_number);

create table tender_answer (
    question_number bigint        not null references tender_question,
    attempt         integer       not null check (attempt > 0),
    given_to        varchar(20)   not null,
    question        varchar(4000) not null,
    answer          varchar(4000),
    reason          varchar(2000),
    written_by      varchar(64)   not null,
    written_at      timestamp with time zone not null,
    primary key (question_number, attempt),
    check (answer is not null or reason is not null)
);

create table tender_answer_review (
    question_number bigint      not null,
    attempt         integer     not null,
    approved        boolean     not null,
    reason          varchar(2000),
    reviewed_by     varchar(64) not null,
    reviewed_at     timestamp with time zone not null,
    primary key (question_number, attempt),
    foreign key (question_number, attempt) references tender_answer
);

-- The decision to open the bids although questions are unanswered.
create table unanswered_decision (
    tender_number bigint        not null references tender,
    decided_at    timestamp with time zone not null,
    unanswered    integer       not null check (unanswered > 0),
    reason        varchar(2000) not null,
    decided_by    varchar(64)   not null,
    primary key (tender_number, decided_at)
);
