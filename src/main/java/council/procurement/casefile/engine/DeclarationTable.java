package council.procurement.casefile.engine;

import council.procurement.casefile.AskedDeclaration;
import council.procurement.casefile.DeclarationPoint;
import council.procurement.casefile.DeclarationPoints;
import council.procurement.casefile.Viewer;
import council.procurement.platform.AsEngine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The newest {@code bpmn/declaration-points.dmn}: what is declared when does not wait for the next case. It is asked at every
 * look at a case, so it is evaluated beside the engine, which would keep each answer in its history.
 */
@Component
public class DeclarationTable implements DeclarationPoints {

    public static final String KEY = "declaration-points";
    private static final String DECISION_TYPE = "decisionType";

    private final RepositoryService repository;
    private final TaskService tasks;
    private final TaskContext context;
    private final AsEngine engine;
    private final DmnEngine table = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> releases = new ConcurrentHashMap<>();

    DeclarationTable(RepositoryService repository, TaskService tasks, TaskContext context, AsEngine engine) {
        this.repository = repository;
        this.tasks = tasks;
        this.context = context;
        this.engine = engine;
    }

    @Override
    public Optional<AskedDeclaration> of(String step, String decisionType) {
        var inputs = new HashMap<String, Object>();
        inputs.put("step", step);
        inputs.put(DECISION_TYPE, decisionType);
        var row = table.evaluateDecisionTable(newest(), inputs).getSingleResult();
        return Optional.ofNullable(row).map(DmnDecisionRuleResult::getEntryMap).filter(answer -> answer.get("point") != null)
            .map(answer -> new AskedDeclaration(DeclarationPoint.of((String) answer.get("point")), Boolean.TRUE.equals(answer.get("inForm")), (String) answer.get("field"),
                (String) answer.get("noneValue"), Boolean.TRUE.equals(answer.get("waitsForReview"))));
    }

    /** What this task asks of whoever completes it. */
    Optional<AskedDeclaration> of(String taskId, String taskKey, String processKey) {
        return of(taskKey, "approval".equals(processKey) ? (String) engine.ask(() -> tasks.getVariable(taskId, DECISION_TYPE)) : null);
    }

    @Override
    public List<AskedDeclaration> waitingFor(Viewer viewer, String reference) {
        return engine.ask(() -> tasks.createTaskQuery().processInstanceBusinessKey(reference).active().list().stream().filter(task -> isFor(viewer, task))
            .flatMap(task -> of(task.getTaskDefinitionKey(), (String) tasks.getVariable(task.getId(), DECISION_TYPE)).stream())
            .sorted(Comparator.comparing(AskedDeclaration::point)).toList());
    }

    private boolean isFor(Viewer viewer, Task task) {
        return task.getAssignee() == null ? viewer.isInAnyOf(context.groups(task)) || context.people(task).contains(viewer.person()) : task.getAssignee().equals(viewer.person());
    }

    private DmnDecision newest() {
        var id = engine.ask(() -> repository.createDecisionDefinitionQuery().decisionDefinitionKey(KEY).latestVersion().singleResult().getId());
        return releases.computeIfAbsent(id, release -> table.parseDecision(KEY, engine.ask(() -> repository.getDecisionModel(release))));
    }
}
