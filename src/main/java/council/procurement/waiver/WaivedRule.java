package council.procurement.waiver;

import council.procurement.Coded;

/** The rule that a waiver relaxes (Contract Procedure Rules, route table; domain reference 1.4). */
public enum WaivedRule implements Coded {
    QUOTATIONS("quotations", "Three written quotes"),
    ADVERTISED_TENDER("advertised-tender", "An advertised tender"),
    OTHER("other", "Another of the Contract Procedure Rules");

    private final String code;
    private final String label;

    WaivedRule(String code, String label) {
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

    public static WaivedRule of(String code) {
        return Coded.of(WaivedRule.class, code, "Choose the rule that is waived from the list.");
    }
}
