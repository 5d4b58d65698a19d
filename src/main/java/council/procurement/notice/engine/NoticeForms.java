package council.procurement.notice.engine;

import static council.procurement.casefile.engine.ProcurementProcess.STARTED_ON;
import static council.procurement.casefile.engine.ProcurementProcess.VALUE_EX_VAT;
import static council.procurement.casefile.engine.ProcurementProcess.VALUE_INC_VAT;

import council.procurement.casefile.CaseStartService;
import council.procurement.notice.Notice;
import council.procurement.notice.NoticeEntry;
import council.procurement.notice.NoticeRule;
import council.procurement.notice.NoticeService;
import council.procurement.platform.TaskForm;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Reads the fields {@code noticeNumber}, {@code publishedOn} and {@code evidenceLink} into the one use case, and keeps the variable
 * {@code startedOn} in step with the case. Tasks of earlier releases, which had a form for each notice, come this way too.
 */
@Component
public class NoticeForms {

    private final NoticeService notices;
    private final CaseStartService starts;

    NoticeForms(NoticeService notices, CaseStartService starts) {
        this.notices = notices;
        this.starts = starts;
    }

    /** Whether the form of a task asks for the number of a notice beside everything else: only in a case of an earlier release, now there is a step for it. */
    public static boolean asksForNumber(DelegateTask task) {
        return task.getExecution().hasVariableLocal("noticeNumber");
    }

    public Notice publish(DelegateTask task, NoticeRule rule) {
        var form = TaskForm.of(task);
        var notice = notices.publish(form.reference(), form.person(), rule, new NoticeEntry(form.text("noticeNumber"), form.date("publishedOn"), form.text("evidenceLink")),
            pounds(VALUE_EX_VAT.in(task)), pounds(VALUE_INC_VAT.in(task)));
        if (rule.kind().isOfCase()) STARTED_ON.set(task.getExecution(), starts.startedOn(form.reference()).toString());
        return notice;
    }

    private static BigDecimal pounds(Double value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
