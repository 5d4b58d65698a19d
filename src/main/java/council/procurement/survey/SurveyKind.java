package council.procurement.survey;

import council.procurement.Coded;

/** When the service is asked. */
public enum SurveyKind implements Coded {
    START("start", "At the start"),
    CLOSE("close", "At the end");

    private final String code;
    private final String label;

    SurveyKind(String code, String label) {
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
