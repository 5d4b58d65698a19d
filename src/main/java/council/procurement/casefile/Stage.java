package council.procurement.casefile;

/** The stages of the procurement cycle (seed 3.10), in order. */
public enum Stage {
    INITIATION("Initiation"),
    BUSINESS_CASE("Business case"),
    MARKET_ENGAGEMENT("Market engagement"),
    TENDER("Tender"),
    EVALUATION("Evaluation"),
    AWARD("Award"),
    CONTRACT("Contract");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
