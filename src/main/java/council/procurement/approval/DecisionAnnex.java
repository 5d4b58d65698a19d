package council.procurement.approval;

import java.util.Map;

/** What else the notice of a decision says, from modules above: its key-decision notice, its publication, a call-in. */
public interface DecisionAnnex {

    /** Label and text of each line, in order; empty where there is nothing. */
    Map<String, String> lines(DecisionEvidence decision);
}
