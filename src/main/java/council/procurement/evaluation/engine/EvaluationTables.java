package council.procurement.evaluation.engine;

import council.procurement.Refused;
import council.procurement.casefile.Route;
import council.procurement.evaluation.AbnormallyLow;
import council.procurement.evaluation.EvaluationRules;
import council.procurement.platform.AsEngine;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** The tables of the release under which the evaluation runs; the newest where that release had none or nothing runs. */
@Component
class EvaluationTables implements EvaluationRules {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final AsEngine engine;

    EvaluationTables(DecisionService decisions, RepositoryService repository, RuntimeService runtime, AsEngine engine) {
        this.decisions = decisions;
        this.repository = repository;
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public AbnormallyLow abnormallyLow(String reference, LocalDate startedOn) {
        var says = row("abnormally-low", reference, startedOn);
        return new AbnormallyLow(whole(says, "percentOfMean"), whole(says, "percentOfEstimate"), whole(says, "othersNeeded"));
    }

    @Override
    public int leastEvidenceScore(String reference, LocalDate startedOn) {
        return whole(row("social-value-counting", reference, startedOn), "leastEvidenceScore");
    }

    @Override
    public int leastMembers(String reference, Route route) {
        return whole(row("panel-size", reference, Map.of("route", route.code())), "leastMembers");
    }

    private Map<String, Object> row(String table, String reference, LocalDate startedOn) {
        return row(table, reference, Map.of("startedOn", startedOn.toString()));
    }

    private Map<String, Object> row(String table, String reference, Map<String, Object> inputs) {
        var row = engine.ask(() -> decisions.evaluateDecisionTableById(definition(table, reference).getId(), inputs).getSingleResult());
        if (row == null) throw new Refused("The table %s has no answer. Ask the process owner to mend it.", table);
        var says = row.getEntryMap();
        if (says.get("refusal") != null) throw new Refused((String) says.get("refusal"));
        return says;
    }

    private DecisionDefinition definition(String table, String reference) {
        var running = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey(EvaluationProcess.KEY).list();
        if (!running.isEmpty()) {
            var release = repository.getProcessDefinition(running.get(0).getProcessDefinitionId()).getDeploymentId();
            var own = repository.createDecisionDefinitionQuery().deploymentId(release).decisionDefinitionKey(table).singleResult();
            if (own != null) return own;
        }
        return repository.createDecisionDefinitionQuery().decisionDefinitionKey(table).latestVersion().singleResult();
    }

    private static int whole(Map<String, Object> says, String column) {
        if (!(says.get(column) instanceof Number number)) throw new Refused("The column %s of a decision table is empty. Ask the process owner to mend it.", column);
        return number.intValue();
    }
}
