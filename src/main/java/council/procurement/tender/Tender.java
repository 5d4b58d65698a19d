package council.procurement.tender;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * One round of asking for bids in a case; a new round begins where nobody bid or the case is tendered again.
 *
 * @param roundNumber from 1; the newest counts
 * @param documents   null until they are prepared
 * @param publication null until suppliers know of it
 * @param suspended   whether the deadline is stopped
 */
public record Tender(@Id Long tenderNumber, String caseReference, int roundNumber, @Embedded.Empty TenderRules rules, Instant begunAt,
                     @Embedded.Nullable Documents documents, String reviewedBy, Instant reviewedAt, @Embedded.Nullable Publication publication,
                     boolean suspended, @Version Integer version) {

    static Tender begun(String reference, int round, TenderRules rules, Instant at) {
        return new Tender(null, reference, round, rules, at, null, null, null, null, false, null);
    }

    /** New documents want a new review. */
    Tender prepared(Documents with) {
        return new Tender(tenderNumber, caseReference, roundNumber, rules, begunAt, with, null, null, publication, suspended, version);
    }

    Tender reviewed(String by, Instant at) {
        return new Tender(tenderNumber, caseReference, roundNumber, rules, begunAt, documents, by, at, publication, suspended, version);
    }

    Tender published(Publication as, Instant deadline) {
        return new Tender(tenderNumber, caseReference, roundNumber, rules, begunAt, documents.until(deadline), reviewedBy, reviewedAt, as, suspended, version);
    }

    Tender due(Instant deadline) {
        return new Tender(tenderNumber, caseReference, roundNumber, rules, begunAt, documents.until(deadline), reviewedBy, reviewedAt, publication, suspended, version);
    }

    Tender asSuspended(boolean now) {
        return new Tender(tenderNumber, caseReference, roundNumber, rules, begunAt, documents, reviewedBy, reviewedAt, publication, now, version);
    }

    /** Whether bids came too late at this instant: after the deadline, where it is not stopped. */
    public boolean isPast(Instant at) {
        return !suspended && at.isAfter(documents.deadline());
    }

    public boolean isPublished() {
        return publication != null;
    }
}
