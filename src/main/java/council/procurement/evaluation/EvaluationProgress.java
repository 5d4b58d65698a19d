package council.procurement.evaluation;

import java.time.Instant;

/**
 * How far a case's newest evaluation has come, without anything that is confidential.
 *
 * @param scorers       how many people handed in their scores
 * @param recommendedAt when the recommendation was handed in; null before
 * @param award         whether an award is recommended; null before
 */
public record EvaluationProgress(Instant begunAt, int scorers, Instant recommendedAt, Boolean award) {
}
