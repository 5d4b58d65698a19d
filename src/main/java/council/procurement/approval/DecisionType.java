package council.procurement.approval;

import council.procurement.Coded;

/** What is decided; the code is the input {@code decisionType} of the decision table {@code approval-chain}. */
public enum DecisionType implements Coded {
    BUSINESS_CASE("business-case", "the business case"),
    PUBLISH("publish", "publication of the tender"),
    AWARD("award", "the award"),
    DIRECT_AWARD("direct-award", "the direct award"),
    WAIVER("waiver", "the waiver"),
    VARIATION("variation", "the variation"),
    EXTENSION("extension", "the extension");

    private final String code;
    private final String subject;

    DecisionType(String code, String subject) {
        this.code = code;
        this.subject = subject;
    }

    @Override
    public String code() {
        return code;
    }

    /** As it stands in a sentence: "approved the award". */
    public String subject() {
        return subject;
    }

    public static DecisionType of(String code) {
        return Coded.of(DecisionType.class, code, "“%s” is not a decision that the rules know.", code);
    }
}
