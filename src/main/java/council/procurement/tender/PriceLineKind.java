package council.procurement.tender;

/** When a line of a price schedule is paid. */
public enum PriceLineKind {
    RATE("by quantity"),
    AT_START("once at the start"),
    YEARLY("each year"),
    AT_END("once at the end"),
    RESALE("resale value, taken off");

    private final String label;

    PriceLineKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
