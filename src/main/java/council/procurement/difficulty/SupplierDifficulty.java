package council.procurement.difficulty;

import council.procurement.difficulty.DifficultyStep.Kind;
import council.procurement.difficulty.DifficultyStep.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A supplier that shows signs of difficulty, for all its live contracts at once (seed, Appendix A; domain reference 8, stage 20 and E6).
 * Its reference ({@code D-2026-0001}) is the business key of its process.
 *
 * @param nameKey           tells the supplier by however its name is written
 * @param supplierReference its entry in the register of suppliers; null where it has none
 * @param signs             in words; confidential
 * @param steps             those that are done, in their order
 */
public record SupplierDifficulty(String reference, String supplierName, String nameKey, String supplierReference, SignSource source, String signs, String reportedBy, Instant reportedAt,
                                 List<DifficultyStep> steps) {

    /** How it stands now; null before it is assessed. */
    public WatchLevel level() {
        return steps.stream().map(DifficultyStep::level).filter(Objects::nonNull).reduce((one, later) -> later).orElse(null);
    }

    public boolean isOpen() {
        return last().map(it -> it.kind() != Kind.CARRY_OUT && it.outcome() != Outcome.NOT_IN_DIFFICULTY && it.outcome() != Outcome.RECOVERED).orElse(true);
    }

    /** Whether the supplier is on the watch list. */
    public boolean isWatched() {
        return isOpen() && level() != null;
    }

    /** When it is looked at again; null while a step is open, and at the end. */
    public LocalDate nextLookOn() {
        return last().filter(it -> it.outcome() != null && it.outcome().setsNextLook()).map(DifficultyStep::nextLookOn).orElse(null);
    }

    /** What was decided last; empty before. */
    public Optional<Outcome> decided() {
        return steps.stream().filter(it -> it.kind() == Kind.DECIDE).map(DifficultyStep::outcome).reduce((one, later) -> later);
    }

    /** How it stands, in a few words. */
    public String state() {
        var last = last().orElse(null);
        if (last == null) return "To be assessed";
        if (last.kind() == Kind.CARRY_OUT) return decided().orElseThrow() == Outcome.STEP_IN ? "The council stepped in" : "Replaced";
        if (last.kind() == Kind.ADVISE) return "Measure to be decided";
        return switch (last.outcome()) {
            case NOT_IN_DIFFICULTY -> "Not in difficulty";
            case RECOVERED -> "Recovered";
            case MEASURE -> "Measure to be decided";
            case STEP_IN -> "Step-in decided";
            case REPLACE -> "Replacement decided";
            case IN_DIFFICULTY, WATCH_ON, KEEP_WATCHING -> "On the watch list";
        };
    }

    public Optional<DifficultyStep> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }
}
