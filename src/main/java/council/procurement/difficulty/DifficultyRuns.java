package council.procurement.difficulty;

import java.util.Optional;

/** The steps of the model, one run for each supplier in difficulty. */
public interface DifficultyRuns {

    void begin(String reference);

    /** The step of this file that whoever is signed in may take now. */
    Optional<DifficultyStep.Kind> mine(String reference);

    /**
     * Completes that step for whoever is signed in.
     *
     * @throws council.procurement.Refused where it is not theirs, or done already
     */
    void complete(String reference, DifficultyStep.Kind kind);
}
