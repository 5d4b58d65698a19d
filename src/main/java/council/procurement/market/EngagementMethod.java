package council.procurement.market;

import council.procurement.Refused;
import java.util.Arrays;

/** How the market is engaged; the code is what the form offers. */
public enum EngagementMethod {
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

    /** @throws Refused where the code is none of the form's */
    public static EngagementMethod of(String code) {
        return Arrays.stream(values()).filter(m -> m.code.equals(code)).findFirst()
            .orElseThrow(() -> new Refused("Choose how the market is engaged."));
    }
}
