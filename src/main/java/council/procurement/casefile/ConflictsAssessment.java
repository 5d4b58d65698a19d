package council.procurement.casefile;

import java.time.Instant;

/**
 * One version of the conflicts assessment of a case (Procurement Act 2023 s.83).
 *
 * @param version    1 for the first
 * @param found      the conflicts that were found, or that there are none
 * @param mitigation the steps that mitigate them
 * @param perceived  what others may take for a conflict, and how that is dispelled
 */
public record ConflictsAssessment(String caseReference, int version, String found, String mitigation, String perceived, String preparedBy, Instant preparedAt) {
}
