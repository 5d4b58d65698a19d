package council.procurement.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The dates that a contract's life turns on: reviews by its tier, one reminder of its end, its end.
 *
 * @param nextReviewOn null where the tier asks for none
 * @param endPlanned   whether somebody already said what follows the contract
 * @param unattended   a purchase so small that it ends without anybody's doing
 */
record Schedule(LocalDate startsOn, LocalDate endsOn, LocalDate nextReviewOn, boolean endPlanned, boolean unattended) {

    /** Time enough to buy again (domain reference 8, stage 20). */
    private static final int REMINDER_MONTHS = 6;
    /** For contracts of less than a year. */
    private static final int SHORT_REMINDER_MONTHS = 1;

    record Due(Step step, LocalDate on) {
    }

    /** The earliest date that is still to come or to be dealt with. */
    Due next() {
        var dates = new ArrayList<>(List.of(new Due(unattended ? Step.EXPIRED : Step.CLOSE, endsOn.plusDays(1))));
        if (!unattended && !endPlanned) dates.add(new Due(Step.PLAN_END, reminderOn()));
        if (!unattended && nextReviewOn != null && !nextReviewOn.isAfter(endsOn)) dates.add(new Due(Step.REVIEW, nextReviewOn));
        return dates.stream().min(Comparator.comparing(Due::on)).orElseThrow();
    }

    /** What is due on a day; {@link Step#NOTHING} before the next date. The end comes before whatever else was left undone. */
    Step on(LocalDate day) {
        if (day.isAfter(endsOn)) return unattended ? Step.EXPIRED : Step.CLOSE;
        var next = next();
        return next.on().isAfter(day) ? Step.NOTHING : next.step();
    }

    /** Whether the reminder of the end is due and nobody has said what follows. */
    boolean isEndNear(LocalDate day) {
        return !unattended && !endPlanned && !reminderOn().isAfter(day);
    }

    private LocalDate reminderOn() {
        boolean shorterThanAYear = endsOn.isBefore(startsOn.plusYears(1).minusDays(1));
        return endsOn.minusMonths(shorterThanAYear ? SHORT_REMINDER_MONTHS : REMINDER_MONTHS);
    }
}
