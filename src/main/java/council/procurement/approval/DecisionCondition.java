package council.procurement.approval;

import java.time.LocalDate;

/** What a decision must meet besides its chain of deciders; modules above implement it, as a bean. */
public interface DecisionCondition {

    /**
     * A decision about to be recorded.
     *
     * @param decidedOn the day of the meeting where a body decided, today where a person does
     */
    record AtHand(ApprovalRequest request, String group, LocalDate decidedOn, Outcome outcome, String reason, String alternatives) {
    }

    /** @throws council.procurement.Refused where it may not be taken so, or not yet */
    void check(AtHand decision);
}
