-- Every night each row of evidence that is not sealed yet gets its hash here, in one chain over all tables: what somebody changes or
-- takes out afterwards, with the triggers away, is missed. The entry of a table itself has a hash of zeros.
create table evidence_seal (
    seal_number   bigint      primary key,
    sealed_table  varchar(63) not null,
    row_hash      char(64)    not null,
    sealed_at     timestamp with time zone not null,
    previous_hash char(64)    not null,
    entry_hash    char(64)    not null
);
create index evidence_seal_of_table on evidence_seal (sealed_table);
create trigger evidence_seal_insert_only before update or delete or truncate on evidence_seal for each statement execute function refuse_change();

-- One row: the lock under which the chain grows, and its end, so that entries cut off there are missed.
create table evidence_seal_end (
    seal_number bigint   not null,
    entry_hash  char(64) not null
);
insert into evidence_seal_end (seal_number, entry_hash) values (0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Who had to decide is evidence as much as who did.
create trigger approval_step_insert_only before update or delete or truncate on approval_step for each statement execute function refuse_change();

-- Justifying a direct award recommends it, and its signature is a signature (domain reference 7.3): whom the matrix excludes is told
-- when they take the task, as in the tasks of an award.
insert into task_duty (process_key, task_key, duty) values
    ('direct-award', 'Task_JustifyDirectAward', 'RECOMMEND'), ('direct-award', 'Task_SignContract', 'SIGN');
