package council.procurement.tender;

/** How prices become points in a round, and why it has no lots; the reason is null where it has some. */
public record Method(PriceFormula priceFormula, String noLotsReason) {
}
