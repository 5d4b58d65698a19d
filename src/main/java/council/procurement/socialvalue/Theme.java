package council.procurement.socialvalue;

/** What a measure is for, in the widest sense. */
public enum Theme {
    JOBS("jobs", "Jobs and skills"),
    GROWTH("growth", "Local firms and fair work"),
    COMMUNITY("community", "People and communities"),
    ENVIRONMENT("environment", "Environment"),
    INNOVATION("innovation", "New ideas");

    private final String code;
    private final String label;

    Theme(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
