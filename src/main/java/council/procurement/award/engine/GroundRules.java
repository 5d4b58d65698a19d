package council.procurement.award.engine;

import council.procurement.award.GroundRule;
import council.procurement.platform.AsEngine;
import java.util.Collections;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The table of grounds, of the release under which the case runs. */
@Component
class GroundRules {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final AsEngine engine;

    GroundRules(DecisionService decisions, RepositoryService repository, AsEngine engine) {
        this.decisions = decisions;
        this.repository = repository;
        this.engine = engine;
    }

    GroundRule of(DelegateTask task, String ground) {
        return engine.ask(() -> {
            var release = repository.getProcessDefinition(task.getProcessDefinitionId()).getDeploymentId();
            var table = repository.createDecisionDefinitionQuery().deploymentId(release).decisionDefinitionKey(DirectAwardProcess.GROUNDS).singleResult();
            return rule(ground, decisions.evaluateDecisionTableById(table.getId(), Collections.singletonMap("ground", ground)).getSingleResult().getEntryMap());
        });
    }

    private static GroundRule rule(String ground, Map<String, Object> says) {
        return new GroundRule(ground, (String) says.get("basis"), (String) says.get("title"), yes(says, "noAlternatives"), yes(says, "transparencyNotice"), yes(says, "standstill"),
            yes(says, "awardNotice"), (String) says.get("confirmedBy"), whole(says, "shareAbove"), whole(says, "shareAtLeast"), yes(says, "excludedAllowed"),
            says.get("voluntaryStandstillWorkingDays") == null ? 0 : whole(says, "voluntaryStandstillWorkingDays").intValue(), (String) says.get("refusal"));
    }

    private static boolean yes(Map<String, Object> says, String column) {
        return Boolean.TRUE.equals(says.get(column));
    }

    private static Long whole(Map<String, Object> says, String column) {
        return says.get(column) == null ? null : ((Number) says.get(column)).longValue();
    }
}
