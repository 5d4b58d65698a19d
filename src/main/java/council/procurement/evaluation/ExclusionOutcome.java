package council.procurement.evaluation;

import council.procurement.Coded;

/** What is decided on a ground for exclusion (Procurement Act 2023 ss.26 to 28). */
public enum ExclusionOutcome implements Coded {
    EXCLUDED("excluded", "The bid is out of the running"),
    REPLACED("replaced", "The bid stays in the running with the replacement that the supplier names"),
    STAYS("stays", "The bid stays in the running");

    private final String code;
    private final String label;

    ExclusionOutcome(String code, String label) {
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

    /** @throws council.procurement.Refused where it is none of them */
    public static ExclusionOutcome of(String code) {
        return Coded.of(ExclusionOutcome.class, code, "Say what you decide.");
    }
}
