package council.procurement.tender.engine;

import static council.procurement.platform.FormText.plain;

import council.procurement.notice.NoticeKind;
import council.procurement.notice.NoticeSubject;
import council.procurement.tender.TenderChangeService;
import org.springframework.stereotype.Component;

/** The corrected notice announces what has changed in a tender (domain reference 8, exception E12). */
@Component
class CorrectedNotice implements NoticeSubject {

    private final TenderChangeService changes;

    CorrectedNotice(TenderChangeService changes) {
        this.changes = changes;
    }

    @Override
    public NoticeKind noticeKind() {
        return NoticeKind.CORRECTION;
    }

    @Override
    public String noticeInBrief(String reference) {
        return changes.of(reference).stream().reduce((one, later) -> later).map(it -> "%s\n\n%s".formatted(changes.inWords(it), plain(it.what()))).orElse("");
    }
}
