package council.procurement.market;

import council.procurement.Refusals;
import java.time.LocalDate;

/**
 * How the market is asked before a tender.
 *
 * @param closesOn       the engagement closes at 17:00 in London on this day
 * @param noticeNumber   of the preliminary market engagement notice (UK2), published by hand; null where there is none
 * @param noNoticeReason why there is none; the tender notice must give it (Procurement Act 2023 s.17)
 */
public record EngagementPlan(EngagementMethod method, LocalDate closesOn, String questions, String invited, String noticeNumber, String noNoticeReason) {

    /**
     * What must be mended before the plan can be taken.
     *
     * @param neededBy       the day by which the purchase is needed
     * @param aboveThreshold whether the notice of s.17 or a reason is owed
     */
    Refusals refusals(LocalDate today, LocalDate neededBy, boolean aboveThreshold) {
        return Refusals.none()
            .unless(closesOn != null, "Give the day on which the engagement closes.")
            .unless(closesOn == null || closesOn.isAfter(today), "The engagement must close after today, so that suppliers have time to answer.")
            .unless(closesOn == null || closesOn.isBefore(neededBy), "The engagement must close before the day by which the purchase is needed.")
            .unless(questions != null, "Write the questions to the market.")
            .unless(invited != null, "Say whom you invite.")
            .unless(!aboveThreshold || noticeNumber != null || noNoticeReason != null,
                "Give the number of the preliminary market engagement notice (UK2), or the reason why there is none (Procurement Act 2023, section 17).");
    }
}
