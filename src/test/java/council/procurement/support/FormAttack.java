package council.procurement.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Attacks a form over HTTP with every wrong answer that its declaration lets one think of. Each must be refused with 400
 * and one plain sentence, and nothing may have changed. A stage's test calls it where its task is open.
 */
@Component
public class FormAttack {

    /** What a person must never read. */
    private static final Pattern MACHINE = Pattern.compile("ENGINE-|Exception|Cannot |org\\.|java\\.|council\\.procurement|\\bnull\\b|[0-9a-f]{8}-[0-9a-f]{4}-|Task_|Listener|[\\n{}\\[\\]]|SQL");
    private static final Map<String, Object> UNDECLARED = Map.of("stageOutcome", "approved", "approvalOutcome", "approved", "shortPath", true, "route", "one-quote",
        "threshold", 1, "valueExVat", 1, "inPipeline", true, "initiator", "admin", "somethingNew", "x", "caseBrief", "forged");

    private final ProcessEngine engine;
    private final Rest rest;
    private final Officers officers;
    private final JdbcClient jdbc;

    FormAttack(ProcessEngine engine, Rest rest, Officers officers, JdbcClient jdbc) {
        this.engine = engine;
        this.rest = rest;
        this.officers = officers;
        this.jdbc = jdbc;
    }

    /** Attacks the open task through both of REST's doors; it is still open afterwards. */
    public void onTask(String person, String reference, String taskKey) {
        var task = task(reference, taskKey);
        var form = form(task);
        var good = FormAnswers.good(form);
        attack(person, form, good, List.of("/task/%s/submit-form".formatted(task.getId()), "/task/%s/complete".formatted(task.getId())), taskKey);
        assertThat(engine.getTaskService().createTaskQuery().taskId(task.getId()).count()).as("%s is still open", taskKey).isOne();
    }

    /** Attacks the start of a process through both doors; no case begins. */
    public void onStart(String person, String processKey) {
        var definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(processKey).latestVersion().singleResult();
        var form = read(engine.getFormService().getDeployedStartForm(definition.getId()));
        var good = FormAnswers.good(form);
        attack(person, form, good, List.of("/process-definition/key/%s/submit-form".formatted(processKey), "/process-definition/key/%s/start".formatted(processKey)), processKey);
    }

    private void attack(String person, JsonNode form, Map<String, Object> good, List<String> doors, String what) {
        var check = new SoftAssertions();
        var before = everything();
        var byField = FormAnswers.wrong(form).stream().collect(Collectors.groupingBy(FormAnswers.Wrong::field, LinkedHashMap::new, Collectors.toList()));
        byField.forEach((field, wrongs) -> {
            for (var wrong : wrongs) {
                for (var door : doors) {
                    var answer = rest.post(person, door, Map.of("variables", wrong.rest(good)));
                    check.assertThat(answer.status()).as("%s: %s: %s", what, wrong, shortened(answer.text())).isEqualTo(400);
                    isOnePlainSentence(check, answer, what + ": " + wrong);
                }
            }
            check.assertThat(everything()).as("%s: wrong answers to “%s” change nothing", what, field).isEqualTo(before);
        });
        check.assertAll();
    }

    /** Completes the task with the answers and with variables that its form does not declare: none of them arrives. */
    public void undeclaredIsDropped(String person, String reference, String taskKey, Map<String, Object> answers) {
        var task = task(reference, taskKey);
        var declared = FormAnswers.good(form(task)).keySet();
        var posted = FormAnswers.asRest(answers);
        var forged = new LinkedHashMap<>(UNDECLARED);
        forged.keySet().removeAll(declared);
        posted.putAll(FormAnswers.asRest(forged));
        var before = variables(task.getProcessInstanceId());
        var answer = rest.post(person, "/task/%s/submit-form".formatted(task.getId()), Map.of("variables", posted));
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        var after = variables(task.getProcessInstanceId());
        assertThat(after.keySet()).doesNotContain("somethingNew");
        for (var name : List.of("route", "threshold", "valueExVat", "shortPath", "inPipeline")) assertThat(after.get(name)).as(name).isEqualTo(before.get(name));
    }

    public static void isOnePlainSentence(SoftAssertions check, Rest.Answer answer, String what) {
        check.assertThat(answer.body()).as("%s: answered in JSON", what).isNotNull();
        var message = answer.message();
        check.assertThat(message).as("%s: one plain sentence", what).isNotBlank().contains(" ").doesNotContainPattern(MACHINE);
        check.assertThat(message.length()).as("%s: a sentence, not a page: %s", what, shortened(message)).isBetween(15, 400);
        check.assertThat(message).as("%s: a whole sentence", what).matches("(?s)^[\\p{Lu}“].*[.”]$");
    }

    /** How much there is of everything that an attack could change: rows of our tables, tasks, instances, variables. */
    public Map<String, Long> everything() {
        var counts = new TreeMap<String, Long>();
        var tables = jdbc.sql("select table_name from information_schema.tables where table_type = 'BASE TABLE' and lower(table_schema) = 'public'").query(String.class).list();
        tables.stream().filter(table -> !table.toLowerCase().matches("(act_|flyway).*"))
            .forEach(table -> counts.put(table.toLowerCase(), jdbc.sql("select count(*) from " + table).query(Long.class).single()));
        for (var table : List.of("act_ru_task", "act_ru_execution", "act_ru_variable", "act_ru_job", "act_ge_bytearray", "act_hi_varinst", "act_hi_taskinst", "act_hi_procinst"))
            counts.put(table, jdbc.sql("select count(*) from " + table).query(Long.class).single());
        counts.put("assigned tasks", jdbc.sql("select count(*) from act_ru_task where assignee_ is not null").query(Long.class).single());
        return counts;
    }

    private Map<String, Object> variables(String instance) {
        var all = new TreeMap<String, Object>();
        engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(instance).list().stream()
            .filter(variable -> variable.getTaskId() == null).forEach(variable -> all.put(variable.getName(), String.valueOf(variable.getValue())));
        return all;
    }

    private Task task(String reference, String taskKey) {
        var open = officers.openTasks(reference).stream().filter(t -> t.getTaskDefinitionKey().equals(taskKey)).toList();
        assertThat(open).as("open task %s in %s; open are %s", taskKey, reference, officers.openTasks(reference).stream().map(Task::getTaskDefinitionKey).toList()).isNotEmpty();
        return open.get(0);
    }

    private JsonNode form(Task task) {
        return read(engine.getFormService().getDeployedTaskForm(task.getId()));
    }

    private static JsonNode read(java.io.InputStream form) {
        try (form) {
            return new ObjectMapper().readTree(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
