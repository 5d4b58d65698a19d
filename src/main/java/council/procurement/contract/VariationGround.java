package council.procurement.contract;

/** On what a change rests; the code is the input {@code ground} of the decision table {@code variation-route} (domain reference 2.14). */
public enum VariationGround {
    PROVIDED_FOR("provided-for", "The contract provides for it, unambiguously"),
    SMALL("small", "A small change below the threshold"),
    NOT_SUBSTANTIAL("not-substantial", "It is not substantial"),
    UNFORESEEN("unforeseen", "Circumstances that could not be foreseen"),
    KNOWN_RISK("known-risk", "A risk that the tender notice named has come about"),
    ADDITIONAL("additional", "More is needed, and from another supplier it would not fit"),
    URGENCY("urgency", "Extreme urgency, or to protect life"),
    RESTRUCTURING("restructuring", "The supplier was restructured, bought or merged");

    private final String code;
    private final String label;

    VariationGround(String code, String label) {
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
