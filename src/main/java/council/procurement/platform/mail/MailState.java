package council.procurement.platform.mail;

/** Where a mail stands. */
public enum MailState {
    WAITING("Waiting", "blue"),
    SENT("Sent", "green"),
    /** Tried as often as it is worth; an administrator looks at it. */
    FAILED("Failed", "red"),
    /** The person prefers one digest a day. */
    FOR_DIGEST("For the digest", "yellow"),
    IN_DIGEST("In a digest", "grey");

    private final String label;
    private final String colour;

    MailState(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    public String label() {
        return label;
    }

    /** Of its tag on a page. */
    public String colour() {
        return colour;
    }
}
