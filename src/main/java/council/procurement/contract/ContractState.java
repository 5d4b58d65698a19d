package council.procurement.contract;

/** How a contract stands. */
public enum ContractState {
    LIVE("Live"), EXPIRED("Expired"), CLOSED("Closed");

    private final String label;

    ContractState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
