package council.procurement.contract;

import council.procurement.Refused;

/** What follows a contract that ends soon. */
public enum EndPlan {
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

    public static EndPlan of(String code) {
        for (var plan : values()) if (plan.code.equals(code)) return plan;
        throw new Refused("Choose what follows the contract: buy it again, extend it or let it end.");
    }
}
