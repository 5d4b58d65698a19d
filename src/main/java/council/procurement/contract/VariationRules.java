package council.procurement.contract;

import council.procurement.casefile.Category;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What the newest decision tables say when the change of a contract is asked for, and the process that carries it. */
public interface VariationRules {

    /** @param vatIncluded whether the threshold counts VAT */
    record Threshold(BigDecimal pounds, boolean vatIncluded) {

        boolean isReachedBy(BigDecimal exVat, BigDecimal incVat) {
            return (vatIncluded ? incVat : exVat).compareTo(pounds) >= 0;
        }
    }

    /** @param reviewEveryMonths 0 for none */
    record Tier(String name, int reviewEveryMonths) {
    }

    /** By {@code statutory-threshold}. */
    Threshold threshold(Category category, LocalDate startedOn);

    /** By {@code approval-chain}: whether a variation of either value goes to the same deciders. */
    boolean sameDeciders(BigDecimal one, BigDecimal other);

    /** By {@code contract-tier}. */
    Tier tier(BigDecimal valueExVat);

    /** Begins {@code contract-variation} for it, in the same transaction. */
    void begin(Variation it);
}
