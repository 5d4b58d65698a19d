package council.procurement.initiation;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.Route;
import council.procurement.casefile.TimelineService;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class InitiationProcessTest {

    @Autowired Officers officers;
    @Autowired ProcurementCaseService cases;
    @Autowired TimelineService timeline;
    @Autowired InitiationService initiation;

    @Test
    void a_large_need_is_accepted_by_the_head_and_agreed_with_procurement() {
        var reference = officers.starts("olivia", need("Agency staff", "150000")).getBusinessKey();
        assertThat(cases.get(reference).routing().route()).isEqualTo(Route.BELOW_THRESHOLD_TENDER);
        officers.completes("harriet", reference, "Task_AcceptNeed", Map.of("outcome", "approved", "businessCaseAsked", "false"));
        assertThat(timeline.of(reference)).extracting("sentence").anyMatch(s -> s.toString().startsWith("Accepted the need"));
        assertThat(timeline.isWhole(reference)).isTrue();
    }

    @Test
    void a_rejected_need_ends_the_case_with_the_reason() {
        var reference = officers.starts("olivia", need("Gold taps", "150000")).getBusinessKey();
        assertThatThrownBy(() -> officers.completes("harriet", reference, "Task_AcceptNeed", Map.of("outcome", "rejected", "businessCaseAsked", "false")))
            .isInstanceOf(Refused.class).hasMessage("Give the reason why you reject this; it goes on the record.");
        officers.completes("harriet", reference, "Task_AcceptNeed", Map.of("outcome", "rejected", "reason", "Not needed.", "businessCaseAsked", "false"));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(officers.openTasks(reference)).isEmpty();
    }

    @Test
    void the_longest_reason_that_a_form_takes_reaches_the_requester() {
        var reference = officers.starts("olivia", need("Vehicle hire", "150000")).getBusinessKey();
        officers.completes("harriet", reference, "Task_AcceptNeed", Map.of("outcome", "returned", "reason", "Long ".repeat(799) + "end.", "businessCaseAsked", "false"));
        assertThat(officers.openTasks(reference)).extracting(Task::getTaskDefinitionKey).containsExactly("Task_CorrectNeed");
    }

    @Test
    void a_returned_need_comes_back_to_its_requester_and_runs_through_the_rules_again() {
        var reference = officers.starts("olivia", need("Vehicle hire", "150000")).getBusinessKey();
        officers.completes("harriet", reference, "Task_AcceptNeed", Map.of("outcome", "returned", "reason", "Halve it.", "businessCaseAsked", "false"));
        officers.completes("olivia", reference, "Task_CorrectNeed", need("Vehicle hire", "45000"));
        assertThat(cases.get(reference).routing().route()).isEqualTo(Route.QUOTATIONS);
        assertThat(officers.openTasks(reference)).extracting(Task::getTaskDefinitionKey).containsExactly("Task_SpecifyPurchase");
    }
}
