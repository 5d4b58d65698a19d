create trigger decision_evidence_insert_only before update or delete or truncate on decision_evidence for each statement execute function refuse_change();
