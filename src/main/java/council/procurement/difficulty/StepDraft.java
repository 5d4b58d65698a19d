package council.procurement.difficulty;

import java.time.LocalDate;

/**
 * What somebody writes in their step.
 *
 * @param nextLookOn null for the latest day that the table allows
 */
public record StepDraft(DifficultyStep.Outcome outcome, WatchLevel level, String words, LocalDate nextLookOn) {
}
