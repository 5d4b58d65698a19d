package council.procurement.casefile;

import java.time.Instant;

/** Something that an officer wrote down about a case. It is corrected by a further note: none is changed. */
public record Note(String caseReference, Stage stage, String text, String writtenBy, Instant writtenAt) {
}
