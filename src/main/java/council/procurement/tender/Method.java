package council.procurement.tender;

/** What prices are made of in a round and how they become points, and why it has no lots; the reason is null where it has some. */
public record Method(PriceFormula priceFormula, PriceBasis priceBasis, String noLotsReason) {
}
