package council.procurement.tender;

import java.time.Instant;

/** The record of an opening: who opened or witnessed it, how many bids there were, and the hash of all that they said. */
public record Opening(Step step, String person, Instant at, int admitted, int late, String contentHash) {

    public enum Step { OPENED, WITNESSED }
}
