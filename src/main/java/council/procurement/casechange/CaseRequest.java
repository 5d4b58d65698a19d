package council.procurement.casechange;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody asked for a case, as it was asked: never changed, answered once.
 *
 * @param number    given by the store; null before
 * @param otherCase into which it is merged; null for every other way
 * @param colleague to whom it is handed over; null for every other way
 * @param reviewOn  when the hold is looked at again; null for every other way
 * @param field     of the need that is corrected, with the answer before and after; null for every other way
 */
public record CaseRequest(Long number, String caseReference, WayOut way, String askedBy, Instant askedAt, String reason,
                          String otherCase, String colleague, LocalDate reviewOn, String field, String oldAnswer, String newAnswer) {

    static CaseRequest of(String reference, WayOut way, String askedBy, Instant at, String reason) {
        return new CaseRequest(null, reference, way, askedBy, at, reason, null, null, null, null, null, null);
    }

    CaseRequest into(String other) {
        return new CaseRequest(number, caseReference, way, askedBy, askedAt, reason, other, colleague, reviewOn, field, oldAnswer, newAnswer);
    }

    CaseRequest to(String person) {
        return new CaseRequest(number, caseReference, way, askedBy, askedAt, reason, otherCase, person, reviewOn, field, oldAnswer, newAnswer);
    }

    CaseRequest until(LocalDate day) {
        return new CaseRequest(number, caseReference, way, askedBy, askedAt, reason, otherCase, colleague, day, field, oldAnswer, newAnswer);
    }

    CaseRequest correcting(String which, String before, String after) {
        return new CaseRequest(number, caseReference, way, askedBy, askedAt, reason, otherCase, colleague, reviewOn, which, before, after);
    }
}
