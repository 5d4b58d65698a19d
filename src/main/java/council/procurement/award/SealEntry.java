package council.procurement.award;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One entry in the sealing register (Contract Procedure Rules; domain reference 1.4).
 *
 * @param number      {@code S-2026-0001}: in the order of entry, without gaps
 * @param lot         {@link council.procurement.tender.Lot#NONE} where the purchase is not divided
 * @param document    what bears the seal
 * @param sealedBy    user id of the officer who affixed the seal
 * @param attestedBy  user id of the officer who attested it
 * @param paperNumber the number that a form of earlier releases asked for; otherwise null
 */
public record SealEntry(String number, String reference, int lot, String document, String supplier, LocalDate sealedOn, String sealedBy, String attestedBy, String paperNumber, Instant enteredAt) {
}
