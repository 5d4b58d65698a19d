-- The register shows the newest first: without it a hundred thousand contracts are sorted for each page.
create index contract_by_start on contract (starts_on, reference);
