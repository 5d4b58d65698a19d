package council.procurement.casefile;

/** How a case stands. All but {@link #OPEN} are ends. */
public enum CaseStatus {
    OPEN("Open"),
    REJECTED("Rejected"),
    NOT_AWARDED("Ended without award"),
    CONTRACT_SIGNED("Contract signed");

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
