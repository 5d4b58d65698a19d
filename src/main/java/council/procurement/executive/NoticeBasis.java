package council.procurement.executive;

import council.procurement.Coded;

/** How long a key decision must have been announced before it is taken (SI 2012/2089 regs 9–11). */
public enum NoticeBasis implements Coded {
    FULL("full", "Full notice"),
    GENERAL_EXCEPTION("general-exception", "General exception"),
    SPECIAL_URGENCY("special-urgency", "Special urgency");

    private final String code;
    private final String label;

    NoticeBasis(String code, String label) {
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
