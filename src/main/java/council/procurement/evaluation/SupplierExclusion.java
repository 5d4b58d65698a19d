package council.procurement.evaluation;

import council.procurement.exclusion.ExclusionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A ground for excluding a supplier that was seen in the check of the bids, and what became of it (Procurement Act 2023 ss.26 to 28, 57 to 59).
 *
 * @param supplier    as the bid calls itself, with its lot
 * @param kind        whether the Act leaves a choice
 * @param wording     the ground as it read that day
 * @param decidedBy   the group whose member decides, by the table {@code exclusion-grounds}
 * @param subjectName null for the supplier itself
 * @param eventOn     null where the debarment list decides
 * @param countsFrom  the first day whose events counted
 * @param debarment   what the entry of the debarment list says; null where the firm is not on it for this ground
 * @param mustExclude the firm is on the list for a mandatory ground and the Act covers the procurement: nobody has a choice
 * @param actCovers   whether the Act covers the procurement
 * @param request     null until the supplier was told
 * @param explanation null until it explained itself
 * @param words       the newest of each step
 * @param done        who finished which step
 */
public record SupplierExclusion(long number, String caseReference, long bid, String supplier, String ground, ExclusionKind kind, String paragraph, String wording, String decidedBy, ExclusionSubject subject, String subjectName,
                                LocalDate eventOn, LocalDate countsFrom, String debarment, boolean mustExclude, boolean actCovers, String facts, String raisedBy, Instant raisedAt, Request request, Explanation explanation,
                                Map<ExclusionStep, ExclusionWord> words, Map<ExclusionStep, Done> done) {

    /** The supplier was told. @param dueAt until when it can explain itself @param byMail false where an officer writes to it */
    public record Request(Instant dueAt, boolean byMail, Instant askedAt) {
    }

    /** @param replacement who takes the place of the associated person or sub-contractor; null for nobody */
    public record Explanation(String words, String replacement, Instant at) {
    }

    public record Done(String person, Instant at) {
    }

    public boolean isDone(ExclusionStep step) {
        return done.containsKey(step);
    }

    public boolean isDecided() {
        return isDone(ExclusionStep.DECISION);
    }

    public boolean isExcluded() {
        return isDecided() && outcome() == ExclusionOutcome.EXCLUDED;
    }

    /** Once decided. */
    public ExclusionOutcome outcome() {
        return ExclusionOutcome.of(words.get(ExclusionStep.DECISION).outcome());
    }

    /** Whether the supplier can explain itself now. */
    public boolean isAskedAt(Instant now) {
        return request != null && explanation == null && !isDecided() && !now.isAfter(request.dueAt());
    }

    /** Whether somebody can take the place of the one on whom the ground falls (s.28). */
    public boolean canBeReplaced() {
        return subject != ExclusionSubject.SUPPLIER;
    }

    /** The ground in a sentence's end. */
    public String groundInWords() {
        return "%s (%s, %s)".formatted(wording, kind.label().toLowerCase(), paragraph);
    }

    /** Why the bid is out; once it is excluded. */
    public String why() {
        return "Excluded%s. %s: %s".formatted(subjectName == null ? "" : " because of " + subjectName, groundInWords(), words.get(ExclusionStep.DECISION).words());
    }

    /** How it stands, in a sentence. */
    public String state() {
        if (isDecided()) return "%s: %s".formatted(outcome().label(), words.get(ExclusionStep.DECISION).words());
        if (isDone(ExclusionStep.ADVICE)) return "Legal has advised; it is to be decided.";
        if (explanation != null) return "The supplier has explained itself; legal advises.";
        return request == null ? "The supplier is told." : "The supplier can explain itself until %s.".formatted(council.procurement.tender.Deadline.written(request.dueAt()));
    }
}
