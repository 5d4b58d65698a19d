package council.procurement.notice;

import council.procurement.Coded;

/** What a notice announces; the code is the input {@code noticeKind} of the decision table {@code notice-kinds} (domain reference 2.4). */
public enum NoticeKind implements Coded {
    ENGAGEMENT("engagement"),
    TENDER("tender"),
    CORRECTION("correction"),
    TRANSPARENCY("transparency"),
    AWARD("award"),
    TERMINATION("termination"),
    CONTRACT_DETAILS("contract-details"),
    /** Of a contract that is changed; its file is the change and no case. */
    CHANGE("change");

    private final String code;

    NoticeKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether a procurement begins with it where it is the first; a talk with the market comes before (Procurement Act 2023 s.17). */
    boolean canBegin() {
        return this != ENGAGEMENT && isOfCase();
    }

    /** Whether the file that it belongs to is a case. */
    public boolean isOfCase() {
        return this != CHANGE;
    }

    public static NoticeKind of(String code) {
        return Coded.of(NoticeKind.class, code, "“%s” is not a notice that the rules know.", code);
    }
}
