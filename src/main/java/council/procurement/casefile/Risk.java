package council.procurement.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * One version of a risk of a case; the newest is what holds (seed: risk is "identified, assessed and managed at all stages").
 *
 * @param number  counts within the case
 * @param version 1 for the first
 * @param remark  what changed and why; null in the first version
 * @param stage   the one at which this version was written
 */
public record Risk(String caseReference, int number, int version, String title, String cause, String consequence, int likelihood, int impact, String owner,
                   String mitigation, RiskState state, LocalDate reviewOn, String remark, Stage stage, String writtenBy, Instant writtenAt) {

    /** What needs attention first: open before closed, the most severe on top. */
    public static final Comparator<Risk> BY_ATTENTION = Comparator.comparing(Risk::isOpen).thenComparing(Risk::score).reversed()
        .thenComparing(Risk::reviewOn).thenComparing(Risk::number);

    public Severity severity() {
        return Severity.of(likelihood, impact);
    }

    /** 1 to 25. */
    public int score() {
        return likelihood * impact;
    }

    public boolean isOpen() {
        return state == RiskState.OPEN;
    }

    public boolean isReviewOverdue(LocalDate today) {
        return isOpen() && reviewOn.isBefore(today);
    }
}
