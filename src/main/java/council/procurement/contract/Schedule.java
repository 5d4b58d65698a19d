package council.procurement.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The dates that a contract's life turns on: reminders, the question what follows, reviews by its tier, its end.
 *
 * @param nextReviewOn null where the tier asks for none
 * @param planOn       when it is asked what follows; null where it was asked or planned
 * @param remindOn     when the next mail goes out; null where none is to come
 * @param unattended   a purchase so small that it ends without anybody's doing
 */
record Schedule(LocalDate endsOn, LocalDate nextReviewOn, LocalDate planOn, LocalDate remindOn, boolean unattended) {

    record Due(Step step, LocalDate on) {
    }

    /** The earliest date that is still to come or to be dealt with. */
    Due next() {
        return dates().stream().min(Comparator.comparing(Due::on)).orElseThrow();
    }

    /**
     * What is due on a day; {@link Step#NOTHING} before the next date. The end comes before whatever else was left undone, and what
     * holds nothing up before a review.
     */
    Step on(LocalDate day) {
        return dates().stream().filter(it -> !it.on().isAfter(day)).map(Due::step).findFirst().orElse(Step.NOTHING);
    }

    /** In the order in which they are dealt with. */
    private List<Due> dates() {
        var dates = new ArrayList<>(List.of(new Due(unattended ? Step.EXPIRED : Step.CLOSE, endsOn.plusDays(1))));
        if (unattended) return dates;
        add(dates, Step.REMIND, remindOn);
        add(dates, Step.PLAN_END, planOn);
        add(dates, Step.REVIEW, nextReviewOn);
        return dates;
    }

    private void add(List<Due> dates, Step step, LocalDate on) {
        if (on != null && !on.isAfter(endsOn)) dates.add(new Due(step, on));
    }
}
