package council.procurement.evaluation;

import java.time.LocalDate;

/**
 * A ground for exclusion as the officer who checks the bids gives it.
 *
 * @param ground      code in the table {@code exclusion-grounds}
 * @param subject     code of an {@link ExclusionSubject}
 * @param subjectName who it is, where it is not the supplier itself
 * @param eventOn     when what gives the ground happened; may be missing for a firm on the debarment list for that ground
 * @param facts       what is known, and from where; the supplier reads it
 */
public record ExclusionDraft(Long bid, String ground, String subject, String subjectName, LocalDate eventOn, String facts) {
}
