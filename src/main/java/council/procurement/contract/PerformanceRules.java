package council.procurement.contract;

import council.procurement.casefile.Category;
import java.math.BigDecimal;

/** What the newest decision table {@code contract-performance} asks of a contract. */
public interface PerformanceRules {

    /**
     * @param statutoryKpis how many indicators the law asks for at least; 0 for none (Procurement Act 2023 s.52)
     * @param reReviewDays  days after which poor performance is reviewed again
     * @param noticeDays    days for the notice of poor performance, the first counted (s.71(5)); null where none is owed
     */
    record Owed(int statutoryKpis, int reReviewDays, Integer noticeDays) {
    }

    /** @param covered whether the statutory threshold is reached */
    Owed owed(String regime, Category category, boolean covered, BigDecimal valueIncVat);
}
