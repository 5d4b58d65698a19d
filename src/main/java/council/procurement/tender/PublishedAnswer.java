package council.procurement.tender;

import java.time.Instant;

/** A line of the published log: what was asked, by nobody in particular, and what was answered to all. @param number in the order of publication, from 1 */
public record PublishedAnswer(int number, String question, String answer, Instant at) {
}
