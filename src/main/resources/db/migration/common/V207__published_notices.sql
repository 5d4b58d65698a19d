-- Every notice that was published on the central digital platform: one row for each, whatever it announces. Insert-only.
-- evidence_link is empty only where the form of an earlier release did not ask for it; platform_key is the number in one spelling, so that 2026/S 000-012345 and 012345-2026 are the same notice.
create table published_notice (
    notice_row     bigint generated always as identity primary key,
    case_reference varchar(20)  not null references procurement_case,
    kind           varchar(30)  not null,
    name           varchar(100) not null,
    notice_number  varchar(40)  not null,
    platform_key   varchar(40)  not null unique,
    published_on   date         not null,
    evidence_link  varchar(400),
    recorded_by    varchar(64)  not null,
    recorded_at    timestamp with time zone not null
);
create index notice_of_case on published_notice (case_reference, notice_row);

-- The day that fixes law and thresholds is provisional until suppliers first hear of the purchase; then it stands for good.
alter table procurement_case add column start_fixed boolean default false not null;
update procurement_case set start_fixed = true, started_on = (select min(t.published_on) from tender t where t.case_reference = procurement_case.reference)
    where exists (select 1 from tender t where t.case_reference = procurement_case.reference and t.published_on is not null);
update procurement_case set start_fixed = true, started_on = (select min(n.published_on) from transparency_notice n join direct_award d on d.direct_award_number = n.direct_award_number where d.case_reference = procurement_case.reference)
    where start_fixed = false and exists (select 1 from transparency_notice n join direct_award d on d.direct_award_number = n.direct_award_number where d.case_reference = procurement_case.reference);
