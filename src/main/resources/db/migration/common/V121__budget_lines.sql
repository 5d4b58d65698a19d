-- Budget lines as finance imports them. budget_year is the calendar year in which the financial year begins; pounds.
create table budget_line (
    code        varchar(40)    not null,
    budget_year integer        not null,
    description varchar(200)   not null,
    service     varchar(60)    not null,
    amount      numeric(14, 2) not null check (amount >= 0),
    primary key (code, budget_year)
);
create index procurement_case_by_budget on procurement_case (budget_code);
