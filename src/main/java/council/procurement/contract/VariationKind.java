package council.procurement.contract;

import council.procurement.approval.DecisionType;

/** How a contract changes: by an extension that it provides for, or otherwise. */
public enum VariationKind {
    EXTENSION("extension", "An extension that the contract provides for", DecisionType.EXTENSION),
    CHANGE("change", "Any other change: price, quantity, terms, supplier", DecisionType.VARIATION);

    private final String code;
    private final String label;
    private final DecisionType decision;

    VariationKind(String code, String label, DecisionType decision) {
        this.code = code;
        this.label = label;
        this.decision = decision;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** By whom it is decided (domain reference 7.2). */
    public DecisionType decision() {
        return decision;
    }
}
