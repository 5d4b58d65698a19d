-- A case may sign several contracts, one for each lot. The rule of one has no name of ours, so the column goes and comes back without it.
alter table contract add case_of_contract varchar(20);
update contract set case_of_contract = case_reference;
alter table contract drop column case_reference;
alter table contract alter column case_of_contract rename to case_reference;
alter table contract alter column case_reference set not null;
alter table contract add constraint contract_case foreign key (case_reference) references procurement_case;
alter table contract add constraint contract_of_lot unique (case_reference, lot_number);
