package council.procurement.savings;

import java.time.Instant;

/**
 * One version of a saving: a correction is another.
 *
 * @param why          what was corrected and why; null for the first
 * @param confirmation what finance said of this version; null before
 */
public record SavingVersion(int number, SavingDraft saving, String why, String person, Instant at, Confirmation confirmation) {

    /** @param words required where it is not confirmed */
    public record Confirmation(boolean confirmed, String words, String person, Instant at) {
    }
}
