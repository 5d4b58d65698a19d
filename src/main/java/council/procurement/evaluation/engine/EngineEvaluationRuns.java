package council.procurement.evaluation.engine;

import council.procurement.casefile.engine.CaseProcesses;
import council.procurement.casefile.engine.ProcurementProcess;
import council.procurement.evaluation.EvaluationRuns;
import council.procurement.platform.AsEngine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Moves the token where a bid has left: the steps are there in every release of the models, the ways between them are not drawn for this. */
@Component
class EngineEvaluationRuns implements EvaluationRuns {

    private static final String DECIDE_NO_AWARD = "Task_DecideNoAward";
    private static final String RANK_BIDS = "Task_RankBids";
    private static final String CALL_AWARD = "Call_Award";
    private static final String CALL_EVALUATION = "Call_Evaluation";
    private static final String CHECK_COMPLIANCE = "Task_CheckCompliance";
    private static final String CHECK_OFFERS = "Task_CheckOffers";
    private static final Set<String> BEFORE_MODERATION = Set.of("Task_ScoreBids", "Task_ModerateScores");
    private static final Set<String> AFTER_RANKING = Set.of("Task_ConfirmArithmetic", "Task_AgreeCorrection", "Task_RecommendAward", "Task_AgreeRecommendation");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final AsEngine engine;
    private final CaseProcesses processes;

    EngineEvaluationRuns(RuntimeService runtime, TaskService tasks, RepositoryService repository, AsEngine engine, CaseProcesses processes) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.engine = engine;
        this.processes = processes;
    }

    @Override
    public void noneLeft(String reference) {
        processes.takeTo(DECIDE_NO_AWARD, EvaluationProcess.KEY, reference);
    }

    @Override
    public boolean rankAgain(String reference) {
        return engine.ask(() -> {
            var running = run(reference, EvaluationProcess.KEY);
            if (running != null) return isAtOneOf(AFTER_RANKING, running) && processes.takeTo(RANK_BIDS, EvaluationProcess.KEY, reference);
            var cycle = run(reference, ProcurementProcess.KEY);
            if (cycle == null || run(reference, "award") == null) return false;
            runtime.createProcessInstanceModification(cycle.getId()).startBeforeActivity(CALL_EVALUATION).cancelAllForActivity(CALL_AWARD).execute();
            var evaluation = run(reference, EvaluationProcess.KEY);
            if (evaluation != null && isAtOneOf(Set.of(CHECK_COMPLIANCE), evaluation)) // in models of earlier releases no way leads from there to the ranking; within a step of another process it is not found yet, and the check is handed in again
                runtime.createProcessInstanceModification(evaluation.getId()).startBeforeActivity(RANK_BIDS).cancelAllForActivity(CHECK_COMPLIANCE).execute();
            return true;
        });
    }

    private boolean isAtOneOf(Set<String> steps, ProcessInstance evaluation) {
        return runtime.getActiveActivityIds(evaluation.getId()).stream().anyMatch(steps::contains);
    }

    @Override
    public void memberLeft(String reference, String person) {
        boolean moderated = engine.ask(() -> {
            scoringOf(reference, person).forEach(task -> tasks.setAssignee(task.getId(), null));
            var evaluation = run(reference, EvaluationProcess.KEY);
            return evaluation == null || !isAtOneOf(BEFORE_MODERATION, evaluation);
        });
        processes.begin(PanelChangeProcess.KEY, reference, Map.of(PanelChangeProcess.MODERATED.name(), moderated));
    }

    @Override
    public boolean takeSeat(String reference, String left, String successor) {
        return engine.ask(() -> {
            var open = scoringOf(reference, left);
            open.forEach(task -> {
                tasks.setVariable(task.getId(), seat(task), successor);
                tasks.setAssignee(task.getId(), successor);
            });
            return !open.isEmpty();
        });
    }

    @Override
    public boolean panelChanges(String reference) {
        return engine.ask(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey(PanelChangeProcess.KEY).count() > 0);
    }

    @Override
    public boolean showsPricesLast(String reference) {
        return engine.ask(() -> {
            var evaluation = run(reference, EvaluationProcess.KEY);
            return evaluation != null && repository.getBpmnModelInstance(evaluation.getProcessDefinitionId()).getModelElementById(CHECK_OFFERS) != null;
        });
    }

    private List<Task> scoringOf(String reference, String person) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKeyIn(PanelChangeProcess.SCORE_BIDS, PanelChangeProcess.SCORE_IN_PLACE).list().stream()
            .filter(task -> person.equals(tasks.getVariable(task.getId(), seat(task)))).toList();
    }

    private static String seat(Task task) {
        return task.getTaskDefinitionKey().equals(PanelChangeProcess.SCORE_BIDS) ? EvaluationProcess.MEMBER.name() : PanelChangeProcess.SEAT_TAKEN_BY.name();
    }

    private ProcessInstance run(String reference, String key) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey(key).active().singleResult();
    }
}
