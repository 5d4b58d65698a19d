package council.procurement.exclusion;

import council.procurement.Coded;

/** Where an entry of the debarment list stands on a day; outside its days it does not count. */
public enum DebarmentState implements Coded {
    IN_FORCE("in-force", "In force"),
    COMING("coming", "Not yet in force"),
    ENDED("ended", "Ended");

    private final String code;
    private final String label;

    DebarmentState(String code, String label) {
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
}
