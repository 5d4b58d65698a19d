package council.procurement.platform;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * The newest release of a decision table, for what pages look up. It is evaluated beside the engine: the engine keeps each answer
 * in its history, which is for decisions on cases, and which a database refuses to write while a page only reads.
 */
@Component
public class NewestTables {

    private final RepositoryService repository;
    private final AsEngine engine;
    private final DmnEngine tables = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> read = new ConcurrentHashMap<>();

    NewestTables(RepositoryService repository, AsEngine engine) {
        this.repository = repository;
        this.engine = engine;
    }

    /** The rows that fit, by the names of their outputs; none where no rule does. */
    public List<Map<String, Object>> rows(String table, Map<String, Object> inputs) {
        var newest = engine.ask(() -> repository.createDecisionDefinitionQuery().decisionDefinitionKey(table).latestVersion().singleResult()).getId();
        var decision = read.computeIfAbsent(newest, id -> tables.parseDecision(table, engine.ask(() -> repository.getDecisionModel(id))));
        return tables.evaluateDecision(decision, inputs).getResultList();
    }
}
