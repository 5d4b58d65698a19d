package council.procurement.evaluation.engine;

import council.procurement.casefile.engine.CaseProcesses;
import council.procurement.casefile.engine.ProcurementProcess;
import council.procurement.evaluation.EvaluationRuns;
import council.procurement.platform.AsEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Moves the token where a bid has left: the steps are there in every release of the models, the ways between them are not drawn for this. */
@Component
class EngineEvaluationRuns implements EvaluationRuns {

    private static final String DECIDE_NO_AWARD = "Task_DecideNoAward";
    private static final String RANK_BIDS = "Task_RankBids";
    private static final String CALL_AWARD = "Call_Award";
    private static final String CALL_EVALUATION = "Call_Evaluation";
    private static final String CHECK_COMPLIANCE = "Task_CheckCompliance";

    private final RuntimeService runtime;
    private final AsEngine engine;
    private final CaseProcesses processes;

    EngineEvaluationRuns(RuntimeService runtime, AsEngine engine, CaseProcesses processes) {
        this.runtime = runtime;
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
            var cycle = run(reference, ProcurementProcess.KEY);
            if (cycle == null || run(reference, "award") == null) return false;
            runtime.createProcessInstanceModification(cycle.getId()).startBeforeActivity(CALL_EVALUATION).cancelAllForActivity(CALL_AWARD).execute();
            var evaluation = run(reference, EvaluationProcess.KEY);
            if (runtime.getActiveActivityIds(evaluation.getId()).contains(CHECK_COMPLIANCE))
                runtime.createProcessInstanceModification(evaluation.getId()).startBeforeActivity(RANK_BIDS).cancelAllForActivity(CHECK_COMPLIANCE).execute();
            return true;
        });
    }

    private ProcessInstance run(String reference, String key) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey(key).active().singleResult();
    }
}
