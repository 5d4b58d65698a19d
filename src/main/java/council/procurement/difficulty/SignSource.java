package council.procurement.difficulty;

import council.procurement.Coded;

/** Where signs of difficulty come from. */
public enum SignSource implements Coded {
    ACCOUNTS("accounts", "Late or weak accounts"),
    CREDIT("credit", "Credit rating, court judgment or winding-up petition"),
    SUPPLY_CHAIN("supply-chain", "Staff or subcontractors are not paid"),
    PERFORMANCE("performance", "The service gets worse"),
    SUPPLIER("supplier", "The supplier said so"),
    OTHERS("others", "Press, another council or another customer"),
    OTHER("other", "Something else");

    private final String code;
    private final String label;

    SignSource(String code, String label) {
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
}
