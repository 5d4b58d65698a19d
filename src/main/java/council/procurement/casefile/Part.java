package council.procurement.casefile;

/** The part that a person has in a case. */
public enum Part {
    REQUESTER("Requester"),
    LEAD_OFFICER("Lead officer of the service"),
    PROCUREMENT_OFFICER("Procurement officer"),
    EVALUATOR("Evaluator"),
    CONTRACT_MANAGER("Contract manager"),
    COLLABORATOR("Collaborator"),
    READER("Reader");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a colleague gives and takes it. The lead goes by handing the case over, the other parts come with what somebody does. */
    public boolean isGiven() {
        return this == COLLABORATOR || this == READER;
    }
}
