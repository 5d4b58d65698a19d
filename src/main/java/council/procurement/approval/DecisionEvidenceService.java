package council.procurement.approval;

import council.procurement.approval.store.DecisionEvidenceStore;
import council.procurement.casefile.EvidenceChain;
import council.procurement.casefile.Hashes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The chain of all decisions: it only grows, in the transaction of the decision, and can be checked at any time. */
@Service
public class DecisionEvidenceService implements EvidenceChain {

    private final DecisionEvidenceStore store;

    DecisionEvidenceService(DecisionEvidenceStore store) {
        this.store = store;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(DecisionEvidence decided) {
        var end = store.endForUpdate();
        store.add(decided.after(end.number(), end.hash()));
    }

    /** Of one file, in the order of time; the place in this list is the number of the decision notice. */
    @Transactional(readOnly = true)
    public List<DecisionEvidence> of(String reference) {
        return store.of(reference);
    }

    @Override
    public String title() {
        return "Decisions";
    }

    @Override
    @Transactional(readOnly = true)
    public Finding verify() {
        var breaks = new ArrayList<String>();
        var previousHash = Hashes.NOTHING;
        long expected = 1;
        var all = store.all();
        for (var entry : all) {
            if (entry.number() != expected)
                breaks.add(entry.number() == expected + 1 ? "Decision entry %d is missing.".formatted(expected) : "Decision entries %d to %d are missing.".formatted(expected, entry.number() - 1));
            else if (!entry.previousHash().equals(previousHash))
                breaks.add("Decision entry %d (%s of %s) does not follow the entry before it.".formatted(entry.number(), entry.type().subject(), entry.reference()));
            if (!entry.hash().equals(entry.calculated()))
                breaks.add("Decision entry %d (%s of %s) is not what was written when it was decided.".formatted(entry.number(), entry.type().subject(), entry.reference()));
            previousHash = entry.hash();
            expected = entry.number() + 1;
        }
        var end = store.end();
        if (end.number() != expected - 1 || !end.hash().equals(previousHash)) breaks.add("The chain of decisions ends at entry %d; it must end at entry %d.".formatted(expected - 1, end.number()));
        breaks.addAll(store.contradictions().stream().map("The decision register contradicts the evidence, or lacks its decision: %s."::formatted).toList());
        return new Finding(all.size(), breaks);
    }
}
