-- Whether what a bid promises under a measure is believed, as it was judged before the ranking; the newest row counts: evidence, insert-only.
create table commitment_belief (
    belief_number     bigint generated always as identity primary key,
    evaluation_number bigint       not null references evaluation,
    bid_number        bigint       not null,
    measure_code      varchar(11)  not null,
    believed          boolean      not null,
    reason            varchar(500),             -- why not; null where it is believed
    judged_by         varchar(64)  not null,
    judged_at         timestamp with time zone not null
);
create index commitment_belief_of_evaluation on commitment_belief (evaluation_number, bid_number);
create trigger commitment_belief_insert_only before update or delete or truncate on commitment_belief for each statement execute function refuse_change();
