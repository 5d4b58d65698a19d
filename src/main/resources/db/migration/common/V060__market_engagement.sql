-- Preliminary market engagement before a tender: its plan and, after it closed, what came of it.
create table market_engagement (
    case_reference   varchar(20)   primary key references procurement_case,
    method           varchar(20)   not null,
    closes_on        date          not null,
    questions        varchar(4000) not null,
    invited          varchar(2000) not null,
    notice_number    varchar(40),
    no_notice_reason varchar(2000),
    closes_at        timestamp with time zone not null,
    planned_by       varchar(64)   not null,
    planned_at       timestamp with time zone not null,
    participants     varchar(2000),
    said             varchar(4000),
    told             varchar(4000),
    advantage        varchar(20),
    advantage_action varchar(2000),
    effect_on_tender varchar(2000),
    recorded_by      varchar(64),
    recorded_at      timestamp with time zone,
    version          integer       not null,
    check (advantage is null or advantage = 'NONE' or advantage_action is not null)
);
