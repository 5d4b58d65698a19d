package council.procurement.casefile;

import council.procurement.FieldRefusals;
import java.time.LocalDate;

/**
 * A risk as an officer writes it down. Null stands for what was left out or cannot be read.
 *
 * @param likelihood 1 (rare) to 5 (almost certain)
 * @param impact     1 (negligible) to 5 (severe)
 * @param owner      user id of whoever answers for the risk
 * @param reviewOn   the day by which somebody looks at it again
 */
public record RiskDraft(String title, String cause, String consequence, Integer likelihood, Integer impact, String owner, String mitigation,
                        RiskState state, LocalDate reviewOn) {

    /** What must be mended before the register takes it; whether the owner exists is asked elsewhere. */
    public FieldRefusals refusals(LocalDate today) {
        return FieldRefusals.none()
            .text(title, 200, "title", "Say what could happen.")
            .text(cause, 1000, "cause", "Say what would cause it.")
            .text(consequence, 1000, "consequence", "Say what would follow.")
            .unless(likelihood != null && Severity.isOnScale(likelihood), "likelihood", "Choose how likely it is, from 1 to 5.")
            .unless(impact != null && Severity.isOnScale(impact), "impact", "Choose how bad it would be, from 1 to 5.")
            .text(mitigation, 2000, "mitigation", "Say what is done about it.")
            .unless(state != null, "state", "Choose whether the risk is open or closed.")
            .unless(reviewOn != null, "reviewOn", "Give the day by which the risk is looked at again.")
            .unless(reviewOn == null || state == RiskState.CLOSED || !reviewOn.isBefore(today), "reviewOn", "The review date lies in the past. Give today or a later day.")
            .unless(reviewOn == null || reviewOn.isBefore(today.plusYears(10)), "reviewOn", "Give a review date within the next ten years.");
    }
}
