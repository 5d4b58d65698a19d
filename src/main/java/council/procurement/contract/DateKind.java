package council.procurement.contract;

import council.procurement.Coded;

/** The dates of a contract of which somebody is reminded; the code is that of the decision table {@code contract-reminders}. */
public enum DateKind implements Coded {
    EXPIRY("expiry", "End of the contract"),
    EXTENSION("extension", "Last time to extend the contract"),
    BREAK("break", "Break date of the contract"),
    NOTICE("notice", "Last day to give notice under the contract"),
    DOCUMENT("document", "A document of the contract runs out");

    private final String code;
    private final String label;

    DateKind(String code, String label) {
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
