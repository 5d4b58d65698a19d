package council.procurement.exclusion;

import council.procurement.Coded;

/** What follows from a ground (Procurement Act 2023 ss.26, 57); the code is what the decision table {@code exclusion-grounds} answers. */
public enum ExclusionKind implements Coded {
    /** The supplier must be excluded where it continues or is likely to recur; on the debarment list always. */
    MANDATORY("mandatory", "Mandatory"),
    /** The supplier may be excluded. */
    DISCRETIONARY("discretionary", "Discretionary");

    private final String code;
    private final String label;

    ExclusionKind(String code, String label) {
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

    public static ExclusionKind of(String code) {
        return Coded.of(ExclusionKind.class, code, "“%s” is no kind of exclusion ground. Ask the process owner to mend the table exclusion-grounds.", code);
    }
}
