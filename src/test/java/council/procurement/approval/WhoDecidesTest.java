package council.procurement.approval;

import static council.procurement.support.CasesAtStage.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.Category;
import council.procurement.casefile.InterestService;
import council.procurement.casefile.InterestState;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.mail.Outbox;
import council.procurement.platform.mail.OutboxMail;
import council.procurement.support.Browser;
import council.procurement.support.CasesAtStage;
import council.procurement.support.Members;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.support.Rest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The person whom the rules name decides, or who stands in for them; whoever asked does not, by whatever door they come. */
@ProcessTest
class WhoDecidesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired CasesAtStage stage;
    @Autowired Officers officers;
    @Autowired Members members;
    @Autowired ApprovalService approvals;
    @Autowired AbsenceService absences;
    @Autowired DutyService duties;
    @Autowired ReassignmentService reassignments;
    @Autowired AttemptService attempts;
    @Autowired TimelineService timeline;
    @Autowired People people;
    @Autowired DecisionEvidenceService evidence;
    @Autowired IdentityService identities;
    @Autowired InterestService interests;
    @Autowired Outbox outbox;
    @Autowired Rest rest;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @AfterEach
    void everybodyIsBack() {
        absences.current().stream().filter(it -> it.endedOn() == null).forEach(it -> absences.end(viewer("lionel"), it.number()));
    }

    private Viewer viewer(String person) {
        return new Viewer(person, people.groupsOf(person));
    }

    /** A decision whose advice is given: the first decider is asked. */
    private String asked(String type, String value, String... advisers) {
        var reference = stage.starts("approval", need(Category.SERVICES, value, false, false), Map.of("decisionType", type)).getBusinessKey();
        for (var adviser : advisers) officers.completes(adviser, reference, "Task_Advise", Map.of("supports", "true", "advice", "In order."));
        if (officers.openTasks(reference).stream().anyMatch(task -> task.getTaskDefinitionKey().equals("Task_PublishKeyNotice"))) members.announced(reference);
        return reference;
    }

    private Task task(String reference) {
        return officers.openTasks(reference).stream().filter(task -> task.getTaskDefinitionKey().equals("Task_Decide")).findFirst().orElseThrow();
    }

    private void decides(String person, String reference) {
        officers.completes(person, reference, "Task_Decide", Members.approval());
    }

    /** By a rule of ours or, where the task is not for them at all, by the engine. */
    private void isKeptOut(String person, String reference) {
        var before = approvals.decisions(reference).size();
        assertThatThrownBy(() -> decides(person, reference)).as(person).isInstanceOfAny(Refused.class, AuthorizationException.class);
        assertThat(approvals.decisions(reference)).hasSize(before);
    }

    private Decision last(String reference) {
        var decisions = approvals.decisions(reference);
        return decisions.get(decisions.size() - 1);
    }

    private void away(String person, String deputy) {
        absences.enter(viewer(person), person, deputy, TODAY, TODAY.plusDays(4), "Leave");
    }

    private static final Map<String, Object> APPROVED = Map.of("variables", Map.of("outcome", Map.of("value", "approved", "type", "String")));

    @Test
    void the_services_own_head_decides_and_no_other_head() {
        var reference = asked("award", "20000", "priya");
        assertThat(task(reference).getAssignee()).isEqualTo("harriet");
        isKeptOut("henry", reference);
        decides("harriet", reference);
        assertThat(last(reference)).satisfies(it -> {
            assertThat(it.person()).isEqualTo("harriet");
            assertThat(it.onBehalfOf()).isNull();
        });
    }

    @Test
    void the_member_with_the_portfolio_decides_and_no_other_member() {
        var reference = asked("waiver", "120000", "priya", "leila");
        decides("simon", reference);
        decides("monica", reference);
        assertThat(task(reference).getAssignee()).isEqualTo("clara");
        for (var other : List.of("cyril", "lena")) isKeptOut(other, reference);
        decides("clara", reference);
        assertThat(approvals.decisions(reference)).extracting(Decision::person).containsExactly("simon", "monica", "clara");
    }

    @Test
    void what_a_head_asked_for_goes_to_the_leadership_team() {
        var reference = officers.starts("harriet", Officers.need("The head's own need", "150000")).getBusinessKey();
        var accept = officers.openTasks(reference).get(0);
        assertThat(accept.getTaskDefinitionKey()).isEqualTo("Task_AcceptNeed");
        assertThat(accept.getAssignee()).isNull();
        for (var head : List.of("harriet", "henry"))
            assertThatThrownBy(() -> officers.completes(head, reference, "Task_AcceptNeed", Map.of("outcome", "approved", "businessCaseAsked", "false"))).as(head).isInstanceOfAny(Refused.class, AuthorizationException.class);
        officers.completes("lionel", reference, "Task_AcceptNeed", Map.of("outcome", "approved", "businessCaseAsked", "false"));
    }

    @Test
    void a_deputy_decides_for_the_absent_and_the_record_says_so() {
        away("harriet", "henry");
        var reference = asked("award", "20000", "priya");
        assertThat(task(reference).getAssignee()).isEqualTo("henry");
        isKeptOut("lionel", reference);
        decides("henry", reference);
        assertThat(last(reference)).satisfies(it -> {
            assertThat(it.person()).isEqualTo("henry");
            assertThat(it.onBehalfOf()).isEqualTo("harriet");
        });
        assertThat(timeline.of(reference)).extracting("sentence").contains("Approved the award as heads of service, standing in for Harriet Example-Head: The best offer.");
    }

    @Test
    void an_open_task_moves_to_the_deputy_and_comes_back() {
        var reference = asked("award", "20000", "priya");
        away("harriet", "henry");
        assertThat(task(reference).getAssignee()).isEqualTo("henry");
        absences.end(viewer("harriet"), absences.of("harriet").get(0).number());
        assertThat(task(reference).getAssignee()).isEqualTo("harriet");
        isKeptOut("henry", reference);
        decides("harriet", reference);
    }

    @Test
    void the_statutory_deputy_finds_the_tasks_of_the_post_and_nobody_else_may_be_named() {
        assertThat(absences.eligible("simon")).containsExactly("derek");
        assertThat(absences.eligible("monica")).containsExactly("delia");
        assertThat(absences.eligible("clara")).containsExactlyInAnyOrder("lena", "cyril");
        assertThatThrownBy(() -> away("simon", "fiona")).isInstanceOf(RefusedFields.class).hasMessageStartingWith("This colleague may not stand in here");
        assertThatThrownBy(() -> away("clara", "lionel")).as("never an officer for a member").isInstanceOf(RefusedFields.class);
        var reference = asked("waiver", "60000", "priya", "leila");
        isKeptOut("derek", reference);
        away("simon", "derek");
        decides("derek", reference);
        assertThat(last(reference).onBehalfOf()).isEqualTo("simon");
        decides("monica", reference);
    }

    @Test
    void a_statutory_deputy_is_told_of_the_tasks_of_the_post_and_finds_them() {
        jdbc.sql("delete from mail_preference").update(); // other tests choose the digest for everybody
        away("simon", "derek");
        var reference = asked("waiver", "60000", "priya", "leila");
        var task = task(reference).getId();
        assertThat(outbox.page("derek", "", reference, "written", true, 0, 10)).extracting(OutboxMail::kind).contains("task-waiting");
        var derek = Browser.of("derek", port);
        assertThat(derek.opens("/").body()).contains("?task=" + task);
        assertThat(derek.opens("/tasks/" + task).uri().getPath()).startsWith("/camunda/app/tasklist");
    }

    @Test
    void a_conflict_of_interest_of_the_absent_keeps_their_deputy_out() {
        away("simon", "derek");
        var reference = asked("waiver", "60000", "priya", "leila");
        var number = interests.record(reference, viewer("monica"), "simon", "His brother works for a bidder.", "Example Works");
        interests.review(number, viewer("monica"), InterestState.UNRESOLVED, "It cannot be managed.", true, "He has done nothing in it.");
        assertThatThrownBy(() -> decides("derek", reference)).isInstanceOf(Refused.class).hasMessageContaining("has a conflict of interest");
    }

    @Test
    void a_deputy_inherits_what_keeps_the_absent_from_it() {
        var reference = asked("award", "20000", "priya");
        duties.perform(reference, "harriet", Duty.BUDGET);
        away("harriet", "henry");
        assertThatThrownBy(() -> decides("henry", reference)).isInstanceOf(Refused.class)
            .hasMessage("Harriet Example-Head, for whom you stand in, confirmed the funds in case %s, so somebody else must do this: the same person may not do both (separation of duties).", reference);
        assertThat(approvals.decisions(reference)).isEmpty();
    }

    @Test
    void absences_are_checked() {
        var harriet = viewer("harriet");
        assertThatThrownBy(() -> absences.enter(harriet, "henry", "harriet", TODAY, TODAY, "Leave")).hasMessageStartingWith("You enter your own absence.");
        assertThatThrownBy(() -> absences.enter(harriet, "harriet", "", null, null, " ")).isInstanceOf(RefusedFields.class)
            .hasMessageContaining("Give the first day").hasMessageContaining("Give the last day").hasMessageContaining("Choose who stands in.").hasMessageContaining("Say why");
        assertThatThrownBy(() -> absences.enter(harriet, "harriet", "henry", TODAY, TODAY.minusDays(1), "Leave")).hasMessageContaining("The last day cannot lie before the first.");
        assertThatThrownBy(() -> absences.enter(harriet, "harriet", "henry", TODAY, TODAY.plusMonths(13), "Leave")).hasMessageContaining("more than a year");
        away("harriet", "henry");
        assertThatThrownBy(() -> away("harriet", "lionel")).hasMessageContaining("is away on some of these days already");
        assertThatThrownBy(() -> away("lionel", "harriet")).isInstanceOf(RefusedFields.class);
        assertThatThrownBy(() -> away("henry", "lionel")).as("a deputy who goes away too").isInstanceOf(RefusedFields.class)
            .hasMessage("Henry Example-Head stands in for Harriet Example-Head on some of these days. Name another deputy there first.");
    }

    @Test
    void a_manager_gives_a_task_away_with_a_reason_and_never_to_whom_the_rules_exclude() {
        var reference = officers.starts("olivia", Officers.need("Given away", "150000")).getBusinessKey();
        officers.completes("harriet", reference, "Task_AcceptNeed", Map.of("outcome", "approved", "businessCaseAsked", "false"));
        var task = officers.openTasks(reference).get(0).getId();
        assertThat(reassignments.eligible(reassignments.find(task))).containsOnlyKeys("paul", "priya");
        assertThatThrownBy(() -> reassignments.reassign(viewer("marcus"), task, "paul", " ")).isInstanceOf(RefusedFields.class).hasMessage("Say why; it goes on the record.");
        assertThatThrownBy(() -> reassignments.reassign(viewer("marcus"), task, "olivia", "Quicker")).isInstanceOf(Refused.class).hasMessageContaining("cannot do this");
        assertThatThrownBy(() -> reassignments.reassign(viewer("henry"), task, "paul", "Mine")).isInstanceOf(Refused.class).hasMessageStartingWith("Only a procurement manager");
        reassignments.reassign(viewer("marcus"), task, "paul", "Priya is in training.");
        assertThat(officers.openTasks(reference).get(0).getAssignee()).isEqualTo("paul");
        assertThat(timeline.of(reference)).extracting("sentence").contains("Gave “Agree the route” to Paul Example-Procurement: Priya is in training.");
        assertThat(jdbc.sql("select count(*) from task_reassignment where reference = ?").param(reference).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void a_requester_cannot_approve_their_own_by_whatever_door() {
        var reference = officers.starts("ben", Officers.need("Ben's own", "9000")).getBusinessKey();
        officers.completes("ben", reference, "Task_RecordQuote", QUOTE);
        var task = officers.openTasks(reference).get(0);
        assertThat(task.getTaskDefinitionKey()).isEqualTo("Task_ApproveSmallPurchase");
        var own = "You raised the need in case %s, so somebody else must do this: the same person may not do both (separation of duties).".formatted(reference);
        assertThat(rest.post("ben", "/task/" + task.getId() + "/claim", Map.of("userId", "ben"))).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).isEqualTo(own);
        });
        for (var door : List.of("complete", "submit-form")) assertThat(rest.post("ben", "/task/" + task.getId() + "/" + door, APPROVED).message()).as(door).isEqualTo(own);
        assertThat(rest.post("ben", "/task/" + task.getId() + "/assignee", Map.of("userId", "ben")).status()).isEqualTo(400);
        assertThat(rest.post("marcus", "/task/" + task.getId() + "/assignee", Map.of("userId", "ben")).status()).as("a manager, over REST").isIn(400, 403);
        assertThatThrownBy(() -> reassignments.reassign(viewer("marcus"), task.getId(), "ben", "He knows it best.")).as("a manager, on the page").isInstanceOf(Refused.class).hasMessageContaining("separation of duties");
        assertThat(Browser.of("ben", port).opens("/tasks/" + task.getId() + "/reassign").statusCode()).isEqualTo(403);
        assertThat(officers.openTasks(reference)).singleElement().satisfies(open -> assertThat(open.getAssignee()).isNull());
        assertThat(attempts.page(reference, "at", true, 0, 50)).hasSizeGreaterThanOrEqualTo(5).extracting(Attempt::person).containsOnly("ben", "marcus");
        assertThat(Browser.of("ivan", port).opens("/attempts?q=" + reference).body()).contains("Ben Example-Budget", "separation of duties");
        assertThatThrownBy(() -> jdbc.sql("delete from refused_attempt where reference = ?").param(reference).update()).isInstanceOf(DataAccessException.class);
    }

    /**
     * Whatever the order of deputies, reassignments, returns and attempts: nobody decides twice in a chain or decides their own.
     * Some hold several posts, as in a small council, so that the posts alone keep nobody out.
     */
    @RepeatedTest(12)
    void in_whatever_order_nobody_decides_twice_or_their_own(RepetitionInfo repetition) {
        var posts = Map.of("derek", List.of("section-151-officer", "monitoring-officer", "cabinet-member"), "olivia", List.of("section-151-officer", "monitoring-officer"), "priya", List.of("monitoring-officer"),
            "lena", List.of("section-151-officer"));
        posts.forEach((person, groups) -> groups.forEach(group -> identities.createMembership(person, group)));
        try {
            var chance = new Random(repetition.getCurrentRepetition());
            var reference = asked("waiver", "120000", "priya", "leila");
            var everybody = List.of("olivia", "simon", "derek", "monica", "delia", "clara", "cyril", "lena", "priya", "leila");
            for (int step = 0; step < 60; step++) {
                if (officers.openTasks(reference).stream().noneMatch(task -> task.getTaskDefinitionKey().equals("Task_Decide"))) {
                    if (last(reference).outcome() != Outcome.RETURNED) break;
                    stage.startsAgain("approval", reference, Map.of("decisionType", "waiver", "valueExVat", 120000d));
                    for (var adviser : List.of("priya", "leila")) officers.completes(adviser, reference, "Task_Advise", Map.of("supports", "true", "advice", "In order."));
                }
                var person = everybody.get(chance.nextInt(everybody.size()));
                var other = everybody.get(chance.nextInt(everybody.size()));
                try {
                    switch (chance.nextInt(5)) {
                        case 0 -> away(person, other);
                        case 1 -> absences.of(person).stream().filter(it -> it.endedOn() == null).findFirst().ifPresent(it -> absences.end(viewer(person), it.number()));
                        case 2 -> reassignments.reassign(viewer("marcus"), task(reference).getId(), person, "By chance");
                        default -> officers.completes(person, reference, "Task_Decide", chance.nextInt(6) == 0 ? Map.of("outcome", "returned", "reason", "Say more.") : Members.approval());
                    }
                } catch (Refused refused) {
                    assertThat(refused.getMessage()).endsWith(".");
                } catch (AuthorizationException notTheirs) {
                    assertThat(notTheirs.getUserId()).isEqualTo(person);
                }
            }
            var taken = evidence.of(reference);
            assertThat(taken).isNotEmpty().allSatisfy(it -> assertThat(people.groupsOf(it.onBehalfOf() == null ? it.decider() : it.onBehalfOf())).contains(it.role()));
            taken.stream().collect(Collectors.groupingBy(DecisionEvidence::request)).forEach((chain, decisions) ->
                assertThat(decisions.stream().flatMap(it -> Stream.of(it.decider(), String.valueOf(it.onBehalfOf()))).filter(one -> !one.equals("null"))).doesNotHaveDuplicates().doesNotContain("olivia", "priya", "leila"));
        } finally {
            posts.forEach((person, groups) -> groups.forEach(group -> identities.deleteMembership(person, group)));
        }
    }

    private static final Map<String, Object> QUOTE = Map.of("specification", "As described in the need.", "quotedSupplier", "Chairs of Lichfield", "quotedValueExVat", "8500",
        "valueForMoney", "In line with what was paid last year.", "interestsConfirmed", "true");
}
