package council.procurement.market;

import council.procurement.Coded;
import council.procurement.Refused;

/** Whether a supplier has an unfair advantage from the engagement, and what follows (Procurement Act 2023 s.16). */
public enum UnfairAdvantage implements Coded {
    NONE("none", "Nobody has an unfair advantage"),
    EVENED("evened", "An unfair advantage was evened out"),
    /** It cannot be avoided: the supplier is an excluded supplier in this procurement (s.16(5)). */
    EXCLUDED("excluded", "A supplier with an unfair advantage may not take part");

    private final String code;
    private final String label;

    UnfairAdvantage(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String label() {
        return label;
    }

    @Override
    public String code() {
        return code;
    }

    /** @throws Refused where the code is none of the form's */
    public static UnfairAdvantage of(String code) {
        return Coded.of(UnfairAdvantage.class, code, "Say whether anybody has an unfair advantage from the engagement.");
    }
}
