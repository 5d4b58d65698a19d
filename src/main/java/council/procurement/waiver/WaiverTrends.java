package council.procurement.waiver;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * How waivers went over the financial years and quarters: those approved, by ground, service and supplier.
 *
 * @param years    the oldest first
 * @param quarters the oldest first
 */
public record WaiverTrends(List<WaiverFigures> years, List<WaiverFigures> quarters, List<Series> grounds, List<Series> services, List<Series> suppliers, Baseline baseline) {

    /** One ground, service or supplier: how many were approved in each of the years, and what all of them come to. */
    public record Series(String code, String name, List<Integer> numbers, Tally whole) {
    }

    static WaiverTrends of(List<WaiverFigures> years, List<WaiverFigures> quarters, Function<String, String> serviceName, Baseline baseline) {
        return new WaiverTrends(years, quarters, series(years, it -> it.request().ground().code(), it -> it.request().ground().label()),
            series(years, it -> it.request().service(), it -> serviceName.apply(it.request().service())), series(years, WaiverReport::supplier, it -> it.request().supplier()), baseline);
    }

    private static List<Series> series(List<WaiverFigures> years, Function<Waiver, String> code, Function<Waiver, String> name) {
        var all = years.stream().flatMap(year -> year.approved().stream()).toList();
        return WaiverReport.names(all, code, name).entrySet().stream()
            .map(one -> new Series(one.getKey(), one.getValue(), years.stream().map(year -> WaiverReport.tally(year, code, one.getKey()).number()).toList(),
                Tally.of(all.stream().filter(it -> code.apply(it).equals(one.getKey())).toList())))
            .sorted(Comparator.comparing((Series it) -> -it.whole.number()).thenComparing(Series::name)).toList();
    }

    /** The largest number among years, for the length of their bars. */
    public int most() {
        return years.stream().mapToInt(it -> it.approved().size()).max().orElse(0);
    }

    /** The largest number among quarters. */
    public int mostInQuarter() {
        return quarters.stream().mapToInt(it -> it.approved().size()).max().orElse(0);
    }
}
