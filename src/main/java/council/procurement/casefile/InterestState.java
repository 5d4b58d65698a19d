package council.procurement.casefile;

import council.procurement.Coded;

/** How a declaration stands; the last three are what the monitoring officer may answer. */
public enum InterestState implements Coded {
    NONE("none", "No interest"),
    WAITING("waiting", "Waits for the monitoring officer"),
    MANAGED("managed", "Managed"),
    NO_CONFLICT("no-conflict", "No conflict"),
    UNRESOLVED("unresolved", "Unresolved: kept from the case");

    private final String code;
    private final String label;

    InterestState(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public boolean isOutcome() {
        return this == MANAGED || this == NO_CONFLICT || this == UNRESOLVED;
    }
}
