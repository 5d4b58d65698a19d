package council.procurement.casefile.engine;

import council.procurement.casefile.ProcessGuide;
import council.procurement.platform.AsEngine;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Reads from the deployed models what the page "How a purchase runs" says, so that it says what is true after every change. */
@Component
class ModelGuide implements ProcessGuide {

    private static final List<String> CYCLE = List.of("procurement", "initiation", "business-case", "market-engagement", "tender", "evaluation",
        "award", "direct-award", "contract-management", "approval", "case-change", "case-ending", "interest-review");

    private final RepositoryService repository;
    private final AsEngine engine;

    ModelGuide(RepositoryService repository, AsEngine engine) {
        this.repository = repository;
        this.engine = engine;
    }

    @Override
    public List<Process> processes() {
        return engine.ask(() -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
            .sorted(Comparator.comparingInt(ModelGuide::place).thenComparing(ProcessDefinition::getName)).map(this::process).toList());
    }

    private static int place(ProcessDefinition definition) {
        var place = CYCLE.indexOf(definition.getKey());
        return place < 0 ? CYCLE.size() : place;
    }

    private Process process(ProcessDefinition definition) {
        var model = repository.getBpmnModelInstance(definition.getId());
        var lanes = new HashMap<String, String>();
        for (var lane : model.getModelElementsByType(Lane.class)) lane.getFlowNodeRefs().forEach(node -> lanes.put(node.getId(), lane.getName()));
        Collection<UserTask> tasks = model.getModelElementsByType(UserTask.class);
        return new Process(definition.getKey(), definition.getName(), purpose(model, definition),
            tasks.stream().map(task -> new Step(task.getName(), lanes.getOrDefault(task.getId(), ""), text(task))).toList());
    }

    private static String purpose(BpmnModelInstance model, ProcessDefinition definition) {
        BaseElement process = model.getModelElementById(definition.getKey());
        return process == null ? "" : text(process);
    }

    private static String text(BaseElement element) {
        return element.getDocumentations().stream().map(Documentation::getTextContent).map(String::strip).collect(Collectors.joining(" "));
    }
}
