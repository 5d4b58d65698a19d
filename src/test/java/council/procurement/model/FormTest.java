package council.procurement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.CAMUNDA_NS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every form holds: labels, choices and limits that Tasklist can show and the server can check. */
class FormTest {

    /** Fields that Tasklist renders and of which the server knows the kind. */
    private static final Set<String> INPUTS = Set.of("textfield", "textarea", "number", "datetime", "select", "radio", "checkbox");
    private static final Set<String> CHOICES = Set.of("select", "radio");
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_WORDS_OF_A_LABEL = 20;
    private static final Pattern MONEY = Pattern.compile("(?i).*(exVat|incVat|amount|price(?!(Weight|Percent|Points?|Score)$)|cost|pounds|fee|charge|saving).*");

    @TestFactory
    Stream<DynamicTest> a_form_is_one_that_tasklist_can_show() {
        return eachForm((form, check) -> {
            check.assertThat(form.path("type").asText()).isEqualTo("default");
            check.assertThat(form.path("schemaVersion").asInt()).as("schema version").isPositive();
            check.assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
            var all = Models.components(form);
            check.assertThat(all.stream().map(c -> c.path("id").asText())).as("component ids").doesNotHaveDuplicates();
            check.assertThat(all.stream().filter(c -> c.has("key")).map(c -> c.path("key").asText())).as("keys").doesNotHaveDuplicates();
            check.assertThat(all.stream().filter(Models::isInput).map(c -> c.path("type").asText())).as("kinds of field").allMatch(INPUTS::contains);
            check.assertThat(all.get(0).path("type").asText()).as("what to do stands on top").isEqualTo("text");
        });
    }

    @TestFactory
    Stream<DynamicTest> the_id_of_a_form_is_its_file() {
        return Models.forms().stream().map(id -> DynamicTest.dynamicTest(id, () -> assertThat(Models.form(id).path("id").asText()).isEqualTo(id).matches("[a-z0-9]+(-[a-z0-9]+)*")));
    }

    @TestFactory
    Stream<DynamicTest> every_field_asks_its_question_and_sets_its_limit() {
        return eachInput((field, check) -> {
            var key = field.path("key").asText();
            var type = field.path("type").asText();
            check.assertThat(key).as("key").matches("[a-z][A-Za-z0-9]*");
            check.assertThat(label(field)).as("label of %s", key).isNotBlank();
            check.assertThat(label(field).split("\\s+").length).as("words of the label of %s", key).isLessThanOrEqualTo(MOST_WORDS_OF_A_LABEL);
            if (type.startsWith("text")) check.assertThat(field.path("validate").path("maxLength").asInt()).as("longest text of %s", key).isBetween(1, LONGEST_TEXT);
            if (type.equals("datetime")) check.assertThat(field.path("subtype").asText()).as("kind of %s", key).isEqualTo("date");
        });
    }

    @TestFactory
    Stream<DynamicTest> numbers_have_both_ends_and_money_is_pounds_and_pence_as_text() {
        return eachInput((field, check) -> {
            if (!field.path("type").asText().equals("number")) return;
            var key = field.path("key").asText();
            var affixes = field.path("appearance").path("prefixAdorner").asText() + field.path("appearance").path("suffixAdorner").asText();
            check.assertThat(field.path("validate").path("min").isNumber()).as("least of %s", key).isTrue();
            check.assertThat(field.path("validate").path("max").isNumber()).as("most of %s", key).isTrue();
            if (MONEY.matcher(key).matches() && !affixes.contains("%")) check.assertThat(affixes).as("£ of %s", key).isEqualTo("£");
            if (!affixes.equals("£")) return;
            check.assertThat(field.path("serializeToString").asBoolean()).as("%s is sent as text: no pence are lost", key).isTrue();
            check.assertThat(field.path("decimalDigits").asInt()).as("decimals of %s", key).isEqualTo(2);
        });
    }

    @TestFactory
    Stream<DynamicTest> choices_are_distinct_and_read_as_words() {
        return eachInput((field, check) -> {
            if (!CHOICES.contains(field.path("type").asText())) return;
            var key = field.path("key").asText();
            var values = options(field, "value").toList();
            check.assertThat(values.size() > 1 || field.has("valuesKey")).as("choices of %s", key).isTrue();
            check.assertThat(values).as("values of %s", key).doesNotHaveDuplicates().allMatch(value -> !value.isBlank());
            check.assertThat(options(field, "label").toList()).as("labels of %s", key).doesNotHaveDuplicates().allMatch(label -> !label.isBlank());
        });
    }

    @TestFactory
    Stream<DynamicTest> services_are_those_of_the_council() {
        var services = Models.organisation("services");
        return eachInput((field, check) -> {
            if (!field.path("key").asText().equals("service")) return;
            check.assertThat(options(field, "value").toList()).as("services").containsExactlyInAnyOrderElementsOf(services.keySet());
            check.assertThat(options(field, "label").toList()).as("names of services").containsExactlyInAnyOrderElementsOf(services.values());
        });
    }

    @TestFactory
    Stream<DynamicTest> a_task_shows_the_case_in_brief() {
        var starts = Models.processes().stream().flatMap(id -> Models.all(Models.model(id), StartEvent.class).stream())
            .map(start -> start.getAttributeValueNs(CAMUNDA_NS, "formRef")).filter(Objects::nonNull).collect(Collectors.toSet());
        return Models.forms().stream().filter(id -> !starts.contains(id)).map(id -> DynamicTest.dynamicTest(id, () ->
            assertThat(Models.components(Models.form(id)).stream().filter(c -> c.path("type").asText().equals("text")).map(c -> c.path("text").asText()))
                .anyMatch(text -> text.contains("{{caseBrief}}"))));
    }

    @TestFactory
    Stream<DynamicTest> an_approval_has_the_three_outcomes_and_a_reason() {
        return Models.forms().stream().filter(id -> Models.keys(id).contains("outcome")).map(id -> DynamicTest.dynamicTest(id, () -> {
            var outcome = Models.components(Models.form(id)).stream().filter(c -> c.path("key").asText().equals("outcome")).findFirst().orElseThrow();
            if (options(outcome, "value").anyMatch("approved"::equals)) assertThat(Models.keys(id)).contains("reason");
        }));
    }

    private static Stream<String> options(JsonNode field, String part) {
        return StreamSupport.stream(field.path("values").spliterator(), false).map(option -> option.path(part).asText());
    }

    private static String label(JsonNode field) {
        return field.path("label").asText(field.path("dateLabel").asText());
    }

    private static Stream<DynamicTest> eachForm(BiConsumer<JsonNode, SoftAssertions> rule) {
        return Models.forms().stream().map(id -> DynamicTest.dynamicTest(id, () -> {
            var check = new SoftAssertions();
            rule.accept(Models.form(id), check);
            check.assertAll();
        }));
    }

    private static Stream<DynamicTest> eachInput(BiConsumer<JsonNode, SoftAssertions> rule) {
        return eachForm((form, check) -> Models.components(form).stream().filter(Models::isInput).forEach(field -> rule.accept(field, check)));
    }
}
