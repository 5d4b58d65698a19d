package council.procurement.approval;

import council.procurement.Money;
import council.procurement.casefile.Hashes;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One decision as evidence, chained to the one before it.
 *
 * @param role      the group as which the decider decided
 * @param minute    where a body decided; null otherwise
 * @param advice    as it stood when the decision was taken
 * @param shown     exactly what the decider was shown
 * @param documents of the file at that moment, each with version and SHA-256
 * @param hash      of all this and of {@code previousHash}
 */
public record DecisionEvidence(long number, String reference, long request, int step, DecisionType type, BigDecimal valueExVat, String decider, String onBehalfOf,
                               String role, Instant at, Outcome outcome, String reason, String alternatives, String interests, String dispensation,
                               CommitteeMinute minute, String advice, String shown, String documents, String previousHash, String hash) {

    /** The same entry at its place in the chain. */
    DecisionEvidence after(long lastNumber, String lastHash) {
        var placed = new DecisionEvidence(lastNumber + 1, reference, request, step, type, valueExVat, decider, onBehalfOf, role, at, outcome, reason, alternatives, interests,
            dispensation, minute, advice, shown, documents, lastHash, null);
        return new DecisionEvidence(placed.number, reference, request, step, type, valueExVat, decider, onBehalfOf, role, at, outcome, reason, alternatives, interests,
            dispensation, minute, advice, shown, documents, lastHash, placed.calculated());
    }

    /** The hash that this entry must have. */
    String calculated() {
        var heard = minute == null ? new Object[5] : new Object[] {minute.body(), minute.minute(), minute.meetingDate(), minute.present(), minute.interests()};
        return Hashes.of(previousHash, number, reference, request, step, type, Money.pounds(valueExVat), decider, onBehalfOf, role, at, outcome, reason, alternatives, interests,
            dispensation, heard[0], heard[1], heard[2], heard[3], heard[4], Hashes.of((Object) advice), Hashes.of((Object) shown), Hashes.of((Object) documents));
    }
}
