package council.procurement.casefile;

import java.math.BigDecimal;

/**
 * A line of the council's budget.
 *
 * @param year    the calendar year in which the financial year begins
 * @param service id of the service that it belongs to
 * @param amount  pounds
 */
public record BudgetLine(String code, int year, String description, String service, BigDecimal amount) {

    /** {@code 2026/27}. */
    public static String yearInWords(int year) {
        return "%d/%02d".formatted(year, (year + 1) % 100);
    }
}
