package council.procurement.approval.engine;

import council.procurement.approval.Advice;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionEvidence;
import council.procurement.approval.DecisionEvidenceService;
import council.procurement.approval.DecisionSubject;
import council.procurement.approval.DecisionType;
import council.procurement.people.People;
import council.procurement.platform.FormText;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What is decided, for those who advise on it and, with the advice, for those who decide: Markdown at the head of their forms. */
@Component("approvalBrief")
public class ApprovalBrief {

    /** So many characters of the subject and of each advice stand on the form; the case page has them whole. */
    private static final int SUBJECT = 2200;
    private static final int ADVICE = 400;
    private static final int REASON = 200;

    private final ApprovalService approvals;
    private final DecisionEvidenceService evidence;
    private final People people;
    private final List<DecisionSubject> subjects;

    ApprovalBrief(ApprovalService approvals, DecisionEvidenceService evidence, People people, List<DecisionSubject> subjects) {
        this.approvals = approvals;
        this.evidence = evidence;
        this.people = people;
        this.subjects = subjects;
    }

    public String of(DelegateExecution execution) {
        var type = type(execution);
        var advice = approvals.advice(execution.getProcessBusinessKey()).stream().filter(a -> a.type() == type).map(this::line).collect(Collectors.joining("\n"));
        return FormText.shown("You decide on **%s**.%s%s%s".formatted(type.subject(), subject(type, execution), advice.isEmpty() ? "" : "\n\nAdvice:\n" + advice,
            decided(execution.getProcessBusinessKey(), type)));
    }

    /** What those before in the chain said, and what came of an earlier request. */
    private String decided(String reference, DecisionType type) {
        var request = approvals.request(reference, type).number();
        var decisions = evidence.of(reference).stream().filter(it -> it.type() == type).map(it -> line(it, it.request() == request)).collect(Collectors.joining("\n"));
        return decisions.isEmpty() ? "" : "\n\nDecided so far:\n" + decisions;
    }

    private String line(DecisionEvidence it, boolean now) {
        return "- %s**%s** (%s) %s it%s".formatted(now ? "" : "Earlier request: ", people.groupName(it.role()), people.nameOf(it.decider()), it.outcome().code(),
            it.reason() == null ? "" : ": " + FormText.capped(FormText.plain(it.reason()).replaceAll("\\R", " "), REASON));
    }

    /** The same subject as the deciders read. */
    public String forAdviser(DelegateExecution execution) {
        var type = type(execution);
        return FormText.shown("You advise on **%s**.%s".formatted(type.subject(), subject(type, execution)));
    }

    private static DecisionType type(DelegateExecution execution) {
        return DecisionType.of(ApprovalProcess.DECISION_TYPE.in(execution));
    }

    private String subject(DecisionType type, DelegateExecution execution) {
        return subjects.stream().filter(s -> s.type() == type).map(s -> "\n\n" + FormText.capped(s.inBrief(execution.getProcessBusinessKey()), SUBJECT)).collect(Collectors.joining());
    }

    private String line(Advice advice) {
        return "- **%s** (%s) %s: %s".formatted(people.groupName(advice.group()), people.nameOf(advice.person()), advice.supports() ? "supports it" : "does not support it",
            FormText.capped(FormText.plain(advice.advice()).replaceAll("\\R", " "), ADVICE));
    }
}
