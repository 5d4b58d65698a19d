package council.procurement.award.engine;

import council.procurement.award.AwardService;
import council.procurement.platform.TaskForm;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("publishAwardNotice")
class PublishAwardNotice implements TaskListener {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final AwardService awards;

    PublishAwardNotice(AwardService awards) {
        this.awards = awards;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var standstill = awards.publishNotice(form.reference(), form.person(), form.text("noticeNumber"), form.date("publishedOn"),
            AwardProcess.STANDSTILL_WORKING_DAYS.in(task).intValue());
        AwardProcess.STANDSTILL_NEEDED.set(task.getExecution(), standstill.lastDay() != null);
        if (standstill.lastDay() != null)
            AwardProcess.STANDSTILL_ENDS_AT.set(task.getExecution(), Date.from(standstill.earliestSigning().atStartOfDay(LONDON).toInstant()));
    }
}
