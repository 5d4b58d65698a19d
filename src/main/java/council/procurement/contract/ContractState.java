package council.procurement.contract;

import java.time.LocalDate;

/** How a contract stands. {@link #UNCONFIRMED}: an import brought it without an end, so nothing looks after it until somebody tells it. */
public enum ContractState {
    LIVE("Live"), EXPIRED("Expired"), CLOSED("Closed"), UNCONFIRMED("End not known");

    private final String label;

    ContractState(String label) {
        this.label = label;
    }

    /** @param endsOn the last day; null where it is not known */
    static ContractState on(LocalDate today, LocalDate endsOn) {
        if (endsOn == null) return UNCONFIRMED;
        return endsOn.isBefore(today) ? EXPIRED : LIVE;
    }

    public boolean isOver() {
        return this == EXPIRED || this == CLOSED;
    }

    public String label() {
        return label;
    }
}
