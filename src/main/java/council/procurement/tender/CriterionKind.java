package council.procurement.tender;

/** By what a bid is judged (Procurement Act 2023 s.23; social value split as in domain reference 3.5). */
public enum CriterionKind {
    PRICE("Price"),
    QUALITY("Quality"),
    SOCIAL_VALUE_QUANTITY("Social value offered, in pounds"),
    SOCIAL_VALUE_QUALITY("Social value, in words");

    private final String label;

    CriterionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isSocialValue() {
        return this == SOCIAL_VALUE_QUANTITY || this == SOCIAL_VALUE_QUALITY;
    }

    /** Whether bidders answer it in words, and evaluators give it a score on the scale. */
    public boolean isScored() {
        return this == QUALITY || this == SOCIAL_VALUE_QUALITY;
    }
}
