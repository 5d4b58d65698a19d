-- Challenges of an award, by letter or in court, and each step until they end: evidence, insert-only.
create table challenge (
    challenge_number bigint generated always as identity primary key,
    case_reference   varchar(20)   not null references procurement_case,
    kind             varchar(20)   not null,
    challenger       varchar(200)  not null,
    received_on      date          not null,
    known_on         date,                       -- when the challenger knew or ought to have known; null where nobody can say
    what             varchar(4000) not null,
    suspends         boolean       not null,     -- a claim of which the council was told during the standstill
    recorded_by      varchar(64)   not null,
    recorded_at      timestamp with time zone not null
);
create index challenge_of_case on challenge (case_reference, challenge_number);

create table challenge_step (
    step_number      bigint generated always as identity primary key,
    challenge_number bigint        not null references challenge,
    kind             varchar(30)   not null,
    happened_on      date          not null,
    words            varchar(4000) not null,
    suspends         boolean       not null,
    person           varchar(64)   not null,
    recorded_at      timestamp with time zone not null
);
create index challenge_step_of_challenge on challenge_step (challenge_number, step_number);
