package council.procurement.approval;

import council.procurement.Refused;
import java.util.Locale;

/** What a decider says; {@code RETURNED} says what must change before it is asked again. */
public enum Outcome {
    APPROVED, REJECTED, RETURNED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Refused where the code is none, or a reason is missing that the outcome needs */
    public static Outcome of(String code, String reason) {
        var outcome = code == null ? null : switch (code) {
            case "approved" -> APPROVED;
            case "rejected" -> REJECTED;
            case "returned" -> RETURNED;
            default -> null;
        };
        if (outcome == null) throw new Refused("Choose an outcome: approve, reject or return for changes.");
        if (outcome == REJECTED && isBlank(reason)) throw new Refused("Give the reason why you reject this; it goes on the record.");
        if (outcome == RETURNED && isBlank(reason)) throw new Refused("Say what must change before you can decide; it goes to the person who asked.");
        return outcome;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
