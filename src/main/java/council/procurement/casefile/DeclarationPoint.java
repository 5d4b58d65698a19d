package council.procurement.casefile;

import council.procurement.Coded;

/** When interests are declared (domain reference 1.7): at the request, before the documents, at the opening, again once the bidders are known, at the award. */
public enum DeclarationPoint implements Coded {
    REQUEST("request", "at the request"),
    DOCUMENTS("documents", "before the documents"),
    /** Before anybody knows who bids: with the service, the purchase, and those who were asked or took part so far. */
    OPENING("opening", "at the opening"),
    BIDDERS("bidders", "with the bidders known"),
    AWARD("award", "at the award");

    private final String code;
    private final String label;

    DeclarationPoint(String code, String label) {
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

    /** @throws council.procurement.Refused where the table names no such point */
    public static DeclarationPoint of(String code) {
        return Coded.of(DeclarationPoint.class, code, "The table of declarations names no such point: %s. Tell a process owner.", code);
    }

    /** Where somebody declares of their own accord, it belongs to the point that the case has come to. */
    static DeclarationPoint at(Stage stage) {
        return switch (stage) {
            case INITIATION, BUSINESS_CASE, MARKET_ENGAGEMENT -> REQUEST;
            case TENDER -> DOCUMENTS;
            case EVALUATION -> BIDDERS;
            case AWARD, CONTRACT -> AWARD;
        };
    }
}
