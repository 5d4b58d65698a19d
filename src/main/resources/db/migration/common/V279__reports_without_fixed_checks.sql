-- Checks of the recommended supplier follow the table due-diligence-checks; reports of earlier releases keep their six answers.
alter table award_report alter column finance_check drop not null;
alter table award_report alter column insurance_check drop not null;
alter table award_report alter column health_safety_check drop not null;
alter table award_report alter column modern_slavery_check drop not null;
alter table award_report alter column data_protection_check drop not null;
alter table award_report alter column safeguarding_check drop not null;
