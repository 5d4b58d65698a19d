-- What indicators of the scorecard are measured against; the year is the calendar year in which its financial year begins.
create table indicator_baseline (
    indicator      varchar(10)  primary key,
    financial_year integer      not null,
    amount         integer      not null,
    source         varchar(200) not null
);
insert into indicator_baseline (indicator, financial_year, amount, source) values ('K10', 2018, 10, 'Procurement Strategy 2020, balanced scorecard: number of waivers to Contract Procedure Rules');

create index waiver_decided on waiver (decided_on);
