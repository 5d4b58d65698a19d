package council.procurement.award.engine;

import static council.procurement.notice.engine.NoticeProcess.PUBLISHED_NUMBER;

import council.procurement.award.AwardService;
import council.procurement.notice.Notice;
import council.procurement.notice.NoticeKind;
import council.procurement.notice.NoticeService;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("beginStandstill")
class BeginStandstill implements JavaDelegate {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final NoticeService notices;
    private final AwardService awards;

    BeginStandstill(NoticeService notices, AwardService awards) {
        this.notices = notices;
        this.awards = awards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        begin(execution, notices.get(execution.getProcessBusinessKey(), NoticeKind.AWARD, PUBLISHED_NUMBER.in(execution)));
    }

    void begin(DelegateExecution execution, Notice notice) {
        var standstill = awards.noticed(notice.caseReference(), notice, AwardProcess.STANDSTILL_WORKING_DAYS.in(execution).intValue());
        AwardProcess.STANDSTILL_NEEDED.set(execution, standstill.lastDay() != null);
        if (standstill.lastDay() != null)
            AwardProcess.STANDSTILL_ENDS_AT.set(execution, Date.from(standstill.earliestSigning().atStartOfDay(LONDON).toInstant()));
    }
}
