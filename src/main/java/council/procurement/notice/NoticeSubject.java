package council.procurement.notice;

/** What a notice announces, in brief, for the form of the officer who publishes it. A stage implements it as a bean; this module knows no stage. */
public interface NoticeSubject {

    NoticeKind noticeKind();

    /** As Markdown; empty where there is nothing to say. */
    String noticeInBrief(String reference);
}
