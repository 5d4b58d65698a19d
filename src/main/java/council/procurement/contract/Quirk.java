package council.procurement.contract;

/** What is odd about a row that an import brings, by the name that its report gives it. */
public enum Quirk {
    NO_END("End not given", false),
    NO_START("Start not given", false),
    NO_SUM("No sum of the award", true),
    SUM_OUT_OF_LINE("Sum out of line", true),
    SYMBOLIC_SUM("Symbolic sum", true),
    EMPTY_RANGE("Highest estimate below the lowest", false),
    SEVERAL_SUPPLIERS("Several suppliers", true),
    NOT_AWARDED("Not awarded", false),
    WITHDRAWN("Withdrawn", false),
    NO_CONTRACT("No contract notice", false),
    CLOSED("Closed without an award", false),
    SAME_AWARD("Same award twice", false),
    LOOKS_LIKE("Looks like another contract", true),
    OTHER_BUYER("Another buyer", true),
    MADE_HERE("Made here", false),
    PUBLISHED_LATE("Published long after the award", false),
    PUBLISHED_BEFORE("Published before the award", true),
    DEADLINE_AFTER_AWARD("Deadline after the award", true),
    AWARD_TO_COME("Award in the future", true),
    TEXT_MENDED("Text mended", false),
    TEXT_CUT("Text cut off", false),
    SPELLING("Two spellings of one supplier", false),
    SEVERAL_CODES("Several CPV codes", false),
    NO_CATEGORY("Kind of purchase not known", true),
    NO_DEPARTMENT("Department not known", false),
    NO_MANAGER("Contract manager not known", true),
    BEFORE_BOTH_LAWS("Begun before both laws", true);

    private final String label;
    private final boolean lookAt;

    Quirk(String label, boolean lookAt) {
        this.label = label;
        this.lookAt = lookAt;
    }

    public String label() {
        return label;
    }

    /** Whether somebody should look at the contract because of it. */
    public boolean isToLookAt() {
        return lookAt;
    }
}
