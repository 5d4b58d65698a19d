package council.procurement.evaluation;

import council.procurement.Refused;
import council.procurement.casefile.Route;
import java.time.LocalDate;

/** What the decision tables say of an evaluation, under the release that the case runs on. */
public interface EvaluationRules {

    /**
     * @param startedOn the day that fixes the law of the case
     * @throws Refused where the table {@code abnormally-low} has no answer
     */
    AbnormallyLow abnormallyLow(String reference, LocalDate startedOn);

    /**
     * From which evidence score an offer of social value counts.
     *
     * @throws Refused where the table {@code social-value-counting} has no answer
     */
    int leastEvidenceScore(String reference, LocalDate startedOn);

    /**
     * How many people must score at least.
     *
     * @throws Refused where the table {@code panel-size} has no answer
     */
    int leastMembers(String reference, Route route);
}
