package council.procurement.waiver;

import council.procurement.Coded;

/** On what a waiver rests; the code is the input {@code ground} of the decision table {@code waiver-grounds}, which also refuses what is never one (domain reference 1.5). */
public enum Ground implements Coded {
    SOLE_SUPPLIER("sole-supplier", "Only one supplier"),
    EMERGENCY("emergency", "Emergency"),
    COMPATIBILITY("compatibility", "Compatibility with what is there"),
    CONTINUATION("continuation", "Continuation while a procurement completes"),
    COLLABORATION("collaboration", "Collaboration led by another authority"),
    SPECIAL_PRICE("special-price", "Second-hand, auction or special price"),
    GRANT_CONDITION("grant-condition", "Grant that names the supplier"),
    FAILED_COMPETITION("failed-competition", "Competition without enough quotes"),
    BEST_VALUE("best-value", "Best value, with Cabinet’s approval"),
    LATE_PLANNING("late-planning", "Late planning"),
    LIKING_INCUMBENT("liking-incumbent", "Content with the present supplier"),
    AVOIDING_THRESHOLD("avoiding-threshold", "Keeping below a threshold");

    private final String code;
    private final String label;

    Ground(String code, String label) {
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

    public static Ground of(String code) {
        return Coded.of(Ground.class, code, "Choose the ground of the waiver from the list.");
    }
}
