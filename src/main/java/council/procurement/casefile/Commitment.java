package council.procurement.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the council is buying or has bound itself to, as far as it counts towards the value of purchases that belong together
 * (Procurement Act 2023 Sch 3 para 4: contracts that could reasonably be one are valued together).
 *
 * @param reference  of the case, contract or waiver
 * @param cpvCode    eight figures; null where none is known
 * @param supplier   name; null while none is chosen
 * @param valueExVat pounds, VAT not included, over the whole life
 * @param on         the day on which it was raised, signed or approved
 */
public record Commitment(String reference, String title, String service, String cpvCode, String supplier, BigDecimal valueExVat, LocalDate on) {
}
