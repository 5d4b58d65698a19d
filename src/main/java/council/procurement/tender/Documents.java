package council.procurement.tender;

import java.time.Instant;

/**
 * What suppliers are asked to answer.
 *
 * @param participationConditions what a supplier must meet to take part; null for none
 * @param suppliersInvited        one on each line; null where the tender is advertised
 * @param localInvited            null where nobody is asked by name
 */
public record Documents(String preparedBy, String specification, String terms, String participationConditions, String suppliersInvited,
                        Boolean localInvited, String noLocalReason, Boolean smeInvited, String noSmeReason, Instant deadline) {

    Documents until(Instant later) {
        return new Documents(preparedBy, specification, terms, participationConditions, suppliersInvited, localInvited, noLocalReason, smeInvited, noSmeReason, later);
    }
}
