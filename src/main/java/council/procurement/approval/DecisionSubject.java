package council.procurement.approval;

import java.util.Set;

/** What one kind of decision is about; the stage that asks for the decision knows it. Nothing confidential. */
public interface DecisionSubject {

    DecisionType type();

    /** What is decided, in brief, as Markdown. */
    String inBrief(String reference);

    /** Who wrote what is decided: none of them may decide it. */
    Set<String> authors(String reference);
}
