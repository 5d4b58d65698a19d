package council.procurement.tender;

import council.procurement.FieldRefusals;
import council.procurement.Money;
import council.procurement.Refusals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * By which lines the bids of a tender are priced, so that all prices are on one basis (domain reference 3.5): one sum, a whole-life
 * cost or a basket of rates. All in pounds, ex VAT, in the prices of the bid: nothing is discounted or indexed.
 *
 * @param lines none where the price is one sum; in a basket all are of the kind {@link PriceLineKind#RATE}
 */
public record PriceSchedule(PriceBasis basis, List<PriceLine> lines) {

    public static final PriceSchedule ONE_SUM = new PriceSchedule(PriceBasis.ONE_SUM, List.of());
    static final int MOST_LINES = 20;
    private static final int MOST_YEARS = 60;
    private static final int DECIMALS_OF_A_RATE = 4;
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    /** What was written before there were schedules is one sum. */
    public PriceSchedule {
        basis = basis == null ? PriceBasis.ONE_SUM : basis;
        lines = basis == PriceBasis.BASKET ? lines.stream().map(it -> new PriceLine(it.number(), PriceLineKind.RATE, it.name(), it.unit(), it.quantity(), null, it.lot())).toList() : List.copyOf(lines);
    }

    /** Whether bidders give rates, and the total is worked out. */
    public boolean asksRates() {
        return basis != PriceBasis.ONE_SUM;
    }

    /** The lines that a bid for this lot is priced by. */
    public List<PriceLine> of(int lot) {
        return lines.stream().filter(line -> line.isFor(lot)).toList();
    }

    /**
     * The lines of a lot with the rates that were given.
     *
     * @param rates by the number of the line
     */
    public List<PricePart> parts(int lot, Map<Integer, BigDecimal> rates) {
        return of(lot).stream().filter(line -> rates.containsKey(line.number())).map(line -> line.at(rates.get(line.number()))).toList();
    }

    /** Pounds with two decimals; null as long as a rate is missing. */
    public BigDecimal total(int lot, Map<Integer, BigDecimal> rates) {
        var parts = parts(lot, rates);
        return parts.isEmpty() || parts.size() < of(lot).size() ? null : parts.stream().map(PricePart::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * What keeps the lines from being kept even unfinished, by the field of the page: {@code lineName2}, {@code lineYears2}.
     *
     * @param lots how many the tender has
     */
    FieldRefusals draftRefusals(FieldRefusals so, int lots) {
        var refusals = so.unless(asksRates() || lines.isEmpty(), "basis", "Choose whole-life cost or a basket of rates, or empty the lines: one sum has none.")
            .unless(lines.size() <= MOST_LINES, "lineName1", "A price schedule may have %d lines. Put several into one.", MOST_LINES);
        for (int n = 1; n <= lines.size(); n++) {
            var line = lines.get(n - 1);
            refusals = refusals.unless(line.name() != null, "lineName" + n, "Say what is priced, or empty the whole line.")
                .unless(line.name() == null || line.name().length() <= 200, "lineName" + n, "Shorten this to 200 characters.")
                .unless(line.name() == null || lines.subList(0, n - 1).stream().noneMatch(other -> line.name().equalsIgnoreCase(other.name()) && line.kind() == other.kind() && (line.lot() == null || other.isFor(line.lot()))), "lineName" + n, "This line stands in the schedule already. Give it another name, or take it out.")
                .unless(line.unit() != null && line.unit().length() <= 40, "lineUnit" + n, "Give the unit in up to 40 characters, such as hour, tonne or sum.")
                .unless(line.quantity() != null && line.quantity().signum() > 0 && line.quantity().compareTo(MOST) < 0 && line.quantity().stripTrailingZeros().scale() <= 2, "lineQuantity" + n, "Give a quantity above 0 with two decimals at most; 1 for one sum.")
                .unless(basis != PriceBasis.WHOLE_LIFE_COST || line.kind() != null && line.kind() != PriceLineKind.RATE, "lineKind" + n, "Say when it is paid.")
                .unless(line.kind() != PriceLineKind.YEARLY || line.years() != null && line.years() >= 1 && line.years() <= MOST_YEARS, "lineYears" + n, "Give the years of use from 1 to %d.", MOST_YEARS)
                .unless(line.lot() == null || line.lot() >= 1 && line.lot() <= lots, "lineLot" + n, "Choose one of the lots, or all.");
        }
        return refusals;
    }

    /** What is wrong with it as a whole. @param of “ of lot 2”, or nothing */
    Refusals refusals(Refusals so, int lot, String of) {
        return so.unless(!asksRates() || of(lot).stream().anyMatch(line -> !line.isTakenOff()), "Write at least one line into the price schedule%s that is paid.", of);
    }

    /** What keeps rates from being a draft. @param suffix of the names of the fields of this lot */
    FieldRefusals draftRefusals(FieldRefusals so, String suffix, Map<Integer, BigDecimal> rates) {
        var refusals = so;
        for (var rate : rates.entrySet())
            refusals = refusals.unless(rate.getValue().signum() >= 0 && rate.getValue().compareTo(MOST) < 0 && rate.getValue().stripTrailingZeros().scale() <= DECIMALS_OF_A_RATE, "rate%s-%d".formatted(suffix, rate.getKey()),
                "Give the rate in pounds, £0 or more and below £1,000,000,000, with four decimals at most.");
        return refusals;
    }

    /** What is missing before a bid can be submitted. @param of “ for lot 2”, or nothing */
    Refusals missing(Refusals so, int lot, Map<Integer, BigDecimal> rates, String of) {
        var refusals = so;
        for (var line : of(lot)) refusals = refusals.unless(rates.containsKey(line.number()), "Give the rate of “%s”%s; 0 if you charge nothing.", line.name(), of);
        var total = total(lot, rates);
        return total == null ? refusals : refusals.unless(total.signum() > 0, "Your rates%s come to %s. Correct them: what is taken off must be less than what is paid.", of, Money.written(total))
            .unless(total.compareTo(MOST) < 0, "Your rates%s come to £1,000,000,000 or more: correct them.", of);
    }

    /** Those of these rates that are for a line of this lot. */
    Map<Integer, BigDecimal> given(int lot, Map<Integer, BigDecimal> rates) {
        var numbers = of(lot).stream().map(PriceLine::number).collect(Collectors.toSet());
        return rates.entrySet().stream().filter(it -> numbers.contains(it.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** For comparing. */
    String written() {
        return basis + lines.stream().map(PriceLine::written).collect(Collectors.joining("\n"));
    }
}
