-- What a purchase below £50,000 says of itself instead of a business case and tender documents.
create table small_purchase (
    case_reference     varchar(20)    primary key references procurement_case,
    specification      varchar(4000)  not null,
    proposed_suppliers varchar(2000)  not null,
    quoted_supplier    varchar(200),
    quoted_value_ex_vat numeric(14, 2),
    value_for_money    varchar(4000),
    version            integer        not null
);

-- The forward plan: planned procurements, filled by initiation and nothing else.
create table forward_plan_entry (
    case_reference varchar(20)  primary key references procurement_case,
    planned_start  date         not null,
    published      boolean      not null,
    entered_at     timestamp with time zone not null,
    version        integer      not null
);
