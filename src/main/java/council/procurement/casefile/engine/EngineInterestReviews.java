package council.procurement.casefile.engine;

import council.procurement.casefile.InterestDeclaration;
import council.procurement.casefile.InterestReviews;
import council.procurement.platform.AsEngine;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The reviews of interests as the engine runs them, beside the case and not inside it: it may end before the review does. */
@Component
class EngineInterestReviews implements InterestReviews {

    private final ProcessEngine engine;
    private final TaskContext context;
    private final AsEngine asEngine;
    private final CaseProcesses processes;

    EngineInterestReviews(@Lazy ProcessEngine engine, TaskContext context, AsEngine asEngine, CaseProcesses processes) {
        this.engine = engine;
        this.context = context;
        this.asEngine = asEngine;
        this.processes = processes;
    }

    @Override
    public void begin(InterestDeclaration declared) {
        processes.begin(InterestReviewProcess.KEY, declared.caseReference(), Map.of(InterestReviewProcess.DECLARATION.name(), declared.number()));
    }

    @Override
    public void finish(InterestDeclaration declared, String reviewer) {
        var tasks = engine.getTaskService();
        asEngine.ask(() -> {
            tasks.createTaskQuery().processDefinitionKey(InterestReviewProcess.KEY).taskDefinitionKey(InterestReviewProcess.TASK_RESOLVE)
                .processVariableValueEquals(InterestReviewProcess.DECLARATION.name(), declared.number()).list().forEach(task -> {
                    tasks.setAssignee(task.getId(), reviewer);
                    tasks.complete(task.getId(), Map.of("resolved", "yes"));
                });
            return null;
        });
    }

    @Override
    public void release(String reference, String person) {
        var tasks = engine.getTaskService();
        asEngine.ask(() -> {
            tasks.createTaskQuery().processInstanceBusinessKey(reference).taskAssignee(person).active().list().stream()
                .filter(task -> !context.groups(task).isEmpty()).forEach(task -> tasks.setAssignee(task.getId(), null));
            return null;
        });
    }
}
