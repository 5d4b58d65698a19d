package council.procurement.award;

import council.procurement.Coded;

/** Whether the supplier's insurance was seen before the contract is signed (domain reference 8, stage 17). */
public enum Insurance implements Coded {
    SEEN("seen", "Seen and valid"),
    NOT_NEEDED("not-needed", "Not asked for by this contract");

    private final String code;
    private final String label;

    Insurance(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String label() {
        return label;
    }

    @Override
    public String code() {
        return code;
    }

    public static Insurance of(String code) {
        return Coded.of(Insurance.class, code, "Say whether the supplier's insurance was seen and is valid, or is not asked for by this contract.");
    }
}
