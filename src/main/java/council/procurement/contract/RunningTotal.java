package council.procurement.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What all changes of a contract come to, held against what was signed; changes down count as much as changes up, so that nothing is gained by
 * splitting (Procurement Act 2023 ss.74(7) and 75(4); domain reference 2.14).
 *
 * @param originalValue pounds ex VAT, as signed
 * @param total         pounds ex VAT, of all changes without their signs
 * @param valuePercent  of the original value
 * @param termPercent   of the longest term as signed, with its extensions
 */
record RunningTotal(BigDecimal originalValue, BigDecimal total, BigDecimal valuePercent, BigDecimal termPercent) {

    /** One change: by how many pounds, and by how many days beyond what the contract provides for. */
    record Step(BigDecimal value, long days) {
    }

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** @param longestEnd the last day as signed, with every extension */
    static RunningTotal of(BigDecimal originalValue, LocalDate startsOn, LocalDate longestEnd, List<Step> steps) {
        var total = steps.stream().map(it -> it.value().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var days = steps.stream().mapToLong(it -> Math.abs(it.days())).sum();
        var term = ChronoUnit.DAYS.between(startsOn, longestEnd) + 1;
        return new RunningTotal(originalValue, total, percent(total, originalValue), percent(BigDecimal.valueOf(days), BigDecimal.valueOf(term)));
    }

    /** Rounded up, so that no limit is passed unseen. */
    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.UP);
    }
}
