package council.procurement.approval;

import static council.procurement.support.CasesAtStage.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.casefile.Category;
import council.procurement.casefile.TimelineService;
import council.procurement.support.CasesAtStage;
import council.procurement.support.Members;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class ApprovalProcessTest {

    @Autowired CasesAtStage stage;
    @Autowired Officers officers;
    @Autowired Members members;
    @Autowired ApprovalService approvals;
    @Autowired PipelineService pipeline;
    @Autowired TimelineService timeline;
    @Autowired TaskService tasks;
    @Autowired IdentityService identities;

    private ProcessInstance asked(String type, String value) {
        return stage.starts("approval", need(Category.SERVICES, value, false, false), Map.of("decisionType", type));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "business-case, 60000,  fiona priya,         lionel",
        "publish,       9000,   -,                   ben",
        "publish,       150000, harriet leila,       marcus simon",
        "award,         20000,  priya,               harriet",
        "award,         60000,  priya fiona leila,   lionel",
        "waiver,        20000,  priya leila,         harriet simon",
        "waiver,        120000, priya leila,         simon monica clara",
        "extension,     20000,  priya,               harriet simon",
        "variation,     20000,  priya,               harriet"})
    void advisers_come_first_then_the_deciders_in_order_and_the_last_approval_is_the_decision(String type, String value, String advisers, String deciders) {
        var asked = asked(type, value);
        var reference = asked.getBusinessKey();
        if (advisers != null) {
            assertThat(open(reference)).filteredOn("Task_Advise"::equals).hasSize(advisers.split(" ").length);
            assertThat(open(reference)).doesNotContain("Task_Decide");
            for (var adviser : advisers.split(" ")) advises(adviser, reference);
        }
        boolean members = deciders.endsWith("clara");
        if (members) this.members.announced(reference);
        for (var decider : deciders.split(" ")) {
            assertThat(open(reference)).containsExactly("Task_Decide");
            officers.completes(decider, reference, "Task_Decide", Members.approval());
        }
        if (members) this.members.released(reference);
        assertThat(stage.endedAt(asked, "Event_DecisionTaken")).isTrue();
        assertThat(stage.variable(asked, "approvalOutcome")).isEqualTo("approved");
        assertThat(approvals.decisions(reference)).extracting(Decision::person).containsExactlyElementsOf(List.of(deciders.split(" ")));
        assertThat(approvals.advice(reference)).hasSize(advisers == null ? 0 : advisers.split(" ").length);
    }

    @Test
    void a_rejection_ends_the_chain_before_the_next_decider_is_asked() {
        var asked = asked("publish", "150000");
        Arrays.asList("harriet", "leila").forEach(adviser -> advises(adviser, asked.getBusinessKey()));
        decides("marcus", asked.getBusinessKey(), "rejected", "The criteria do not fit the need.");
        assertThat(stage.variable(asked, "approvalOutcome")).isEqualTo("rejected");
        assertThat(approvals.decisions(asked.getBusinessKey())).singleElement().satisfies(d -> assertThat(d.reason()).isEqualTo("The criteria do not fit the need."));
        assertThat(stage.endedAt(asked, "Event_DecisionTaken")).isTrue();
    }

    @Test
    void a_return_says_what_must_change() {
        var asked = asked("publish", "9000");
        assertThatThrownBy(() -> decides("ben", asked.getBusinessKey(), "returned", null)).isInstanceOf(Refused.class)
            .hasMessage("Say what must change before you can decide; it goes to the person who asked.");
        decides("ben", asked.getBusinessKey(), "returned", "Name the depot.");
        assertThat(stage.variable(asked, "approvalOutcome")).isEqualTo("returned");
        assertThat(timeline.of(asked.getBusinessKey())).extracting("sentence").contains("Returned for changes publication of the tender as budget holders: Name the depot.");
    }

    @Test
    void what_cabinet_decides_is_recorded_with_its_minute() {
        var asked = asked("award", "600000");
        var reference = asked.getBusinessKey();
        for (var adviser : List.of("simon", "monica")) advises(adviser, reference);
        members.announced(reference);
        assertThatThrownBy(() -> decides("colin", reference, "approved", null)).isInstanceOf(Refused.class).hasMessageContaining("minute");
        assertThat(approvals.decisions(reference)).isEmpty();
        officers.completes("colin", reference, "Task_Decide", Map.of("outcome", "approved", "body", "Cabinet", "minute", "CAB 7", "meetingDate", "2026-11-17",
            "present", "Five members", "interests", "None", "reason", "The best offer.", "alternatives", "To do nothing."));
        assertThat(approvals.decisions(reference)).singleElement().satisfies(d -> assertThat(d.minute().minute()).isEqualTo("CAB 7"));
    }

    @Test
    void a_meeting_in_the_future_is_refused() {
        var reference = asked("award", "600000").getBusinessKey();
        for (var adviser : List.of("simon", "monica")) advises(adviser, reference);
        members.announced(reference);
        assertThatThrownBy(() -> officers.completes("colin", reference, "Task_Decide", Map.of("outcome", "approved", "body", "Cabinet", "minute", "CAB 8",
            "meetingDate", "2026-12-24", "present", "Five members"))).isInstanceOf(Refused.class).hasMessage("The meeting cannot lie in the future; record the decision after it.");
    }

    @ParameterizedTest
    @CsvSource({"165000, clara, cabinet-member", "165000.01, colin, committee-services"})
    void the_pipeline_covers_an_award_up_to_ten_percent_above_what_cabinet_approved(String value, String decider, String group) {
        var opened = asked("waiver", value).getBusinessKey();
        officers.as("colin", () -> {
            pipeline.record("colin", "CAB 9", java.time.LocalDate.of(2026, 11, 3), opened + " 150000");
            return null;
        });
        assertThat(pipeline.covers(opened, new java.math.BigDecimal(value))).isEqualTo(group.equals("cabinet-member"));
    }

    @Test
    void nobody_decides_what_they_asked_for() {
        identities.createMembership("olivia", "budget-holders");
        try {
            var reference = asked("publish", "9000").getBusinessKey();
            assertThatThrownBy(() -> decides("olivia", reference, "approved", null)).isInstanceOf(Refused.class).hasMessageContaining("nobody decides what they asked for");
            assertThat(approvals.decisions(reference)).isEmpty();
            assertThat(open(reference)).containsExactly("Task_Decide");
        } finally {
            identities.deleteMembership("olivia", "budget-holders");
        }
    }

    @Test
    void nobody_decides_twice_in_a_chain() {
        identities.createMembership("simon", "monitoring-officer");
        try {
            var reference = asked("waiver", "60000").getBusinessKey();
            for (var adviser : List.of("priya", "leila")) advises(adviser, reference);
            decides("simon", reference, "approved", null);
            assertThatThrownBy(() -> decides("simon", reference, "approved", null)).isInstanceOf(Refused.class).hasMessageContaining("already decided in this chain");
            assertThat(approvals.decisions(reference)).hasSize(1);
        } finally {
            identities.deleteMembership("simon", "monitoring-officer");
        }
    }

    @Test
    void who_lost_the_group_after_claiming_does_not_decide() {
        identities.createMembership("paul", "budget-holders");
        var reference = asked("publish", "9000").getBusinessKey();
        var task = officers.openTasks(reference).get(0);
        officers.as("paul", () -> {
            tasks.claim(task.getId(), "paul");
            return null;
        });
        identities.deleteMembership("paul", "budget-holders");
        assertThatThrownBy(() -> decides("paul", reference, "approved", null)).isInstanceOf(Refused.class).hasMessage("Only budget holders may do this step.");
    }

    private List<String> open(String reference) {
        return officers.openTasks(reference).stream().map(Task::getTaskDefinitionKey).toList();
    }

    private void advises(String adviser, String reference) {
        officers.completes(adviser, reference, "Task_Advise", Map.of("supports", "true", "advice", "In order."));
    }

    private void decides(String decider, String reference, String outcome, String reason) {
        var answers = new HashMap<String, Object>(Map.of("outcome", outcome));
        if (reason != null) answers.put("reason", reason);
        officers.completes(decider, reference, "Task_Decide", answers);
    }
}
