package council.procurement.platform;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.FormAnswers;
import council.procurement.support.FormAttack;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.support.Rest;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Forms of the first stage and of approval, attacked over HTTP in running cases. Other stages attack theirs with {@link FormAttack}. */
@ProcessTest
class FormAttackTest {

    private static final Map<String, Object> APPROVED = Map.of("outcome", "approved", "businessCaseAsked", "false");

    @Autowired Officers officers;
    @Autowired FormAttack attack;
    @Autowired Rest rest;

    @Test
    void the_start_form() {
        attack.onStart("olivia", "procurement");
    }

    @Test
    void the_one_quote() {
        attack.onTask("olivia", starts("5000"), "Task_RecordQuote");
    }

    @Test
    void the_specification_and_the_funds() {
        var reference = starts("45000");
        attack.onTask("olivia", reference, "Task_SpecifyPurchase");
        attack.undeclaredIsDropped("olivia", reference, "Task_SpecifyPurchase", FormAnswers.good(FormAnswers.form("specify-purchase")));
        attack.onTask("ben", reference, "Task_ConfirmFunds");
    }

    @Test
    void the_acceptance_and_the_correction() {
        var reference = starts("150000");
        attack.onTask("harriet", reference, "Task_AcceptNeed");
        attack.undeclaredIsDropped("harriet", reference, "Task_AcceptNeed", Map.of("outcome", "returned", "reason", "Halve it.", "businessCaseAsked", "false"));
        attack.onTask("olivia", reference, "Task_CorrectNeed");
    }

    @Test
    void the_route() {
        var reference = starts("150000");
        attack.undeclaredIsDropped("harriet", reference, "Task_AcceptNeed", APPROVED);
        attack.onTask("priya", reference, "Task_AgreeRoute");
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
        refused(check, "procurement/start", Map.of("variables", answers, "startInstructions", java.util.List.of(Map.of("type", "startBeforeActivity", "activityId", "Call_Award"))));
        refused(check, "procurement/start", Map.of("variables", answers, "skipCustomListeners", true));
        check.assertThat(attack.everything()).isEqualTo(before);
        check.assertAll();
    }

    private void refused(SoftAssertions check, String door, Map<String, Object> body) {
        var answer = rest.post("olivia", "/process-definition/key/" + door, new HashMap<>(body));
        check.assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        FormAttack.isOnePlainSentence(check, answer, door);
    }

    private String starts(String value) {
        return officers.starts("olivia", need("Attacked", value)).getBusinessKey();
    }
}
