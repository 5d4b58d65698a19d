package council.procurement.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
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
 * and one plain sentence, and nothing may have changed.
 */
@Component
public class FormAttack {

    /** What a person must never read. */
    private static final Pattern MACHINE = Pattern.compile("ENGINE-|Exception|Cannot |org\\.|java\\.|council\\.procurement|\\bnull\\b|[0-9a-f]{8}-[0-9a-f]{4}-|Task_|Listener|[\\n{}\\[\\]]|SQL");
    /** What is posted in fields that no form declares, and must be found nowhere. */
    public static final String FORGED = "FORGED";
    private static final List<String> UNDECLARED = List.of("stageOutcome", "approvalOutcome", "shortPath", "route", "threshold", "valueExVat", "inPipeline", "initiator", "somethingNew", "caseBrief");

    private final ProcessEngine engine;
    private final Rest rest;
    private final JdbcClient jdbc;
    private final List<String> tables = new ArrayList<>();
    private final Map<String, String> rows = new HashMap<>();

    FormAttack(ProcessEngine engine, Rest rest, JdbcClient jdbc) {
        this.engine = engine;
        this.rest = rest;
        this.jdbc = jdbc;
    }

    /**
     * Attacks the open task with some wrong answers of every kind, each one put into answers that would be accepted, by one
     * door and the other in turn.
     *
     * @return the form that was attacked
     */
    public String onTask(String person, Task task, Map<String, Object> good) {
        var doors = List.of("/task/%s/submit-form".formatted(task.getId()), "/task/%s/complete".formatted(task.getId()));
        var check = new SoftAssertions();
        var before = everything();
        int turn = 0;
        for (var wrong : FormAnswers.someWrong(form(task))) {
            var answer = rest.post(person, doors.get(turn++ % 2), Map.of("variables", wrong.rest(good)));
            check.assertThat(answer.status()).as("%s: %s: %s", task.getTaskDefinitionKey(), wrong, shortened(answer.text())).isEqualTo(400);
            isOnePlainSentence(check, answer, task.getTaskDefinitionKey() + ": " + wrong);
        }
        check.assertThat(everything()).as("wrong answers to %s change nothing", task.getTaskDefinitionKey()).isEqualTo(before);
        check.assertAll();
        assertThat(turn).as("wrong answers to %s", task.getTaskDefinitionKey()).isPositive();
        return engine.getFormService().getTaskFormData(task.getId()).getCamundaFormRef().getKey();
    }

    /** Completes the task over HTTP and posts undeclared variables with the answers: none of them arrives. */
    public void completesWithMore(String person, Task task, Map<String, Object> answers) {
        var posted = FormAnswers.asRest(answers);
        UNDECLARED.stream().filter(name -> !answers.containsKey(name)).forEach(name -> posted.put(name, Map.of("value", FORGED)));
        var answer = rest.post(person, "/task/%s/submit-form".formatted(task.getId()), Map.of("variables", posted));
        assertThat(answer.status()).as("%s completes %s: %s", person, task.getTaskDefinitionKey(), answer.text()).isEqualTo(204);
        assertThat(jdbc.sql("select name_ from act_hi_varinst where text_ = ? or name_ = 'somethingNew'").param(FORGED).query(String.class).list())
            .as("undeclared variables of %s", task.getTaskDefinitionKey()).isEmpty();
        assertThat(tablesWith(FORGED)).as("undeclared answers to %s", task.getTaskDefinitionKey()).isEmpty();
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

    public static void isOnePlainSentence(SoftAssertions check, Rest.Answer answer, String what) {
        check.assertThat(answer.body()).as("%s: answered in JSON", what).isNotNull();
        var message = answer.message();
        check.assertThat(message).as("%s: one plain sentence", what).isNotBlank().contains(" ").doesNotContainPattern(MACHINE);
        check.assertThat(message.length()).as("%s: a sentence, not a page: %s", what, shortened(message)).isBetween(15, 400);
        check.assertThat(message).as("%s: a whole sentence", what).matches("(?s)^[\\p{Lu}“].*[.”]$");
    }

    /** Everything that an attack could change: the rows of our tables and of the open tasks by a hash of their content, the engine's other rows by their number. */
    public Map<String, Long> everything() {
        var counts = new TreeMap<String, Long>();
        ourTables().forEach(table -> counts.put(table.toLowerCase(), content(table)));
        counts.put("act_ru_task", content("act_ru_task"));
        for (var table : List.of("act_ru_execution", "act_ru_variable", "act_ru_job", "act_ge_bytearray", "act_hi_varinst", "act_hi_taskinst", "act_hi_procinst"))
            counts.put(table, jdbc.sql("select count(*) from " + table).query(Long.class).single());
        return counts;
    }

    /** The tables of ours in which something holds the text. */
    public List<String> tablesWith(String text) {
        return ourTables().stream().filter(table -> jdbc.sql("select count(*) from %s where position(?, %s) > 0".formatted(table, row(table))).param(text).query(Long.class).single() > 0).toList();
    }

    private List<String> ourTables() {
        if (tables.isEmpty()) tables.addAll(jdbc.sql("select table_name from information_schema.tables where table_type = 'BASE TABLE' and lower(table_schema) = 'public'").query(String.class).list().stream()
            .filter(table -> !table.toLowerCase().matches("(act_|flyway).*|refused_attempt")).toList()); // that it was tried is meant to stay
        return tables;
    }

    /** Of every row, whatever their order. The database adds it up: bringing all files here and back cost minutes. */
    private long content(String table) {
        return jdbc.sql("select coalesce(sum(cast(ora_hash(%s) as bigint)), 0) + count(*) from %s".formatted(row(table), table)).query(Long.class).single();
    }

    /** A row as one text, in H2's SQL. */
    private String row(String table) {
        return rows.computeIfAbsent(table, some -> jdbc.sql("select column_name, data_type from information_schema.columns where lower(table_name) = lower(?) and lower(table_schema) = 'public' order by ordinal_position").param(some)
            .query((row, number) -> row.getString(2).startsWith("BINARY") ? "coalesce(utf8tostring(\"%s\"), '-')".formatted(row.getString(1)) : "coalesce(cast(\"%s\" as varchar), '-')".formatted(row.getString(1)))
            .list().stream().collect(Collectors.joining(", ", "concat_ws('|', ", ")")));
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
