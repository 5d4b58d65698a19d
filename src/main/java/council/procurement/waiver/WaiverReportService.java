package council.procurement.waiver;

import council.procurement.FieldRefusals;
import council.procurement.people.People;
import council.procurement.waiver.store.WaiverEvidence;
import council.procurement.waiver.store.WaiverStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Waivers and breaches counted: for the Audit Committee over a period, and as trends. Every figure is a query over the waivers behind it. */
@Service
@Transactional(readOnly = true)
public class WaiverReportService {

    private static final int YEARS = 5;
    private static final int QUARTERS = 8;

    private final WaiverStore waivers;
    private final WaiverEvidence evidence;
    private final People people;
    private final Clock clock;

    WaiverReportService(WaiverStore waivers, WaiverEvidence evidence, People people, Clock clock) {
        this.waivers = waivers;
        this.evidence = evidence;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A period as somebody chose it; without either day the financial year so far.
     *
     * @throws council.procurement.RefusedFields where a day is missing, they stand the wrong way round, or are more than a year apart
     */
    public Period period(LocalDate from, LocalDate to) {
        if (from == null && to == null) return soFar();
        FieldRefusals.none().unless(from != null, "from", "Give the first day of the period.").unless(to != null, "to", "Give the last day of the period.")
            .unless(from == null || to == null || !to.isBefore(from), "to", "The last day of the period must not lie before its first.")
            .unless(from == null || to == null || to.isBefore(from.plusYears(1)), "to", "Choose a year at most: the year before stands beside it.").orThrow();
        return new Period(from, to);
    }

    /** The financial year until today. */
    public Period soFar() {
        return new Period(Period.financialYearOf(today()).first(), today());
    }

    /** The financial year before this one. */
    public Period lastYear() {
        return Period.financialYearOf(today()).yearBefore();
    }

    public WaiverReport report(Period period) {
        return WaiverReport.of(figures(period), figures(period.yearBefore()), people::serviceName, evidence.baseline());
    }

    public WaiverTrends trends() {
        return WaiverTrends.of(all(Period.financialYearsUntil(today(), YEARS)), all(Period.quartersUntil(today(), QUARTERS)), people::serviceName, evidence.baseline());
    }

    private List<WaiverFigures> all(List<Period> periods) {
        var whole = new Period(periods.get(0).first(), periods.get(periods.size() - 1).last());
        var found = found(whole);
        var breaches = evidence.breaches(whole.first(), whole.last());
        return periods.stream().map(period -> WaiverFigures.of(period, found, breaches, clock.getZone())).toList();
    }

    private WaiverFigures figures(Period period) {
        return WaiverFigures.of(period, found(period), evidence.breaches(period.first(), period.last()), clock.getZone());
    }

    private List<Waiver> found(Period it) {
        return waivers.askedOrDecided(it.first().atStartOfDay(clock.getZone()).toInstant(), it.last().plusDays(1).atStartOfDay(clock.getZone()).toInstant(), it.first(), it.last());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
