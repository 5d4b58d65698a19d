package council.procurement.approval;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** What one kind of decision is about; the stage that asks for the decision knows it. Nothing confidential. */
public interface DecisionSubject {

    DecisionType type();

    /** What is decided, in brief, as Markdown. */
    String inBrief(String reference);

    /** Who wrote what is decided: none of them may decide it. */
    Set<String> authors(String reference);

    /** What it is worth in pounds ex VAT, where the rules have it decided as if it were worth more; the record and the law go by this. */
    default Optional<BigDecimal> worth(String reference) {
        return Optional.empty();
    }
}
