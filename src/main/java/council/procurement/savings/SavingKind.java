package council.procurement.savings;

import council.procurement.Coded;

/** Against what a saving is measured (domain reference 6.1, K6), and whether it is money that the budget gives up. */
public enum SavingKind implements Coded {
    BUDGET("budget", "Price against budget", true),
    PREVIOUS("previous", "Price against the previous contract", true),
    AVOIDED("avoided", "Avoided increase", true),
    NON_CASHABLE("non-cashable", "Non-cashable", false);

    private final String code;
    private final String label;
    private final boolean cashable;

    SavingKind(String code, String label, boolean cashable) {
        this.code = code;
        this.label = label;
        this.cashable = cashable;
    }

    @Override
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public boolean isCashable() {
        return cashable;
    }
}
