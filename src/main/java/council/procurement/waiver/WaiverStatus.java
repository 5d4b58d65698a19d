package council.procurement.waiver;

/** Where a waiver stands. */
public enum WaiverStatus {
    REQUESTED("Being decided"),
    TO_AMEND("With the requester"),
    REFUSED("Refused"),
    APPROVED("Approved");

    private final String label;

    WaiverStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
