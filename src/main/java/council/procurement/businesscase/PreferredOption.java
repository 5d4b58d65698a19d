package council.procurement.businesscase;

import council.procurement.Coded;
import council.procurement.Refused;

/** The options that every business case weighs (domain reference 8, stage 3); the code is what the form offers. */
public enum PreferredOption implements Coded {
    DO_NOTHING("do-nothing", "Do nothing", false),
    IN_HOUSE("in-house", "Do it in-house", false),
    SHARED("shared", "Share with other councils", true),
    FRAMEWORK("framework", "Buy from a framework", true),
    MARKET("market", "Go to the market", true);

    private final String code;
    private final String label;
    private final boolean buys;

    PreferredOption(String code, String label, boolean buys) {
        this.code = code;
        this.label = label;
        this.buys = buys;
    }

    @Override
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Whether something is bought; where not, an approved business case ends the procurement. */
    public boolean buys() {
        return buys;
    }

    /** @throws Refused where the code is none of the form's */
    public static PreferredOption of(String code) {
        return Coded.of(PreferredOption.class, code, "Choose the option that you prefer.");
    }
}
