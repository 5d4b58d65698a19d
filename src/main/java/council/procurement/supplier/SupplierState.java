package council.procurement.supplier;

/** Whether a supplier may be chosen. */
public enum SupplierState {
    ACTIVE("Active"),
    ARCHIVED("Archived");

    private final String label;

    SupplierState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
