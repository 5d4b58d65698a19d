package council.procurement.waiver;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the Audit Committee is told of waivers over a period, the year before beside it (domain reference 1.5).
 *
 * @param suppliers those with more than one waiver in the two years
 * @param baseline  what the indicator is measured against
 */
public record WaiverReport(WaiverFigures now, WaiverFigures before, List<Line> grounds, List<Line> services, List<Line> suppliers, Baseline baseline) {

    private static final int REPEATED = 2;

    /** One ground, service or supplier: the waivers approved in the period and in the year before. */
    public record Line(String code, String name, Tally now, Tally before) {

        /** Whether it was given a waiver more than once in the two years, and in the period again. */
        public boolean isRepeat() {
            return now.number() > 0 && now.number() + before.number() >= REPEATED;
        }
    }

    static WaiverReport of(WaiverFigures now, WaiverFigures before, Function<String, String> serviceName, Baseline baseline) {
        var both = Stream.concat(now.approved().stream(), before.approved().stream()).toList();
        return new WaiverReport(now, before,
            lines(both, now, before, it -> it.request().ground().code(), it -> it.request().ground().label()),
            lines(both, now, before, it -> it.request().service(), it -> serviceName.apply(it.request().service())),
            lines(both, now, before, WaiverReport::supplier, it -> it.request().supplier()).stream().filter(Line::isRepeat).toList(), baseline);
    }

    /** A supplier is one however its name is written. */
    static String supplier(Waiver it) {
        return it.request().supplier().toLowerCase(Locale.UK);
    }

    private static List<Line> lines(List<Waiver> both, WaiverFigures now, WaiverFigures before, Function<Waiver, String> code, Function<Waiver, String> name) {
        return names(both, code, name).entrySet().stream()
            .map(one -> new Line(one.getKey(), one.getValue(), tally(now, code, one.getKey()), tally(before, code, one.getKey())))
            .sorted(Comparator.comparing((Line it) -> -it.now.number()).thenComparing(it -> -it.before.number()).thenComparing(Line::name)).toList();
    }

    static Map<String, String> names(List<Waiver> waivers, Function<Waiver, String> code, Function<Waiver, String> name) {
        var names = new TreeMap<String, String>();
        waivers.forEach(it -> names.putIfAbsent(code.apply(it), name.apply(it)));
        return names;
    }

    static Tally tally(WaiverFigures figures, Function<Waiver, String> by, String code) {
        return Tally.of(figures.approved(it -> by.apply(it).equals(code)));
    }

    /** How the indicator stands to its baseline; null where the period is no whole financial year and cannot be compared. */
    public String againstBaseline() {
        if (!now.period().equals(Period.financialYearOf(now.period().first()))) return null;
        int more = now.approved().size() - baseline.amount();
        return more == 0 ? "as many as in the baseline" : "%d %s than in the baseline".formatted(Math.abs(more), more < 0 ? "fewer" : "more");
    }
}
