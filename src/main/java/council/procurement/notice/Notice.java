package council.procurement.notice;

import java.time.Instant;
import java.time.LocalDate;

/** A notice as it was published on the central digital platform. Evidence: never changed. @param caseReference of the file that it belongs to; of a change of a contract its own @param evidenceLink null only where the form of an earlier release did not ask for it */
public record Notice(String caseReference, NoticeKind kind, String name, String noticeNumber, LocalDate publishedOn, String evidenceLink, String recordedBy, Instant recordedAt) {
}
