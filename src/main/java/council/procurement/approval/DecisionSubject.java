package council.procurement.approval;

/** What the deciders of one kind of decision read on their form; the stage that asks for the decision knows it. Nothing confidential. */
public interface DecisionSubject {

    DecisionType type();

    /** What is decided, in brief, as Markdown. */
    String inBrief(String reference);
}
