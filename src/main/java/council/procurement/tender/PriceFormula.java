package council.procurement.tender;

/**
 * How prices become points (domain reference 3.5). The tender documents name it before the bids are in (Procurement Act 2023
 * s.23); nothing changes it afterwards. W is the weight of price in points, P the price of the bid.
 */
public enum PriceFormula {
    LOWEST_RATIO("Lowest price ratio", "W × lowest price ÷ P.",
        "The lowest admitted price gets all points for price; any other price gets the points for price multiplied by the lowest price and divided by its own."),
    MEAN("Distance from the mean", "W × (0.5 + (mean price − P) ÷ mean price × 0.5), from 0 to W. It depends on the prices of all bids.",
        "A price equal to the mean of all admitted prices gets half the points for price, a lower one more and a higher one fewer: W × (0.5 + (mean price − P) ÷ mean price × 0.5), from 0 to W, where W stands for the points for price and P for the price."),
    LINEAR("Distance from the lowest price", "W × (1 − (P − lowest price) ÷ lowest price), and 0 from twice the lowest price.",
        "The lowest admitted price gets all points for price, and each price above it loses them in proportion to its distance: W × (1 − (P − lowest price) ÷ lowest price), where W stands for the points for price and P for the price; from twice the lowest price there are none."),
    COST_PER_QUALITY_POINT("Cost of a quality point", "Price carries no points: P is divided by the points for quality and social value, and the lowest quotient is first.",
        "Price carries no points. The price of each tender is divided by its points for quality and social value, and the tender with the lowest quotient is first.");

    private final String label;
    private final String inWords;
    private final String forBidders;

    PriceFormula(String label, String inWords, String forBidders) {
        this.label = label;
        this.inWords = inWords;
        this.forBidders = forBidders;
    }

    public String label() {
        return label;
    }

    /** The formula for officers, who know the letters. */
    public String inWords() {
        return inWords;
    }

    /** The formula as the documents state it. */
    public String forBidders() {
        return forBidders;
    }
}
