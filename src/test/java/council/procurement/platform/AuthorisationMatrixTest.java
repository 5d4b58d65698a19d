package council.procurement.platform;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.FormAnswers;
import council.procurement.support.FormAttack;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.support.Rest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every demo user × every start and everything else of the engine's REST API: allowed or refused as the tables say. The tasks are {@link EveryTaskTest}'s. */
@ProcessTest
class AuthorisationMatrixTest {

    /** Who starts what. A process that is not named here is started by nobody. */
    private static final Map<String, Set<String>> STARTS = Map.of(
        "procurement", Set.of("olivia", "oscar", "ben", "harriet", "henry", "priya", "paul", "marcus", "carlos"),
        "waiver", Set.of("olivia", "oscar", "ben", "harriet", "henry", "priya", "paul", "marcus", "carlos"),
        "pipeline-approval", Set.of("colin"));
    /** The administrator looks after the engine, and starts nothing and does no task. */
    private static final String ADMINISTRATOR = "admin";
    /** Internal audit reads every case and changes nothing. */
    private static final Set<String> READERS = Set.of("ivan");
    private static final Set<String> DEPLOYERS = Set.of("petra", ADMINISTRATOR);

    @Autowired Officers officers;
    @Autowired Rest rest;
    @Autowired FormAttack attack;
    @Autowired IdentityService identities;
    @Autowired RepositoryService repository;
    @Autowired TaskService tasks;

    @TestFactory
    Stream<DynamicTest> every_user_starts_what_is_theirs_and_nothing_else() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream().map(definition -> DynamicTest.dynamicTest(definition.getKey(), () -> {
            var allowed = STARTS.getOrDefault(definition.getKey(), Set.of());
            var answers = FormAnswers.asRest(definition.getKey().equals("procurement") ? need("Started over REST", "150000") : Map.of());
            var check = new SoftAssertions();
            for (var person : people()) {
                for (var door : List.of("submit-form", "start")) {
                    var answer = rest.post(person, "/process-definition/key/%s/%s".formatted(definition.getKey(), door), Map.of("variables", answers));
                    if (allowed.contains(person)) check.assertThat(answer.status()).as("%s starts %s by %s: %s", person, definition.getKey(), door, answer.text()).isIn(200, 400);
                    else isRefused(check, answer, "%s starts %s by %s".formatted(person, definition.getKey(), door));
                    if (definition.getKey().equals("procurement") && allowed.contains(person)) check.assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                }
            }
            check.assertAll();
        }));
    }

    @Test
    void every_start_in_the_table_is_a_process_and_every_group_that_starts_something_is_in_the_table() {
        var unknown = new TreeSet<>(STARTS.keySet());
        repository.createProcessDefinitionQuery().latestVersion().list().forEach(definition -> unknown.remove(definition.getKey()));
        assertThat(unknown).as("processes in the table that are not deployed").isEmpty();
    }

    private List<String> people() {
        return identities.createUserQuery().list().stream().map(User::getId).sorted().toList();
    }

    @Test
    void the_demo_has_its_people() {
        assertThat(people()).contains("olivia", "ben", "harriet", "henry", "priya", "paul", "marcus", "fiona", "simon", "leila", "monica", "lionel", "clara", "colin", "eva", "edward",
            "esther", "carlos", "grace", "ivan", "petra", "admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine", "/task", "/process-definition", "/process-instance", "/history/variable-instance", "/user", "/deployment", "/decision-definition", "/version", "/metrics"})
    void nobody_without_credentials_reads_anything(String path) {
        assertThat(rest.get(null, path).status()).isEqualTo(401);
        assertThat(rest.post(null, path, Map.of()).status()).isEqualTo(401);
    }

    @Test
    void models_are_deployed_by_process_owners_and_administrators_alone() throws IOException {
        var check = new SoftAssertions();
        var releases = repository.createDeploymentQuery().count();
        var model = Files.readString(Path.of("bpmn/regime.dmn"));
        for (var person : people()) {
            var answer = rest.deploy(person, "regime.dmn", model);
            check.assertThat(answer.status()).as("%s deploys: %s", person, answer.text()).isEqualTo(DEPLOYERS.contains(person) ? 200 : 403);
            if (!DEPLOYERS.contains(person)) check.assertThat(rest.get(person, "/deployment").body()).as("%s sees deployments", person).isEmpty();
            if (DEPLOYERS.contains(person)) continue;
            var deployment = repository.createDeploymentQuery().list().get(0).getId();
            check.assertThat(rest.delete(person, "/deployment/" + deployment).status()).as("%s deletes a deployment", person).isIn(403, 404);
        }
        check.assertThat(rest.deploy(null, "regime.dmn", model).status()).isEqualTo(401);
        check.assertThat(repository.createDeploymentQuery().count()).isEqualTo(releases);
        check.assertAll();
    }

    @Test
    void an_officer_changes_a_case_through_its_forms_alone() {
        var reference = officers.starts("olivia", need("Only by its forms", "5000")).getBusinessKey();
        var task = officers.openTasks(reference).get(0);
        var instance = task.getProcessInstanceId();
        var root = tasks.createTaskQuery().taskId(task.getId()).singleResult().getProcessInstanceId();
        var before = attack.everything();
        var check = new SoftAssertions();
        var some = Map.of("value", "forged", "type", "String");
        var modifications = Map.of("modifications", Map.of("stageOutcome", some));
        var puts = Map.<String, Object>of("/task/%s/variables/stageOutcome", some, "/task/%s/localVariables/title", some, "/task/%s", Map.of("name", "Other", "assignee", "ben"));
        puts.forEach((path, body) -> forbidden(check, rest.put("olivia", path.formatted(task.getId()), body), path));
        for (var path : List.of("/task/%s/variables", "/task/%s/localVariables")) forbidden(check, rest.post("olivia", path.formatted(task.getId()), modifications), path);
        for (var path : List.of("/process-instance/%s/variables/stageOutcome", "/execution/%s/localVariables/stageOutcome", "/process-instance/%s/suspended"))
            forbidden(check, rest.put("olivia", path.formatted(instance), path.endsWith("suspended") ? Map.of("suspended", true) : some), path);
        forbidden(check, rest.post("olivia", "/process-instance/%s/modification".formatted(instance),
            Map.of("instructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "Event_QuoteRecorded")))), "modification");
        forbidden(check, rest.post("olivia", "/process-instance/%s/variables".formatted(instance), modifications), "variables");
        forbidden(check, rest.post("olivia", "/execution/%s/signal".formatted(instance), Map.of()), "signal");
        forbidden(check, rest.delete("olivia", "/process-instance/" + root), "delete");
        check.assertThat(attack.everything()).isEqualTo(before);
        check.assertAll();
    }

    @Test
    void variables_and_history_are_read_on_our_pages_and_not_over_rest() {
        var reference = officers.starts("olivia", need("Not over REST", "5000")).getBusinessKey();
        var instance = officers.openTasks(reference).get(0).getProcessInstanceId();
        var check = new SoftAssertions();
        for (var person : people()) {
            if (person.equals(ADMINISTRATOR) || READERS.contains(person)) continue;
            for (var path : List.of("/history/variable-instance", "/history/process-instance", "/history/task", "/history/detail", "/history/user-operation", "/history/activity-instance",
                "/variable-instance", "/process-instance", "/execution", "/incident", "/job")) {
                var answer = rest.get(person, path);
                check.assertThat(answer.status() == 403 || answer.body() != null && answer.body().isEmpty()).as("%s reads %s: %s", person, path, answer.text().length()).isTrue();
            }
            check.assertThat(rest.get(person, "/process-instance/%s/variables".formatted(instance)).status()).as("%s reads variables", person).isIn(403, 404);
            check.assertThat(rest.get(person, "/authorization").body()).as("%s reads authorisations", person).isEmpty();
        }
        check.assertAll();
    }

    @Test
    void a_task_ends_by_its_form_and_in_no_other_way() {
        var reference = officers.starts("olivia", need("No other way", "5000")).getBusinessKey();
        var task = officers.openTasks(reference).get(0);
        var before = attack.everything();
        var check = new SoftAssertions();
        var ways = new HashMap<String, Object>();
        ways.put("bpmnError", Map.of("errorCode", "any"));
        ways.put("bpmnEscalation", Map.of("escalationCode", "any"));
        ways.forEach((door, body) -> {
            var answer = rest.post("olivia", "/task/%s/%s".formatted(task.getId(), door), body);
            check.assertThat(answer.status()).as("%s: %s", door, answer.text()).isEqualTo(400);
            FormAttack.isOnePlainSentence(check, answer, door);
        });
        check.assertThat(attack.everything()).isEqualTo(before);
        check.assertAll();
    }

    private static void forbidden(SoftAssertions check, Rest.Answer answer, String what) {
        check.assertThat(answer.status()).as("%s: %s", what, answer.text()).isIn(400, 403, 404);
    }

    private static void isRefused(SoftAssertions check, Rest.Answer answer, String what) {
        check.assertThat(answer.status()).as("%s: %s", what, answer.text()).isIn(400, 403, 404);
        FormAttack.isOnePlainSentence(check, answer, what);
    }
}
