package council.procurement.notice.engine;

import council.procurement.casefile.CaseStartService;
import council.procurement.casefile.engine.ProcurementProcess;
import council.procurement.notice.NoticeKind;
import council.procurement.notice.NoticeSubject;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the form of a notice shows: {@code ${noticeFacts.inBrief(execution)}}. */
@Component("noticeFacts")
public class NoticeFacts {

    private final ObjectProvider<NoticeSubject> subjects;
    private final CaseStartService starts;

    NoticeFacts(ObjectProvider<NoticeSubject> subjects, CaseStartService starts) {
        this.subjects = subjects;
        this.starts = starts;
    }

    /** What is announced, and a warning where the rules of today would lead the purchase another way. */
    public String inBrief(DelegateExecution execution) {
        var reference = execution.getProcessBusinessKey();
        var kind = NoticeKind.of(NoticeProcess.NOTICE_KIND.in(execution));
        var brief = subjects.stream().filter(it -> it.noticeKind() == kind).map(it -> it.noticeInBrief(reference)).filter(it -> !it.isBlank()).collect(Collectors.joining("\n\n"));
        if (!kind.isOfCase()) return brief;
        return starts.hindranceToday(reference, pounds(ProcurementProcess.VALUE_EX_VAT.in(execution)), pounds(ProcurementProcess.VALUE_INC_VAT.in(execution))).map(sentence -> "**" + sentence + "**\n\n" + brief).orElse(brief);
    }

    private static BigDecimal pounds(Double value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
