package council.procurement.approval.engine;

import council.procurement.approval.Advice;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionSubject;
import council.procurement.approval.DecisionType;
import council.procurement.casefile.engine.CaseBrief;
import council.procurement.people.People;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the decider decides on, and what the advisers said: Markdown at the head of the decision form. */
@Component("approvalBrief")
public class ApprovalBrief {

    /** So many characters of the subject and of each advice stand on the form; the case page has them whole. */
    private static final int SUBJECT = 2200;
    private static final int ADVICE = 400;

    private final ApprovalService approvals;
    private final People people;
    private final List<DecisionSubject> subjects;

    ApprovalBrief(ApprovalService approvals, People people, List<DecisionSubject> subjects) {
        this.approvals = approvals;
        this.people = people;
        this.subjects = subjects;
    }

    public String of(DelegateExecution execution) {
        var type = DecisionType.of(ApprovalProcess.DECISION_TYPE.in(execution));
        var advice = approvals.advice(execution.getProcessBusinessKey()).stream().filter(a -> a.type() == type).map(this::line).collect(Collectors.joining("\n"));
        var subject = subjects.stream().filter(s -> s.type() == type).map(s -> "\n\n" + capped(s.inBrief(execution.getProcessBusinessKey()), SUBJECT)).collect(Collectors.joining());
        return CaseBrief.shown("You decide on **%s**.%s%s".formatted(type.subject(), subject, advice.isEmpty() ? "" : "\n\nAdvice:\n" + advice));
    }

    private static String capped(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private String line(Advice advice) {
        return "- **%s** (%s) %s: %s".formatted(people.groupName(advice.group()), people.nameOf(advice.person()), advice.supports() ? "supports it" : "does not support it",
            capped(CaseBrief.plain(advice.advice()).replaceAll("\\R", " "), ADVICE));
    }
}
