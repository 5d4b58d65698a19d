package council.procurement.notice;

import council.procurement.Coded;

/** What a notice announces; the code is the input {@code noticeKind} of the decision table {@code notice-kinds} (domain reference 2.4). */
public enum NoticeKind implements Coded {
    TENDER("tender"),
    TRANSPARENCY("transparency"),
    AWARD("award"),
    CONTRACT_DETAILS("contract-details");

    private final String code;

    NoticeKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static NoticeKind of(String code) {
        return Coded.of(NoticeKind.class, code, "“%s” is not a notice that the rules know.", code);
    }
}
