package council.procurement.tender;

/**
 * How social value is counted in a tender, as the decision table {@code social-value-counting} had it on the day.
 *
 * @param leastEvidenceScore a promise whose evidence scored less is not believed
 * @param hireYears          for how many years somebody taken on counts
 * @param mostMeasures       how many measures a tender may offer; null where the table has no limit
 */
public record CountingFigures(int leastEvidenceScore, int hireYears, Integer mostMeasures) {
}
