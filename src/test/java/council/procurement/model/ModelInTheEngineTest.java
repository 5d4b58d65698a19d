package council.procurement.model;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.ProcessTest;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the models name and the application must have: the release itself, and every bean of every expression. */
@ProcessTest
class ModelInTheEngineTest {

    /** What the engine itself puts before an expression. */
    private static final Set<String> OF_THE_ENGINE = Set.of("execution", "task", "decisionResult", "loopCounter", "nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances",
        "currentUser", "currentUserGroups", "now", "dateTime", "initiator");

    @Autowired RepositoryService repository;
    @Autowired ApplicationContext application;

    @Test
    void every_file_is_deployed_in_one_release() {
        var newest = repository.createDeploymentQuery().orderByDeploymentTime().desc().list().get(0).getId();
        var files = Stream.of(Models.processes().stream().map(id -> "bpmn/" + id + ".bpmn"), Models.decisionFiles().stream().map(id -> "bpmn/" + id + ".dmn"),
            Models.forms().stream().map(id -> "forms/" + id + ".form"), Models.ids(Models.FORMS, ".html").stream().map(id -> "forms/" + id + ".html")).flatMap(s -> s).toList();
        assertThat(repository.getDeploymentResourceNames(newest)).containsExactlyInAnyOrderElementsOf(files);
        assertThat(repository.createProcessDefinitionQuery().deploymentId(newest).list()).extracting("key").containsExactlyInAnyOrderElementsOf(Models.processes());
        assertThat(repository.createDecisionDefinitionQuery().deploymentId(newest).list()).extracting("key").containsExactlyInAnyOrderElementsOf(Models.decisions());
    }

    @TestFactory
    Stream<DynamicTest> every_name_in_an_expression_is_a_public_bean_or_a_variable() {
        return Models.processes().stream().map(id -> DynamicTest.dynamicTest(id, () -> {
            var variables = variablesOf(id);
            var check = new SoftAssertions();
            for (var expression : Models.expressions(id)) {
                Models.names(expression).forEach((name, methods) -> {
                    if (OF_THE_ENGINE.contains(name)) return;
                    if (!application.containsBean(name)) {
                        check.assertThat(variables).as("“%s” of ${%s} is a bean, or a variable that something sets", name, expression).contains(name);
                        return;
                    }
                    methods.stream().filter(method -> !method.isEmpty()).forEach(method -> isCallable(check, expression, name, method));
                });
            }
            check.assertAll();
        }));
    }

    private void isCallable(SoftAssertions check, String expression, String name, String method) {
        var type = AopUtils.getTargetClass(application.getBean(name));
        check.assertThat(Modifier.isPublic(type.getModifiers())).as("%s is public: ${%s} calls it", type.getSimpleName(), expression).isTrue();
        check.assertThat(Arrays.stream(type.getMethods()).map(java.lang.reflect.Method::getName)).as("methods of “%s” for ${%s}", name, expression).contains(method);
    }

    @TestFactory
    Stream<DynamicTest> every_delegate_and_listener_is_a_bean_of_its_kind() {
        return Models.processes().stream().map(id -> DynamicTest.dynamicTest(id, () -> {
            var model = Models.model(id);
            var check = new SoftAssertions();
            for (var task : Models.all(model, ServiceTask.class)) {
                if (task.getCamundaTopic() != null) continue;
                check.assertThat(task.getCamundaDelegateExpression()).as("delegate of %s", task.getId()).isNotBlank();
                isBean(check, task.getCamundaDelegateExpression(), JavaDelegate.class);
            }
            for (var listener : Models.all(model, CamundaTaskListener.class)) isBean(check, listener.getCamundaDelegateExpression(), TaskListener.class);
            for (var listener : Models.all(model, CamundaExecutionListener.class)) isBean(check, listener.getCamundaDelegateExpression(), ExecutionListener.class);
            check.assertAll();
        }));
    }

    private void isBean(SoftAssertions check, String expression, Class<?> kind) {
        check.assertThat(expression).as("a %s is named by one bean", kind.getSimpleName()).isNotNull().matches("\\$\\{\\w+}");
        if (expression == null || !expression.matches("\\$\\{\\w+}")) return;
        var name = expression.substring(2, expression.length() - 1);
        check.assertThat(application.containsBean(name)).as("bean “%s”", name).isTrue();
        if (application.containsBean(name)) check.assertThat(application.getType(name)).as("bean “%s”", name).isAssignableTo(kind);
    }

    /** What the model itself sets or declares, and what a *Process class declares. */
    private static Set<String> variablesOf(String id) {
        var model = Models.model(id);
        var names = new TreeSet<String>();
        Models.all(model, CamundaInputParameter.class).forEach(p -> names.add(p.getCamundaName()));
        Models.all(model, CamundaOutputParameter.class).forEach(p -> names.add(p.getCamundaName()));
        Models.all(model, MultiInstanceLoopCharacteristics.class).stream().map(MultiInstanceLoopCharacteristics::getCamundaElementVariable).filter(Objects::nonNull).forEach(names::add);
        names.addAll(ProcessClasses.variables());
        return names;
    }
}
