-- Who scores and moderates in an evaluation; whoever came later took the place of another. Insert-only.
create table panel_member (
    evaluation_number bigint      not null references evaluation,
    person            varchar(64) not null,
    role              varchar(10) not null,
    replaces          varchar(64),
    reason            varchar(2000),
    appointed_by      varchar(64) not null,
    appointed_at      timestamp with time zone not null,
    primary key (evaluation_number, person)
);

-- Who left it. What they scored stays and no longer counts; why they left stands in the register of interests, for few eyes. Insert-only.
create table panel_leaving (
    evaluation_number bigint      not null references evaluation,
    person            varchar(64) not null,
    left_at           timestamp with time zone not null,
    primary key (evaluation_number, person)
);

insert into task_duty (process_key, task_key, duty) values ('panel-change', 'Task_ScoreInPlace', 'SCORE'), ('panel-change', 'Task_ModerateAgain', 'MODERATE');
