package council.procurement.contract;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The contract as it stood from a day on.
 *
 * @param number    1 as it was signed
 * @param terms     what a change made different, in words
 * @param variation reference of the change; null for the first
 */
public record ContractVersion(int number, BigDecimal valueExVat, LocalDate endsOn, int extensionMonths, String supplier, String terms, LocalDate since, String variation) {
}
