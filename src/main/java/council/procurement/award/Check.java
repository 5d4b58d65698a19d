package council.procurement.award;

import council.procurement.Coded;

/** What one due diligence check on the recommended supplier showed (domain reference 8, stage 13). */
public enum Check implements Coded {
    OK("ok", "In order"),
    NOT_NEEDED("not-needed", "Not needed"),
    FAILED("failed", "Failed");

    private final String code;
    private final String label;

    Check(String code, String label) {
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

    public static Check of(String code) {
        return Coded.of(Check.class, code, "Give the result of every due diligence check: in order, not needed or failed.");
    }
}
