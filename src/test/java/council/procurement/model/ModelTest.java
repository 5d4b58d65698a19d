package council.procurement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.CAMUNDA_NS;

import council.procurement.platform.Variable;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every process model holds, whichever stage it belongs to: names, texts, forms, people, dates and references. */
class ModelTest {

    private static final String EMBEDDED = "embedded:deployment:forms/";

    @TestFactory
    Stream<DynamicTest> a_model_is_whole_and_says_what_it_is() {
        return eachModel((id, model, check) -> {
            Bpmn.validateModel(model);
            var process = Models.process(model);
            check.assertThat(process.getId()).as("id of bpmn/%s.bpmn", id).isEqualTo(id).matches("[a-z0-9]+(-[a-z0-9]+)*");
            check.assertThat(process.isExecutable()).as("executable").isTrue();
            check.assertThat(process.getName()).as("name").isNotBlank();
            check.assertThat(process.getCamundaVersionTag()).as("version tag").matches("\\d+\\.\\d+\\.\\d+");
            check.assertThat(process.getCamundaHistoryTimeToLiveString()).as("history time to live").matches("P\\d+D");
            check.assertThat(documentation(process)).as("documentation").isNotBlank();
            check.assertThat(Models.all(model, ScriptTask.class)).as("scripts: logic belongs in Java and in decision tables").isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> a_user_task_says_what_to_do_who_does_it_with_which_form_by_when_and_what_then_runs() {
        return eachModel((id, model, check) -> {
            for (var task : Models.all(model, UserTask.class)) {
                check.assertThat(documentation(task)).as("documentation of %s", task.getId()).isNotBlank();
                check.assertThat(task.getCamundaDueDate()).as("due date of %s", task.getId()).isNotBlank();
                check.assertThat(completeListeners(task)).as("complete listener of %s", task.getId()).hasSize(1).allMatch(l -> l.matches("\\$\\{\\w+}"));
                people(task, check);
                form(task, check);
            }
        });
    }

    private static void people(UserTask task, SoftAssertions check) {
        var groups = task.getCamundaCandidateGroups();
        var assignee = task.getCamundaAssignee();
        check.assertThat(groups != null || assignee != null).as("%s is for a group or a person", task.getId()).isTrue();
        if (groups != null && !groups.contains("${"))
            check.assertThat(Models.organisation("groups").keySet()).as("groups of %s", task.getId()).containsAll(Arrays.stream(groups.split(",")).map(String::strip).toList());
        if (assignee != null) check.assertThat(assignee).as("assignee of %s is found, not named", task.getId()).startsWith("${");
        check.assertThat(task.getCamundaCandidateUsers()).as("candidate users of %s: candidates are groups", task.getId()).isNull();
    }

    private static void form(UserTask task, SoftAssertions check) {
        var form = formRef(task);
        var key = task.getCamundaFormKey();
        check.assertThat(form != null ^ key != null).as("%s has one form", task.getId()).isTrue();
        if (key != null) {
            check.assertThat(key).as("form of %s", task.getId()).startsWith(EMBEDDED).endsWith(".html");
            check.assertThat(Models.FORMS.resolve(key.substring(key.lastIndexOf('/') + 1))).as("form of %s", task.getId()).exists();
        }
        if (form == null) return;
        check.assertThat(binding(task, "formRefBinding")).as("binding of the form of %s", task.getId()).isEqualTo("deployment");
        check.assertThat(Models.forms()).as("form of %s", task.getId()).contains(form);
        if (!Models.forms().contains(form)) return;
        check.assertThat(inputs(task)).as("input parameters of %s: one for each field, so that what is typed stays with the task, and the case in brief", task.getId())
            .containsAll(Models.keys(form)).contains("caseBrief");
    }

    @TestFactory
    Stream<DynamicTest> what_a_model_names_is_there_and_stays_with_the_release() {
        return eachModel((id, model, check) -> {
            for (var start : Models.all(model, StartEvent.class)) {
                var form = start.getAttributeValueNs(CAMUNDA_NS, "formRef");
                if (form == null) continue;
                check.assertThat(Models.forms()).as("start form of %s", id).contains(form);
                check.assertThat(binding(start, "formRefBinding")).as("binding of the start form of %s", id).isEqualTo("deployment");
            }
            for (var call : Models.all(model, CallActivity.class)) {
                check.assertThat(Models.processes()).as("process that %s calls", call.getId()).contains(call.getCalledElement());
                check.assertThat(call.getCamundaCalledElementBinding()).as("binding of %s", call.getId()).isEqualTo("deployment");
                check.assertThat(call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list())
                    .as("%s hands the case's reference on", call.getId()).anyMatch(in -> in.getCamundaBusinessKey() != null);
            }
            for (var rule : Models.all(model, BusinessRuleTask.class)) {
                if (rule.getCamundaDecisionRef() == null) continue;
                check.assertThat(Models.decisions()).as("decision of %s", rule.getId()).contains(rule.getCamundaDecisionRef());
                check.assertThat(rule.getCamundaDecisionRefBinding()).as("binding of %s", rule.getId()).isEqualTo("deployment");
            }
            for (var element : Models.all(model, BaseElement.class))
                check.assertThat(element.getAttributeValueNs(CAMUNDA_NS, "class")).as("%s names a bean, not a class", element.getId()).isNull();
        });
    }

    @TestFactory
    Stream<DynamicTest> ids_follow_the_house_pattern() {
        return eachModel((id, model, check) -> {
            for (var element : Models.all(model, FlowElement.class)) {
                var prefix = element instanceof SequenceFlow ? "Flow" : element instanceof CallActivity ? "Call" : element instanceof Gateway ? "Gateway"
                    : element instanceof Event ? "Event" : element instanceof Task ? "Task" : element instanceof SubProcess ? "Sub(process|Process)?" : null;
                if (prefix != null) check.assertThat(element.getId()).as("id of a %s", element.getElementType().getTypeName()).matches(prefix + "(_[A-Z][A-Za-z0-9]*)+");
            }
            for (var lane : Models.all(model, Lane.class)) {
                check.assertThat(lane.getId()).matches("Lane(_[A-Za-z0-9]+)+");
                check.assertThat(lane.getName()).as("name of %s", lane.getId()).isNotBlank();
            }
            var inLanes = Models.all(model, Lane.class).stream().flatMap(lane -> lane.getFlowNodeRefs().stream()).map(BaseElement::getId).toList();
            check.assertThat(inLanes).as("every node stands in one lane").doesNotHaveDuplicates()
                .containsAll(Models.process(model).getChildElementsByType(FlowNode.class).stream().map(BaseElement::getId).toList());
        });
    }

    @TestFactory
    Stream<DynamicTest> names_are_sentences_of_the_house() {
        return eachModel((id, model, check) -> {
            for (var task : Models.all(model, Task.class))
                check.assertThat(Naming.fault(task.getName())).as("name of %s, “%s”", task.getId(), task.getName()).isEmpty();
            for (var event : Models.all(model, Event.class))
                check.assertThat(event.getName()).as("name of %s", event.getId()).isNotBlank();
            for (var activity : Models.all(model, Activity.class))
                check.assertThat(activity.getName()).as("name of %s", activity.getId()).isNotBlank();
        });
    }

    @TestFactory
    Stream<DynamicTest> a_gateway_asks_and_its_flows_answer() {
        return eachModel((id, model, check) -> {
            for (var gateway : Models.all(model, Gateway.class)) {
                var choosing = gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway;
                if (!choosing || gateway.getOutgoing().size() < 2) continue;
                check.assertThat(gateway.getName()).as("name of %s", gateway.getId()).isNotNull().endsWith("?");
                var byDefault = gateway.getAttributeValue("default");
                check.assertThat(byDefault).as("default flow of %s", gateway.getId()).isNotBlank();
                for (var flow : gateway.getOutgoing()) {
                    check.assertThat(flow.getName()).as("name of %s", flow.getId()).isNotBlank();
                    var condition = flow.getConditionExpression();
                    if (flow.getId().equals(byDefault)) check.assertThat(condition).as("condition of the default flow %s", flow.getId()).isNull();
                    else check.assertThat(condition == null ? "" : condition.getTextContent()).as("condition of %s", flow.getId()).startsWith("${");
                }
                check.assertThat(gateway.getOutgoing().stream().map(SequenceFlow::getName)).as("answers of %s", gateway.getId()).doesNotHaveDuplicates();
            }
        });
    }

    @Test
    void every_constant_of_a_process_class_names_something_in_a_model() {
        var elements = Models.processes().stream().flatMap(id -> Models.all(Models.model(id), BaseElement.class).stream()).map(BaseElement::getId).collect(Collectors.toSet());
        var texts = Stream.concat(Models.processes().stream().map(id -> id + ".bpmn"), Models.decisionFiles().stream().map(id -> id + ".dmn"))
            .map(file -> Models.text(Models.BPMN.resolve(file))).collect(Collectors.joining("\n"));
        var check = new SoftAssertions();
        var constants = ProcessClasses.constants();
        constants.forEach((where, value) -> {
            if (value instanceof Variable<?> variable)
                check.assertThat(Pattern.compile("\\b" + variable.name() + "\\b").matcher(texts).find()).as("%s: a model uses the variable %s", where, variable.name()).isTrue();
            else if (where.endsWith(".KEY")) check.assertThat(Models.processes()).as(where).contains((String) value);
            else if (value instanceof String text && text.matches("(Task|Event|Gateway|Flow|Call|Sub)_\\w+")) check.assertThat(elements).as(where).contains(text);
        });
        check.assertAll();
        assertThat(constants).isNotEmpty();
    }

    @Test
    void every_form_belongs_to_a_task_or_a_start() {
        var texts = Models.processes().stream().map(id -> Models.text(Models.BPMN.resolve(id + ".bpmn"))).collect(Collectors.joining("\n"));
        assertThat(Models.forms()).allMatch(form -> texts.contains("formRef=\"" + form + "\""), "is asked for by a model");
        assertThat(Models.ids(Models.FORMS, ".html")).allMatch(form -> texts.contains(EMBEDDED + form + ".html"), "is asked for by a model");
    }

    @Test
    void the_folders_hold_models_and_forms_alone() throws Exception {
        try (var files = Stream.concat(Files.list(Models.BPMN), Files.list(Models.FORMS))) {
            assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())).allMatch(name -> name.matches("[a-z0-9-]+\\.(bpmn|dmn|form|html)"));
        }
    }

    private interface Rule {
        void check(String id, BpmnModelInstance model, SoftAssertions check);
    }

    private static Stream<DynamicTest> eachModel(Rule rule) {
        return Models.processes().stream().map(id -> DynamicTest.dynamicTest(id, () -> softly(check -> rule.check(id, Models.model(id), check))));
    }

    private static void softly(Consumer<SoftAssertions> checks) {
        var check = new SoftAssertions();
        checks.accept(check);
        check.assertAll();
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream().map(d -> d.getTextContent().strip()).collect(Collectors.joining(" "));
    }

    private static String formRef(UserTask task) {
        return task.getAttributeValueNs(CAMUNDA_NS, "formRef");
    }

    private static String binding(BaseElement element, String attribute) {
        return element.getAttributeValueNs(CAMUNDA_NS, attribute);
    }

    private static List<String> completeListeners(UserTask task) {
        if (task.getExtensionElements() == null) return List.of();
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
            .filter(listener -> "complete".equals(listener.getCamundaEvent())).map(listener -> String.valueOf(listener.getCamundaDelegateExpression())).toList();
    }

    private static Set<String> inputs(UserTask task) {
        if (task.getExtensionElements() == null) return Set.of();
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
            .flatMap(io -> io.getCamundaInputParameters().stream()).map(CamundaInputParameter::getCamundaName).collect(Collectors.toSet());
    }
}
