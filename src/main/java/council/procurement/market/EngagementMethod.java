package council.procurement.market;

import council.procurement.Coded;
import council.procurement.Refused;

/** How the market is engaged; the code is what the form offers. */
public enum EngagementMethod implements Coded {
    QUESTIONNAIRE("questionnaire", "Questions in writing"),
    EVENT("event", "Event for all"),
    MEETINGS("meetings", "Meetings with each supplier"),
    DEMONSTRATIONS("demonstrations", "Demonstrations");

    private final String code;
    private final String label;

    EngagementMethod(String code, String label) {
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
    public static EngagementMethod of(String code) {
        return Coded.of(EngagementMethod.class, code, "Choose how the market is engaged.");
    }
}
