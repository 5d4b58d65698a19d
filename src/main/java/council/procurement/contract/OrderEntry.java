package council.procurement.contract;

import council.procurement.Refusals;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The number and date that the finance system gave an order, as somebody typed them; each is checked for itself. */
public record OrderEntry(String number, LocalDate date) {

    private static final int LONGEST = 40;

    public OrderEntry {
        number = number == null ? "" : number.strip();
    }

    public Refusals numberRefusals() {
        return Refusals.none()
            .unless(!number.isEmpty(), "Give the number of the order.")
            .unless(number.length() <= LONGEST, "Shorten the number of the order to %d characters.", LONGEST);
    }

    /** @param approvedOn the day on which the purchase was approved or the contract signed */
    public Refusals dateRefusals(LocalDate today, LocalDate approvedOn) {
        return Refusals.none()
            .unless(date != null, "Give the date of the order.")
            .unless(date == null || !date.isAfter(today), "The order cannot have been placed in the future; record it on its day.")
            .unless(date == null || !date.isBefore(approvedOn), "The order cannot have been placed before the purchase was approved or the contract signed.");
    }

    Refusals refusals(LocalDate today, LocalDate approvedOn) {
        return new Refusals(Stream.of(numberRefusals(), dateRefusals(today, approvedOn)).flatMap(part -> part.reasons().stream()).toList());
    }
}
