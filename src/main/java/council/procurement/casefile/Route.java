package council.procurement.casefile;

import council.procurement.Coded;

/** The route to market that the decision {@code procurement-route} answers with (domain reference 1.4). */
public enum Route implements Coded {
    EXEMPT("exempt", "Exempt from competition"),
    FRAMEWORK("framework", "Call-off from a framework"),
    STATUTORY("statutory", "Tender under the Procurement Act"),
    ONE_QUOTE("one-quote", "One written quote"),
    QUOTATIONS("quotations", "Three written quotes"),
    BELOW_THRESHOLD_TENDER("below-threshold-tender", "Below-threshold tender");

    private final String code;
    private final String label;

    Route(String code, String label) {
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

    /** Purchases below £50,000 take the short path: few tasks, few people. */
    public boolean isShortPath() {
        return this == ONE_QUOTE || this == QUOTATIONS;
    }

    public static Route of(String code) {
        return Coded.of(Route.class, code, "The rules gave no route for this purchase. Check its category, value and dates, or ask the procurement team.");
    }

    /** Whether the law knows an award without competition here; below the threshold the council's own rules ask for a waiver. */
    public boolean allowsDirectAward() {
        return this == STATUTORY || this == EXEMPT || this == FRAMEWORK;
    }
}
