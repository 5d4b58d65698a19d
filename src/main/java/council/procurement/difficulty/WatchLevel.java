package council.procurement.difficulty;

import council.procurement.Coded;

/** How a supplier on the watch list stands; the code is the input {@code level} of the decision table {@code difficulty-times}. */
public enum WatchLevel implements Coded {
    WATCH("watch", "On watch", "yellow"),
    CONCERN("concern", "In difficulty", "orange"),
    CRITICAL("critical", "Likely to fail", "red");

    private final String code;
    private final String label;
    private final String colour;

    WatchLevel(String code, String label, String colour) {
        this.code = code;
        this.label = label;
        this.colour = colour;
    }

    @Override
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Of its tag on a page. */
    public String colour() {
        return colour;
    }
}
