package council.procurement.platform;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.FormAnswers;
import council.procurement.support.FormAttack;
import council.procurement.support.ProcessTest;
import council.procurement.support.Rest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may come with a start over HTTP: an acceptable start form and nothing else. The tasks' forms are attacked in {@link EveryTaskTest}. */
@ProcessTest
class StartAttackTest {

    @Autowired FormAttack attack;
    @Autowired Rest rest;

    @Test
    void the_start_forms() {
        attack.onStart("olivia", "procurement");
        attack.onStart("colin", "pipeline-approval");
    }

    @Test
    void a_start_drops_what_its_form_does_not_declare() {
        var posted = FormAnswers.asRest(need("Forged start", "150000"));
        posted.putAll(FormAnswers.asRest(Map.of("stageOutcome", "signed", "inPipeline", true, "startedOn", "2020-01-01", "somethingNew", "x")));
        var answer = rest.post("olivia", "/process-definition/key/procurement/submit-form", Map.of("variables", posted));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var variables = rest.get("admin", "/process-instance/%s/variables".formatted(answer.body().path("id").asText())).body();
        assertThat(variables.has("somethingNew")).isFalse();
        assertThat(variables.has("title")).as("the record is in our tables, not in variables").isFalse();
        assertThat(variables.path("startedOn").path("value").asText()).isEqualTo("2026-11-23");
        assertThat(variables.path("inPipeline").path("value").asBoolean()).isFalse();
    }

    @Test
    void a_start_brings_no_reference_and_begins_nowhere_else() {
        var before = attack.everything();
        var check = new SoftAssertions();
        var answers = FormAnswers.asRest(need("Own reference", "150000"));
        for (var door : new String[] {"submit-form", "start"}) refused(check, "procurement/" + door, Map.of("variables", answers, "businessKey", "P-2026-9999"));
        refused(check, "procurement/start", Map.of("variables", answers, "startInstructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "Call_Award"))));
        refused(check, "procurement/start", Map.of("variables", answers, "skipCustomListeners", true));
        check.assertThat(attack.everything()).isEqualTo(before);
        check.assertAll();
    }

    private void refused(SoftAssertions check, String door, Map<String, Object> body) {
        var answer = rest.post("olivia", "/process-definition/key/" + door, new HashMap<>(body));
        check.assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        FormAttack.isOnePlainSentence(check, answer, door);
    }
}
