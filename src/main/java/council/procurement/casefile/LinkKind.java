package council.procurement.casefile;

/** How a case belongs with another case or a contract, read from either end. */
public enum LinkKind {
    REPLACES_CONTRACT("Replaces", "Is to be replaced by"),
    FOLLOWS("Follows", "Is followed by"),
    MERGED_INTO("Merged into", "Took in"),
    RELATED("Is related to", "Is related to");

    private final String label;
    private final String fromOtherEnd;

    LinkKind(String label, String fromOtherEnd) {
        this.label = label;
        this.fromOtherEnd = fromOtherEnd;
    }

    public String label() {
        return label;
    }

    public String fromOtherEnd() {
        return fromOtherEnd;
    }

    /** Whether an officer sets and removes it by hand; a merger is a step of the process with consequences of its own. */
    public boolean isSetByHand() {
        return this != MERGED_INTO;
    }
}
