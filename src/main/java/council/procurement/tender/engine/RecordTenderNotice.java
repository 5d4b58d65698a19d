package council.procurement.tender.engine;

import static council.procurement.notice.engine.NoticeProcess.PUBLISHED_NUMBER;

import council.procurement.notice.NoticeKind;
import council.procurement.notice.NoticeService;
import council.procurement.tender.TenderService;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("recordTenderNotice")
class RecordTenderNotice implements JavaDelegate {

    private final NoticeService notices;
    private final TenderService tenders;

    RecordTenderNotice(NoticeService notices, TenderService tenders) {
        this.notices = notices;
        this.tenders = tenders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reference = execution.getProcessBusinessKey();
        var deadline = tenders.published(reference, notices.get(reference, NoticeKind.TENDER, PUBLISHED_NUMBER.in(execution)), null);
        TenderProcess.TENDER_DEADLINE.set(execution, Date.from(deadline));
    }
}
