package council.procurement.casefile;

import java.time.Instant;

/** One line of a case's timeline: who did what when, in a sentence. */
public record TimelineEntry(String caseReference, int number, Instant at, String person, Stage stage, String sentence,
                            String previousHash, String hash) {
}
