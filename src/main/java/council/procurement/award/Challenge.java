package council.procurement.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody challenges an award (Procurement Act 2023 ss.100 to 106; domain reference 8, exception E5).
 *
 * @param knownOn  when the challenger knew or ought to have known of what it complains; null where nobody can say
 * @param what     in words; confidential
 * @param suspends it is a claim of which the council was told during the standstill
 * @param steps    in the order in which they were recorded
 */
public record Challenge(long number, String caseReference, Kind kind, String challenger, LocalDate receivedOn, LocalDate knownOn, String what, boolean suspends,
                        String recordedBy, Instant recordedAt, List<ChallengeStep> steps) {

    /** How it came. */
    public enum Kind {
        LETTER("letter", "Letter or complaint"), CLAIM("claim", "Claim in court");

        private final String code;
        private final String label;

        Kind(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }

    public boolean isOpen() {
        return steps.stream().noneMatch(step -> step.kind().state() == ChallengeStep.State.ENDED);
    }

    /** Whether the signing is suspended by law: from the claim until a court lifts it or the challenge ends (Act s.101). */
    public boolean isSuspended() {
        return isOpen() && (suspends || steps.stream().anyMatch(ChallengeStep::suspends)) && !isLifted();
    }

    private boolean isLifted() {
        return steps.stream().anyMatch(step -> step.kind() == ChallengeStep.Kind.LIFTED);
    }

    /** While it blocks nothing is signed: every challenge that is open, until a court frees the signing. */
    public boolean blocks() {
        return isOpen() && !isLifted();
    }

    public boolean isClaim() {
        return kind == Kind.CLAIM || steps.stream().anyMatch(step -> step.kind() == ChallengeStep.Kind.CLAIMED);
    }

    /** Whether a court has set the award aside, so that nobody can decide that it stands. */
    public boolean isSetAside() {
        return steps.stream().anyMatch(step -> step.kind() == ChallengeStep.Kind.SET_ASIDE);
    }

    /** Why nothing is signed while these challenges stand as they do; empty where none of them blocks. */
    public static Optional<String> whyNothingIsSigned(List<Challenge> all) {
        var blocking = all.stream().filter(Challenge::blocks).toList();
        if (blocking.isEmpty()) return Optional.empty();
        return Optional.of(blocking.stream().anyMatch(Challenge::isSuspended) ? "A claim was brought during the standstill, so nothing is signed until the court lifts the suspension or the claim has ended"
            : "A challenge of the award is open, so nothing is signed until it has ended");
    }

    /** How it stands, in two or three words. */
    public String state() {
        if (isSuspended()) return "Signing suspended";
        if (isOpen()) return blocks() ? "Open" : "Open, signing free";
        return steps.get(steps.size() - 1).kind().label();
    }
}
