package council.procurement.waiver;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/**
 * The waivers of a period, by what became of them in it (indicator K10, domain reference 6.1: the waivers approved; beside them
 * those asked for, refused and retrospective). Breaches are no waivers and are counted apart.
 *
 * @param approved by the day of the last decision, retrospective ones among them
 * @param refused  for good
 */
public record WaiverFigures(Period period, List<Waiver> asked, List<Waiver> approved, List<Waiver> refused, List<Breach> breaches) {

    /** @param zone where a moment becomes a day */
    static WaiverFigures of(Period period, List<Waiver> waivers, List<Breach> breaches, ZoneId zone) {
        return new WaiverFigures(period, select(waivers, it -> period.holds(LocalDate.ofInstant(it.requestedAt(), zone))), decided(waivers, period, WaiverStatus.APPROVED),
            decided(waivers, period, WaiverStatus.REFUSED), breaches.stream().filter(it -> period.holds(it.happenedOn())).toList());
    }

    private static List<Waiver> decided(List<Waiver> waivers, Period period, WaiverStatus as) {
        return select(waivers, it -> it.status() == as && period.holds(it.decidedOn()));
    }

    private static List<Waiver> select(List<Waiver> waivers, Predicate<Waiver> which) {
        return waivers.stream().filter(which).toList();
    }

    /** What was approved before the purchase was made. */
    public List<Waiver> inAdvance() {
        return select(approved, it -> !it.request().retrospective());
    }

    /** What was approved after an emergency had made the purchase necessary. */
    public List<Waiver> retrospective() {
        return select(approved, it -> it.request().retrospective());
    }

    /** Those approved of one ground, service or supplier. */
    List<Waiver> approved(Predicate<Waiver> which) {
        return select(approved, which);
    }

    public Tally inAdvanceTally() {
        return Tally.of(inAdvance());
    }

    public Tally retrospectiveTally() {
        return Tally.of(retrospective());
    }

    public Tally approvedTally() {
        return Tally.of(approved);
    }

    public Tally breachTally() {
        return Tally.of(breaches, Breach::valueExVat);
    }

    public boolean isEmpty() {
        return asked.isEmpty() && approved.isEmpty() && refused.isEmpty() && breaches.isEmpty();
    }
}
