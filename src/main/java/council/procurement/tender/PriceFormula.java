package council.procurement.tender;

/**
 * How prices become points (domain reference 3.5). The tender documents name it before the bids are in (Procurement Act 2023
 * s.23); nothing changes it afterwards. W is the weight of price in points, P the price of the bid.
 */
public enum PriceFormula {
    LOWEST_RATIO("Lowest price ratio", "W × lowest price ÷ P."),
    MEAN("Distance from the mean", "W × (0.5 + (mean price − P) ÷ mean price × 0.5), from 0 to W. It depends on the prices of all bids."),
    LINEAR("Distance from the lowest price", "W × (1 − (P − lowest price) ÷ lowest price), and 0 from twice the lowest price."),
    COST_PER_QUALITY_POINT("Cost of a quality point", "Price carries no points: P is divided by the points for quality and social value, and the lowest quotient is first.");

    private final String label;
    private final String inWords;

    PriceFormula(String label, String inWords) {
        this.label = label;
        this.inWords = inWords;
    }

    public String label() {
        return label;
    }

    /** The formula as the documents state it. */
    public String inWords() {
        return inWords;
    }
}
