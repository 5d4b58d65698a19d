package council.procurement.casechange.engine;

import council.procurement.casechange.NeedQuestions;
import council.procurement.casefile.engine.ProcurementProcess;
import council.procurement.platform.AsEngine;
import council.procurement.platform.forms.DeployedForm;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** The start form of the newest release. */
@Component
class StartForm implements NeedQuestions {

    private static final String FILE = "forms/start-procurement.form";

    private final RepositoryService repository;
    private final AsEngine engine;

    StartForm(RepositoryService repository, AsEngine engine) {
        this.repository = repository;
        this.engine = engine;
    }

    @Override
    public List<Question> all() {
        return form().questions().stream().map(q -> new Question(q.key(), q.label(), q.description(), kind(q.type()), q.options())).toList();
    }

    @Override
    public String checked(String field, String typed) {
        var answer = form().checked(field, typed);
        return answer == null ? null : answer.toString();
    }

    private DeployedForm form() {
        return engine.ask(() -> {
            var newest = repository.createProcessDefinitionQuery().processDefinitionKey(ProcurementProcess.KEY).latestVersion().singleResult();
            return DeployedForm.read(repository.getResourceAsStream(newest.getDeploymentId(), FILE));
        });
    }

    private static String kind(String type) {
        return switch (type) {
            case "textarea" -> "longText";
            case "number" -> "number";
            case "datetime" -> "date";
            case "select", "radio", "checkbox" -> "choice";
            default -> "text";
        };
    }
}
