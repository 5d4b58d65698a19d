package council.procurement.market;

import council.procurement.Refusals;
import java.time.LocalDate;

/**
 * How the market is asked before a tender.
 *
 * @param closesOn       the engagement closes at 17:00 in London on this day
 * @param noticeNumber   of the preliminary market engagement notice (UK2) in a case of an earlier release; now the notice is published in the next step
 * @param noNoticeReason why there is no notice; the tender notice must give it (Procurement Act 2023 s.17)
 */
public record EngagementPlan(EngagementMethod method, LocalDate closesOn, String questions, String invited, String noticeNumber, String noNoticeReason) {

    /**
     * What must be mended before the plan can be taken.
     *
     * @param neededBy the day by which the purchase is needed
     */
    Refusals refusals(LocalDate today, LocalDate neededBy) {
        return Refusals.none()
            .unless(closesOn != null, "Give the day on which the engagement closes.")
            .unless(closesOn == null || closesOn.isAfter(today), "The engagement must close after today, so that suppliers have time to answer.")
            .unless(closesOn == null || closesOn.isBefore(neededBy), "The engagement must close before the day by which the purchase is needed.")
            .unless(questions != null, "Write the questions to the market.")
            .unless(invited != null, "Say whom you invite.");
    }

    /** Whether neither a number nor a reason stands in place of the notice (Procurement Act 2023 s.17). */
    boolean leavesNoticeOpen() {
        return noticeNumber == null && noNoticeReason == null;
    }
}
