package council.procurement.executive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.Outcome;
import council.procurement.award.Awards;
import council.procurement.casefile.Category;
import council.procurement.casefile.Route;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.support.Browser;
import council.procurement.support.CasesAtStage;
import council.procurement.support.Members;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Before a decision by members: its notice, an exception or urgency, and Council's minute. */
@ProcessTest
class KeyDecisionProcessTest {

    private static final Viewer COLIN = new Viewer("colin", Set.of("committee-services"));

    @Autowired Officers officers;
    @Autowired Members members;
    @Autowired Awards awards;
    @Autowired CasesAtStage stage;
    @Autowired KeyDecisionService keyDecisions;
    @Autowired ApprovalService approvals;
    @Autowired TimelineService timeline;
    @LocalServerPort int port;

    /** An award at the key level that is reported and advised upon; its notice is owed. */
    private String advised(String estimate) {
        var reference = awards.tender(Double.parseDouble(estimate) * 1.2 >= 207720 ? Route.STATUTORY : Route.BELOW_THRESHOLD_TENDER, estimate, estimate, true);
        officers.completes("paul", reference, "Task_WriteAwardReport", Awards.report());
        for (var adviser : List.of("simon", "monica")) awards.advises(adviser, reference);
        return reference;
    }

    private void notice(String reference, Object... changes) {
        var answers = members.notice(0);
        for (int i = 0; i < changes.length; i += 2) answers.put((String) changes[i], changes[i + 1]);
        officers.completes("colin", reference, "Task_PublishKeyNotice", answers);
    }

    private List<String> open(String reference) {
        return officers.openTasks(reference).stream().map(Task::getTaskDefinitionKey).toList();
    }

    @Test
    void a_notice_of_1_december_opens_the_decision_on_30_december_and_not_a_minute_sooner() {
        officers.clockAt(LocalDate.of(2026, 12, 1));
        var reference = advised("120000");
        assertThat(open(reference)).containsExactly("Task_PublishKeyNotice");
        notice(reference);
        assertThat(open(reference)).isEmpty();
        officers.clockAt(LocalDate.of(2026, 12, 29).atTime(23, 59));
        officers.runDueJobs();
        assertThat(open(reference)).as("28 clear days leave out the last one too").isEmpty();
        officers.clockAt(LocalDate.of(2026, 12, 30).atTime(0, 0));
        officers.runDueJobs();
        assertThat(open(reference)).containsExactly("Task_Decide");
        awards.approves("clara", reference);
        assertThat(approvals.decisions(reference)).hasSize(1);
    }

    @Test
    void a_timer_that_a_hand_fires_opens_the_task_and_not_the_decision() {
        var reference = advised("120000");
        notice(reference);
        officers.fireTimer(reference, "Event_ClearDaysRun");
        assertThatThrownBy(() -> awards.approves("clara", reference)).isInstanceOf(Refused.class)
            .hasMessage("This key decision can be taken on 22 December 2026 at the earliest: its notice was published on 23 November 2026 and must stand for 28 clear days.");
        assertThat(approvals.decisions(reference)).isEmpty();
        officers.completes("clara", reference, "Task_Decide", Map.of("outcome", "returned", "reason", "Say more about risks."));
        assertThat(open(reference)).as("what is returned is decided later").containsExactly("Task_WriteAwardReport");
    }

    @Test
    void cabinet_cannot_have_decided_before_the_clear_days_had_run() {
        var reference = advised("600000");
        notice(reference, "publishedOn", "2026-10-25");
        var minute = new HashMap<>(Members.approval());
        minute.putAll(Map.of("body", "Cabinet", "minute", "71/26", "meetingDate", "2026-11-22", "present", "Seven members"));
        assertThatThrownBy(() -> officers.completes("colin", reference, "Task_Decide", minute)).isInstanceOf(Refused.class).hasMessageContaining("23 November 2026 at the earliest");
        minute.put("meetingDate", "2026-11-23");
        officers.completes("colin", reference, "Task_Decide", minute);
        assertThat(approvals.decisions(reference)).hasSize(1);
    }

    @Test
    void a_general_exception_waits_five_clear_days_after_the_chair_was_told() {
        var reference = advised("120000");
        assertThatThrownBy(() -> notice(reference, "basis", "general-exception")).isInstanceOf(Refused.class)
            .hasMessage("Say why 28 clear days' notice is impracticable. Say who was told: the chair of scrutiny. Give the day on which they were told.");
        assertThat(open(reference)).containsExactly("Task_PublishKeyNotice");
        notice(reference, "basis", "general-exception", "reason", "The present supplier went out of business.", "scrutinyChair", "Councillor Example", "scrutinyOn", "2026-11-23");
        assertThat(open(reference)).isEmpty();
        officers.clockAt(LocalDate.of(2026, 11, 28));
        officers.runDueJobs();
        assertThat(open(reference)).isEmpty();
        officers.clockAt(LocalDate.of(2026, 11, 29));
        officers.runDueJobs();
        assertThat(open(reference)).containsExactly("Task_Decide");
        assertThat(Browser.of("ivan", port).opens("/procurements/" + reference).body()).contains("Decision by members", "under the general exception: Councillor Example told on 23 November 2026", "went out of business");
    }

    @Test
    void urgency_that_arises_while_the_days_run_is_recorded_beside_and_opens_the_decision_at_once() {
        var reference = advised("120000");
        notice(reference);
        var page = "/executive-decisions/" + reference;
        var colin = Browser.of("colin", port);
        var typed = new HashMap<>(Map.of("matter", "Award", "decisionMaker", "Cabinet member", "decisionDue", "November", "link", "https://www.example.org/2", "publishedOn", "2026-11-23", "basis", "special-urgency"));
        var refused = colin.posts(page, page + "/notice", typed);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Say why the decision is urgent", "Say who agreed", "https://www.example.org/2");
        assertThat(open(reference)).isEmpty();
        typed.putAll(Map.of("reason", "The roof may fall in.", "scrutinyChair", "Councillor Example", "scrutinyOn", "2026-11-23"));
        assertThat(colin.posts(page, page + "/notice", typed).body()).contains("The notice is recorded", "with special urgency: agreed by Councillor Example on 23 November 2026");
        assertThat(open(reference)).containsExactly("Task_Decide");
        assertThat(keyDecisions.notices(reference)).extracting(KeyNotice::basis).containsExactly(NoticeBasis.FULL, NoticeBasis.SPECIAL_URGENCY);
        awards.approves("clara", reference);
        assertThat(timeline.of(reference)).extracting("sentence").anyMatch(it -> it.toString().contains("with special urgency"));
    }

    @Test
    void a_notice_recorded_ahead_is_not_asked_for_again() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "120000", "120000", true);
        var entry = new KeyNotice.Entry("Award", "Cabinet member", "In December", "https://www.example.org/3", LocalDate.of(2026, 10, 1), "full", null, null, null);
        assertThatThrownBy(() -> keyDecisions.noticeAhead(reference, new Viewer("olivia", Set.of("service-officers")), entry)).isInstanceOf(Refused.class).hasMessageContaining("Only committee services");
        keyDecisions.noticeAhead(reference, COLIN, entry);
        officers.completes("paul", reference, "Task_WriteAwardReport", Awards.report());
        assertThat(open(reference)).containsOnly("Task_Advise");
        for (var adviser : List.of("simon", "monica")) awards.advises(adviser, reference);
        assertThat(open(reference)).containsExactly("Task_Decide");
    }

    @Test
    void beside_the_open_task_no_notice_is_taken_nor_below_the_key_level() {
        var asked = advised("120000");
        var entry = new KeyNotice.Entry("Award", "Cabinet member", "In December", "https://www.example.org/3", LocalDate.of(2026, 10, 1), "full", null, null, null);
        assertThatThrownBy(() -> keyDecisions.noticeAhead(asked, COLIN, entry)).isInstanceOf(Refused.class).hasMessageContaining("record it in the task");
        var small = awards.tender(Route.BELOW_THRESHOLD_TENDER, "60000", "60000", false);
        assertThatThrownBy(() -> keyDecisions.noticeAhead(small, COLIN, entry)).isInstanceOf(Refused.class).hasMessageContaining("no notice is owed");
        officers.completes("paul", small, "Task_WriteAwardReport", Awards.report());
        assertThat(open(small)).containsOnly("Task_Advise");
    }

    @ParameterizedTest(name = "{0} at {1} by {3}: {4}")
    @CsvSource({
        "award, 99999.99, priya fiona leila, lionel, alternatives", "award, 50000, priya fiona leila, lionel, alternatives",
        "award, 20000, priya, harriet, none", "business-case, 60000, fiona priya, lionel, none", "publish, 9000, '', ben, none"})
    void alternatives_are_required_where_the_table_says_so(String type, String value, String advisers, String decider, String required) {
        var reference = stage.starts("approval", CasesAtStage.need(Category.SERVICES, value, false, false), Map.of("decisionType", type)).getBusinessKey();
        if (!advisers.isEmpty()) for (var adviser : advisers.split(" ")) awards.advises(adviser, reference);
        var bare = Map.<String, Object>of("outcome", "approved", "reason", "In order.");
        if (required.equals("none")) {
            officers.completes(decider, reference, "Task_Decide", bare);
            assertThat(approvals.decisions(reference)).hasSize(1);
            return;
        }
        assertThatThrownBy(() -> officers.completes(decider, reference, "Task_Decide", bare)).isInstanceOf(Refused.class)
            .hasMessage("Say which alternatives were considered and rejected, and why: the record of this decision needs them.");
        assertThatThrownBy(() -> officers.completes(decider, reference, "Task_Decide", Map.of("outcome", "approved", "alternatives", "To wait."))).isInstanceOf(Refused.class)
            .hasMessage("Give the reasons: the record of this decision is published with them.");
        assertThat(approvals.decisions(reference)).isEmpty();
        officers.completes(decider, reference, "Task_Decide", Members.approval());
        assertThat(approvals.decisions(reference)).hasSize(1);
    }

    // Council

    @Test
    void money_outside_the_framework_waits_for_councils_minute_and_goes_on_with_it() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "60000", "60000.01", false);
        officers.completes("fiona", reference, "Task_ConfirmFundsAgain", Map.of("outcome", "approved", "outsideFramework", true));
        officers.completes("paul", reference, "Task_WriteAwardReport", Awards.report());
        for (var adviser : List.of("priya", "fiona", "leila")) awards.advises(adviser, reference);
        assertThat(open(reference)).as("the decision waits for Council").containsExactly("Task_RecordCouncilMinute");
        assertThatThrownBy(() -> council(reference, "true", "2026-12-24", "")).isInstanceOf(Refused.class).hasMessageContaining("cannot lie in the future");
        assertThatThrownBy(() -> council(reference, "false", "2026-11-20", "")).isInstanceOf(Refused.class).hasMessageContaining("Write why Council refused the money");
        council(reference, "true", "2026-11-20", "");
        awards.approves("lionel", reference);
        assertThat(open(reference)).containsExactly("Task_SendOutcomeLetters");
        assertThat(Browser.of("ivan", port).opens("/procurements/" + reference).body()).contains("Council agreed, minute C 12");
    }

    @Test
    void what_council_refused_is_rejected_or_returned_and_never_approved() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "60000", "60000.01", false);
        officers.completes("fiona", reference, "Task_ConfirmFundsAgain", Map.of("outcome", "approved", "outsideFramework", true));
        officers.completes("paul", reference, "Task_WriteAwardReport", Awards.report());
        for (var adviser : List.of("priya", "fiona", "leila")) awards.advises(adviser, reference);
        council(reference, "false", "2026-11-20", "Reserves are not for this.");
        assertThatThrownBy(() -> awards.approves("lionel", reference)).isInstanceOf(Refused.class)
            .hasMessage("Council refused the money (minute C 12 of 20 November 2026): this can only be rejected, or returned to be brought within the budget.");
        officers.completes("lionel", reference, "Task_Decide", Map.of("outcome", "rejected", "reason", "Council refused.", "alternatives", "None left."));
        assertThat(approvals.decisions(reference)).singleElement().satisfies(it -> assertThat(it.outcome()).isEqualTo(Outcome.REJECTED));
        assertThatThrownBy(() -> keyDecisions.recordCouncil(reference, "colin", true, "C 13", LocalDate.of(2026, 11, 20), null)).isInstanceOf(Refused.class).hasMessageContaining("Council is not asked");
    }

    @Test
    void money_brought_back_within_the_budget_needs_no_council() {
        var reference = stage.starts("approval", CasesAtStage.need(Category.SERVICES, "9000", false, false), Map.of("decisionType", "publish")).getBusinessKey();
        keyDecisions.stateFramework(reference, "fiona", false);
        assertThat(keyDecisions.framework(reference)).as("within is assumed").isEmpty();
        keyDecisions.stateFramework(reference, "fiona", true);
        assertThatThrownBy(() -> officers.completes("ben", reference, "Task_Decide", Map.of("outcome", "approved"))).isInstanceOf(Refused.class).hasMessageContaining("once Council’s minute is recorded");
        keyDecisions.stateFramework(reference, "fiona", false);
        officers.completes("ben", reference, "Task_Decide", Map.of("outcome", "approved"));
        assertThat(approvals.decisions(reference)).hasSize(1);
    }

    private void council(String reference, String agreed, String day, String note) {
        officers.completes("colin", reference, "Task_RecordCouncilMinute", Map.of("agreed", agreed, "minute", "C 12", "meetingDate", day, "note", note));
    }
}
