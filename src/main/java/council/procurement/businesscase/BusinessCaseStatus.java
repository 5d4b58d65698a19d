package council.procurement.businesscase;

/** How a business case stands. */
public enum BusinessCaseStatus {
    WRITTEN("Written"),
    FUNDED("Funds confirmed"),
    RETURNED("Returned for changes"),
    APPROVED("Approved"),
    REJECTED("Rejected"),
    LAPSED("Lapsed: the case started again");

    private final String label;

    BusinessCaseStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the decision has been taken: nothing in the business case changes any more. */
    public boolean isFinal() {
        return this == APPROVED || this == REJECTED;
    }
}
