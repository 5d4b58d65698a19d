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

    @Test
    void funds_are_returned_then_refused_and_the_case_ends() {
        var reference = officers.starts("olivia", need("Training rooms", "15000")).getBusinessKey();
        specifies(reference);
        officers.completes("ben", reference, "Task_ConfirmFunds", Map.of("outcome", "returned", "reason", "Which rooms?"));
        specifies(reference);
        officers.completes("ben", reference, "Task_ConfirmFunds", Map.of("outcome", "rejected", "reason", "The budget is spent."));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(initiation.forwardPlanEntry(reference)).isEmpty();
        assertThat(officers.openTasks(reference)).isEmpty();
    }

    @Test
    void a_route_is_returned_then_refused_and_the_case_ends() {
        var reference = officers.starts("olivia", need("Agency staff", "150000")).getBusinessKey();
        accepts(reference);
        agrees(reference, "returned", "The CPV code is wrong.");
        officers.completes("olivia", reference, "Task_CorrectNeed", need("Agency staff", "150000"));
        accepts(reference);
        agrees(reference, "rejected", "A contract for this runs already.");
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(cases.get(reference).statusReason()).isEqualTo("A contract for this runs already.");
        assertThat(officers.openTasks(reference)).isEmpty();
    }

    @Test
    void below_10_000_pounds_on_a_framework_procurement_is_not_asked_and_the_plan_starts_today() {
        var answers = need("Toner", "8000");
        answers.put("frameworkAvailable", "true");
        var reference = officers.starts("olivia", answers).getBusinessKey();
        accepts(reference);
        assertThat(initiation.forwardPlanEntry(reference)).get().satisfies(entry -> assertThat(entry.plannedStart()).isEqualTo("2026-11-23"));
        assertThat(officers.openTasks(reference)).extracting(Task::getTaskDefinitionKey).containsExactly("Task_PrepareTender");
    }

    private void specifies(String reference) {
        officers.completes("olivia", reference, "Task_SpecifyPurchase", Map.of("specification", "Two rooms.", "proposedSuppliers", "Example Works", "interestsConfirmed", "true"));
    }

    private void accepts(String reference) {
        officers.completes("harriet", reference, "Task_AcceptNeed", Map.of("outcome", "approved", "businessCaseAsked", "false"));
    }

    private void agrees(String reference, String outcome, String reason) {
        officers.completes("priya", reference, "Task_AgreeRoute", Map.of("outcome", outcome, "reason", reason, "plannedStart", "2027-02-01", "publishInPlan", "true", "marketEngagement", "false"));
    }
}
