package council.procurement.casefile;

import java.time.Instant;

/** A link that holds: from a case to another case or a contract. */
public record CaseLink(long number, String caseReference, LinkKind kind, String otherReference, String reason, String addedBy, Instant addedAt) {

    /** The end that is not this one. */
    public String otherThan(String reference) {
        return reference.equals(caseReference) ? otherReference : caseReference;
    }

    /** How it reads from this end: "Replaces", "Is followed by". */
    public String labelFrom(String reference) {
        return reference.equals(caseReference) ? kind.label() : kind.fromOtherEnd();
    }
}
