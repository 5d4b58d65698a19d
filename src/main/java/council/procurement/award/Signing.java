package council.procurement.award;

import council.procurement.Refusals;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * When a contract may be signed (Procurement Act 2023 ss.51 and 101; Contract Procedure Rules).
 *
 * @param challenges what open challenges keep from being signed
 */
record Signing(Standstill standstill, Refusals challenges) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    /**
     * @param signedOn the day that the signature bears
     * @param today    the day on which it is recorded
     */
    Refusals on(LocalDate signedOn, LocalDate today) {
        var mayBeSigned = standstill.isOver(today) && (signedOn == null || standstill.isOver(signedOn));
        return challenges
            .unless(mayBeSigned, "The standstill ends on %s; sign from the day after.", standstill.lastDay() == null ? "" : standstill.lastDay().format(DAY))
            .unless(signedOn != null, "Give the day on which the contract was signed.")
            .unless(signedOn == null || !signedOn.isAfter(today), "The contract cannot have been signed in the future; record the signature on its day.");
    }
}
