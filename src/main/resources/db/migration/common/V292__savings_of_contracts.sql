-- Savings of contracts: a correction is another version, and finance answers on each. Evidence, insert-only.
create table saving (
    saving_number      bigint generated always as identity primary key,
    contract_reference varchar(20) not null references contract
);
create index saving_of_contract on saving (contract_reference, saving_number);

create table saving_version (
    saving_number   bigint         not null references saving,
    version_number  integer        not null,
    kind            varchar(20)    not null,
    baseline_annual decimal(15, 2) not null,     -- pounds a year, VAT not included
    new_annual      decimal(15, 2) not null,
    method          varchar(2000)  not null,
    first_day       date           not null,
    last_day        date           not null,
    evidence        varchar(2000)  not null,
    why             varchar(2000),               -- of the correction; null for the first version
    recorded_by     varchar(64)    not null,
    recorded_at     timestamp with time zone not null,
    primary key (saving_number, version_number),
    check (baseline_annual > new_annual and new_annual >= 0 and last_day >= first_day)
);

create table saving_confirmation (
    saving_number  bigint      not null,
    version_number integer     not null,
    confirmed      boolean     not null,
    words          varchar(2000),
    person         varchar(64) not null,
    answered_at    timestamp with time zone not null,
    primary key (saving_number, version_number),
    foreign key (saving_number, version_number) references saving_version
);
