package council.procurement.evaluation;

/** A seat of the panel (domain reference 3.6). */
public enum PanelRole {
    /** Leads the panel and scores. */
    CHAIR("Chair"),
    MEMBER("Member"),
    /** Of procurement; leads to the agreed scores and scores nothing. */
    MODERATOR("Moderator");

    private final String label;

    PanelRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean scores() {
        return this != MODERATOR;
    }
}
