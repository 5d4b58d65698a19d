create trigger decision_evidence_insert_only before update, delete on decision_evidence for each row call 'council.procurement.platform.InsertOnly';
