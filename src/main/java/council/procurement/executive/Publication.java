package council.procurement.executive;

import java.time.LocalDate;
import java.util.List;

/**
 * A decision as the public reads it, and what came of it.
 *
 * @param callInEnds last day on which it could be called in; null where it could not
 * @param urgent     why it was exempt from call-in; null where it was not
 * @param calledIn   null where it was not
 * @param outcomes   of scrutiny and of Council, in this order
 * @param released   why it may be acted upon; null where it may not yet
 */
public record Publication(long evidenceNumber, String reference, String title, LocalDate publishedOn, LocalDate callInEnds, Urgency urgent, CalledIn calledIn, List<Said> outcomes, String released) {

    /** An urgent decision, exempt from call-in. */
    public record Urgency(String reason, String agreedBy, LocalDate agreedOn) {
    }

    /** @param by who called it in, as the constitution asks: the chair of scrutiny, or members */
    public record CalledIn(LocalDate on, String by, String grounds) {
    }

    /** @param body SCRUTINY or COUNCIL */
    public record Said(String body, CallInOutcome outcome, String minute, LocalDate meetingDate, String said) {
    }

    /** Whether it waits for scrutiny or Council. */
    public boolean isSuspended() {
        return calledIn != null && released == null && !isReferredBack();
    }

    public boolean isReferredBack() {
        return outcomes.stream().anyMatch(it -> it.outcome() == CallInOutcome.REFERRED_BACK);
    }
}
