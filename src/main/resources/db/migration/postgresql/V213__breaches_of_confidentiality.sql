-- Something of the bids became known too early, as an officer reported it, and what the monitoring officer decided: evidence, insert-only. No price and nothing of what a bid says.
create table confidentiality_breach (
    breach_number  bigint generated always as identity primary key,
    case_reference varchar(20)   not null references procurement_case,
    tender_number  bigint        not null references tender,
    what           varchar(4000) not null,
    noticed_on     date          not null,
    which_bids     varchar(1000) not null,
    seen_by        varchar(1000) not null,
    reported_by    varchar(64)   not null,
    reported_at    timestamp with time zone not null
);
create index confidentiality_breach_of_tender on confidentiality_breach (tender_number, breach_number);

create table breach_ruling (
    breach_number bigint        primary key references confidentiality_breach,
    goes_on       boolean       not null,      -- else the round is stopped
    reason        varchar(4000) not null,
    excluded      varchar(64),                 -- who takes no more part in this round; null for nobody
    ruled_by      varchar(64)   not null,
    ruled_at      timestamp with time zone not null
);
create trigger confidentiality_breach_insert_only before update or delete or truncate on confidentiality_breach for each statement execute function refuse_change();
create trigger breach_ruling_insert_only before update or delete or truncate on breach_ruling for each statement execute function refuse_change();
