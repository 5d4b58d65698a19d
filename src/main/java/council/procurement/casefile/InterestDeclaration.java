package council.procurement.casefile;

import java.time.Instant;

/**
 * What a person declared at one point of a case: no interest, or one with its details. A correction is a further declaration:
 * none is changed.
 *
 * @param number      null until it is kept
 * @param hasInterest false where the person declared that they have none; the details are then null
 * @param managed     how the person says that it is managed, such as "takes no part in the evaluation"; null where a form does not ask
 * @param recordedBy  the monitoring officer who recorded a conflict that came to light otherwise; null where the person declared it
 * @param review      how the monitoring officer resolved it; null as long as nobody did
 */
public record InterestDeclaration(Long number, String caseReference, String declaredBy, Instant declaredAt, DeclarationPoint point, boolean hasInterest,
                                  String interest, String withWhom, String managed, String recordedBy, InterestReview review) {

    static InterestDeclaration none(String reference, String person, Instant at, DeclarationPoint point) {
        return new InterestDeclaration(null, reference, person, at, point, false, null, null, null, null, null);
    }

    static InterestDeclaration of(String reference, String person, Instant at, DeclarationPoint point, String interest, String withWhom, String managed, String recordedBy) {
        return new InterestDeclaration(null, reference, person, at, point, true, interest, withWhom, managed, recordedBy, null);
    }

    public InterestState state() {
        if (!hasInterest) return InterestState.NONE;
        return review == null ? InterestState.WAITING : review.outcome();
    }
}
