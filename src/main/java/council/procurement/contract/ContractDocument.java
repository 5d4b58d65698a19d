package council.procurement.contract;

import java.time.LocalDate;

/**
 * Insurance or another document of a contract that runs out, as its newest version says.
 *
 * @param validUntil its last day; null where it is no longer asked for
 */
public record ContractDocument(int number, int version, String name, LocalDate validUntil, String remark) {

    public boolean isExpired(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }
}
