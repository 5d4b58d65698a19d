package council.procurement.casefile;

/** How a case stands. All but {@link #OPEN} and {@link #ON_HOLD} are ends. */
public enum CaseStatus {
    OPEN("Open"),
    ON_HOLD("On hold"),
    REJECTED("Rejected"),
    NOT_AWARDED("Ended without award"),
    WITHDRAWN("Withdrawn"),
    CANCELLED("Cancelled"),
    MERGED("Merged"),
    CONTRACT_SIGNED("Contract signed");

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
