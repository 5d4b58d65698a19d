package council.procurement.savings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/**
 * The savings added up (domain reference 6.1: K6 by year, K5 in total). Realised is what finance confirmed.
 *
 * @param years  the oldest first
 * @param toDate pounds confirmed that fall on days up to today
 */
public record SavingTotals(List<Year> years, Year all, BigDecimal toDate) {

    /**
     * @param begins      calendar year of its 1 April; 0 for all years
     * @param cashable    pounds confirmed; {@code nonCashable} likewise
     * @param unconfirmed pounds that finance has still to confirm, or did not
     */
    public record Year(int begins, BigDecimal cashable, BigDecimal nonCashable, BigDecimal unconfirmed) {

        private static Year none(int begins) {
            return new Year(begins, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        }

        public BigDecimal confirmed() {
            return cashable.add(nonCashable);
        }

        private Year with(Saving it, BigDecimal amount) {
            if (!it.isConfirmed()) return new Year(begins, cashable, nonCashable, unconfirmed.add(amount));
            return it.facts().kind().isCashable() ? new Year(begins, cashable.add(amount), nonCashable, unconfirmed) : new Year(begins, cashable, nonCashable.add(amount), unconfirmed);
        }
    }

    public static SavingTotals of(List<Saving> savings, LocalDate today) {
        var years = new TreeMap<Integer, Year>();
        var all = Year.none(0);
        var toDate = BigDecimal.ZERO;
        for (var it : savings) {
            it.byYear().forEach((begins, amount) -> years.put(begins, years.getOrDefault(begins, Year.none(begins)).with(it, amount)));
            all = all.with(it, it.total());
            if (it.isConfirmed()) toDate = toDate.add(it.until(today));
        }
        return new SavingTotals(List.copyOf(years.values()), all, toDate);
    }
}
