package council.procurement.evaluation;

import council.procurement.Coded;

/** On whom a ground for exclusion falls (Procurement Act 2023 ss.26, 28). Whoever is not the supplier itself can be replaced. */
public enum ExclusionSubject implements Coded {
    SUPPLIER("supplier", "The supplier itself or a person connected with it"),
    ASSOCIATE("associate", "An associated person, on whom it relies to meet the conditions"),
    SUBCONTRACTOR("sub-contractor", "A sub-contractor");

    private final String code;
    private final String label;

    ExclusionSubject(String code, String label) {
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
    public static ExclusionSubject of(String code) {
        return Coded.of(ExclusionSubject.class, code, "Say on whom the ground falls.");
    }
}
