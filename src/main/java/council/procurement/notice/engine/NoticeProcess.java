package council.procurement.notice.engine;

import council.procurement.platform.Variable;

/** What {@code bpmn/publish-notice.bpmn} and its calls and this code call by the same name. */
public final class NoticeProcess {

    public static final String KEY = "publish-notice";

    /** In: what is announced, and the decision that it rests on. */
    static final Variable<String> NOTICE_KIND = Variable.text("noticeKind");
    static final Variable<String> DECISION_TYPE = Variable.text("decisionType");

    /** What the table {@code notice-kinds} answered. */
    static final Variable<String> NOTICE_NAME = Variable.text("noticeName");
    static final Variable<Boolean> CONFLICTS_ASSESSMENT_NEEDED = Variable.flag("conflictsAssessmentNeeded");

    /** Out: the number by which the stage finds the notice on record, and its day. */
    public static final Variable<String> PUBLISHED_NUMBER = Variable.text("publishedNumber");
    public static final Variable<String> PUBLISHED_DAY = Variable.text("publishedDay");

    private NoticeProcess() {
    }
}
