package council.procurement.contract;

import council.procurement.Coded;

/** What follows a contract that ends soon. */
public enum EndPlan implements Coded {
    BUY_AGAIN("buy-again", "Planned to buy it again"),
    EXTEND("extend", "Planned to extend the contract"),
    LET_END("let-end", "Planned to let the contract end");

    private final String code;
    private final String sentence;

    EndPlan(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    @Override
    public String code() {
        return code;
    }

    public static EndPlan of(String code) {
        return Coded.of(EndPlan.class, code, "Choose what follows the contract: buy it again, extend it or let it end.");
    }
}
