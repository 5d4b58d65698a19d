-- A case may sign several contracts, one for each lot.
alter table contract drop constraint contract_case_reference_key;
alter table contract add constraint contract_of_lot unique (case_reference, lot_number);
