package council.procurement.casefile;

/** What a document of a case is. */
public enum DocumentKind {
    SPECIFICATION("Specification"),
    QUOTE("Quote"),
    REPORT("Report"),
    CORRESPONDENCE("Correspondence"),
    DECISION("Decision"),
    CONTRACT("Contract or order"),
    OTHER("Other");

    private final String label;

    DocumentKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
