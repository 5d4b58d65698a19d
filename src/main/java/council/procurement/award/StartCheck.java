package council.procurement.award;

import council.procurement.Refusals;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What whoever signs has seen before (domain reference 8, stage 17): the insurance, the other conditions of the start and,
 * where the bids no longer hold, that the bidder stands by its bid.
 *
 * @param insuranceUntil  the last day of its cover; null where none is asked for
 * @param evidence        which certificate, and where it is kept; null where none is asked for
 * @param otherConditions each with how it is met; "None" where there are none
 * @param bidConfirmation when and how the bidder confirmed that its bid still stands; null where nobody had to ask
 */
public record StartCheck(Insurance insurance, LocalDate insuranceUntil, String evidence, String otherConditions, String bidConfirmation) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** @param startsOn first day of the contract; null where it is not given */
    Refusals refusals(LocalDate startsOn) {
        var seen = insurance == Insurance.SEEN;
        return Refusals.none()
            .unless(!seen || insuranceUntil != null, "Give the last day on which the supplier's insurance holds.")
            .unless(!seen || insuranceUntil == null || startsOn == null || !insuranceUntil.isBefore(startsOn),
                "The insurance ends on %s, before the contract starts; ask the supplier for one that holds then.", insuranceUntil == null ? "" : insuranceUntil.format(DAY))
            .unless(!seen || evidence != null, "Say which insurance certificate you saw and where it is kept.")
            .unless(otherConditions != null, "Name the other conditions before the start and how each is met; write “None” where there are none.");
    }

    /** As it is kept: nothing about an insurance that is not asked for. */
    StartCheck asAsked() {
        return insurance == Insurance.SEEN ? this : new StartCheck(insurance, null, null, otherConditions, bidConfirmation);
    }
}
