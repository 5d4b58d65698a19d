-- Surveys of the service about contracts: whom they asked, and the answers. Evidence, insert-only.
create table survey (
    survey_number      bigint generated always as identity primary key,
    contract_reference varchar(20) not null references contract,
    kind               varchar(10) not null,
    sent_at            timestamp with time zone not null,
    answer_by          date        not null,      -- the last day on which the links work
    unique (contract_reference, kind)
);

create table survey_invitation (
    invitation_number bigint generated always as identity primary key,
    survey_number     bigint      not null references survey,
    person            varchar(64) not null,
    token_hash        varchar(64) not null unique,
    unique (survey_number, person)
);

create table survey_answer (
    invitation_number bigint      not null primary key references survey_invitation,
    rating            integer     not null check (rating between 1 and 5),
    words             varchar(2000),
    answered_at       timestamp with time zone not null
);
