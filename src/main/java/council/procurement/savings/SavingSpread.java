package council.procurement.savings;

import council.procurement.waiver.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a saving brings in each financial year, from 1 April: (baseline annual cost − new annual cost) × months in the year / 12
 * (domain reference 6.1, K6). A month that is not whole counts by its days. Each year is the difference of two rounded sums from
 * the first day on, so that the years always add up to the total, to the penny.
 */
public final class SavingSpread {

    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);
    private static final int PLACES = 20;

    private SavingSpread() {
    }

    /**
     * @param annual pounds a year
     * @return pounds and pence by the calendar year in which the financial year begins, without a gap
     */
    public static SortedMap<Integer, BigDecimal> byYear(BigDecimal annual, LocalDate first, LocalDate last) {
        var years = new TreeMap<Integer, BigDecimal>();
        var before = BigDecimal.ZERO;
        for (var year = Period.financialYearOf(first); !year.first().isAfter(last); year = Period.financialYear(year.first().getYear() + 1)) {
            var until = until(annual, first, last, year.last());
            years.put(year.first().getYear(), until.subtract(before));
            before = until;
        }
        return years;
    }

    /** Pounds and pence from the first day of the saving to this day, both included; 0 before it begins, the whole after it ends. */
    public static BigDecimal until(BigDecimal annual, LocalDate first, LocalDate last, LocalDate day) {
        return annual.multiply(months(first, day.isBefore(last) ? day : last)).divide(MONTHS_A_YEAR, 2, RoundingMode.HALF_UP);
    }

    public static BigDecimal total(Map<Integer, BigDecimal> years) {
        return years.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Months from the first to the last day, both included; each month by the share of its days. */
    static BigDecimal months(LocalDate first, LocalDate last) {
        var months = BigDecimal.ZERO;
        for (var month = YearMonth.from(first); !month.atDay(1).isAfter(last); month = month.plusMonths(1)) {
            int from = month.equals(YearMonth.from(first)) ? first.getDayOfMonth() : 1;
            int to = month.equals(YearMonth.from(last)) ? last.getDayOfMonth() : month.lengthOfMonth();
            if (to >= from) months = months.add(BigDecimal.valueOf(to - from + 1L).divide(BigDecimal.valueOf(month.lengthOfMonth()), PLACES, RoundingMode.HALF_UP));
        }
        return months;
    }
}
