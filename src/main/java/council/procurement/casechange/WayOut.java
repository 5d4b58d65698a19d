package council.procurement.casechange;

import java.util.Arrays;
import java.util.Optional;

/** What can be asked for a running case beside its stages. The code stands in addresses and in the models. */
public enum WayOut {
    WITHDRAW("withdraw", "Withdraw the case"),
    CANCEL("cancel", "Cancel the case"),
    MERGE("merge", "Merge it into another case"),
    HOLD("hold", "Put the case on hold"),
    HAND_OVER("hand-over", "Hand the case over"),
    CORRECT("correct", "Correct an answer");

    private final String code;
    private final String title;

    WayOut(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** Whether the case is over once this is agreed. */
    public boolean ends() {
        return this == WITHDRAW || this == CANCEL || this == MERGE;
    }

    public static Optional<WayOut> of(String code) {
        return Arrays.stream(values()).filter(way -> way.code.equals(code)).findFirst();
    }
}
