package council.procurement.socialvalue;

import java.math.BigDecimal;
import java.util.Map;

/**
 * By which rules promises are counted.
 *
 * @param leastEvidenceScore a promise whose evidence scored less is not believed (decision table {@code social-value-counting})
 * @param hireYears          for how many years somebody taken on counts (same table)
 * @param mostCounted        the most that counts of a measure in a year, by its code and in its unit; only where the tender
 *                           said so
 */
public record CountingRules(int leastEvidenceScore, int hireYears, Map<String, BigDecimal> mostCounted) {
}
