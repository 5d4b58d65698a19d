package council.procurement.contract;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A change of a contract as somebody asks for it.
 *
 * @param worth          pounds ex VAT: what the added months cost, or by how much the price changes; below zero where it falls
 * @param priceIncluded  of an extension: whether the contract's value counts its price already
 * @param newEnd         the new last day; null where it stays
 * @param newSupplier    who takes the place of the supplier; null for nobody
 * @param provided       whether the contract and its notice provide for it
 * @param vatRate        percent, by which the contract is held against the threshold
 */
public record VariationDraft(VariationKind kind, VariationGround ground, String what, String reason, BigDecimal worth, boolean priceIncluded, LocalDate newEnd, String newSupplier,
                             boolean provided, boolean scopeChanged, boolean balanceChanged, BigDecimal vatRate) {
}
