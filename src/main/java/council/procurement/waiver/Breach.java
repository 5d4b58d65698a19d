package council.procurement.waiver;

import council.procurement.FieldRefusals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A purchase made against the rules without a waiver: recorded so that nobody hides it, and reported apart from waivers.
 *
 * @param valueExVat pounds, VAT not included
 */
public record Breach(long number, String what, String service, String who, String supplier, BigDecimal valueExVat, LocalDate happenedOn, String howFound, String remedy,
                     String recordedBy, Instant recordedAt) {

    FieldRefusals refusals(LocalDate today) {
        return FieldRefusals.none().text(what, 2000, "what", "Say what was bought and which rule was broken.")
            .unless(service != null && !service.isBlank(), "service", "Choose the service.")
            .text(who, 200, "who", "Say who bought it: a person or a team.").text(supplier, 200, "supplier", "Name the supplier.")
            .unless(valueExVat != null && valueExVat.signum() > 0 && valueExVat.precision() - valueExVat.scale() <= 9, "valueExVat", "Give the value without VAT in pounds; it must be more than £0.")
            .unless(happenedOn != null && !happenedOn.isAfter(today), "happenedOn", "Give the day on which it was bought; it cannot lie in the future.")
            .text(howFound, 1000, "howFound", "Say how it was found.").text(remedy, 2000, "remedy", "Say what is done about it.");
    }
}
