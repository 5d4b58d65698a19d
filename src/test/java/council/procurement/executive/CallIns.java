package council.procurement.executive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.Decision;
import council.procurement.approval.DecisionEvidenceService;
import council.procurement.award.Awards;
import council.procurement.casefile.Route;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.support.Members;
import council.procurement.support.Officers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After a decision by members: publication, call-in, and what came of it, on H2 and on PostgreSQL alike. */
abstract class CallIns {

    private static final Viewer COLIN = new Viewer("colin", Set.of("committee-services"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired Officers officers;
    @Autowired Members members;
    @Autowired Awards awards;
    @Autowired PublicationService publications;
    @Autowired PublicDecisionService register;
    @Autowired DecisionEvidenceService evidence;
    @Autowired ApprovalService approvals;
    @Autowired TimelineService timeline;
    @Autowired TaskService tasks;

    /** An award that the cabinet member approved. */
    String decided() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "120000", "120000", true);
        awards.reported(reference);
        awards.approves("clara", reference);
        return reference;
    }

    private void publish(String reference, Object... changes) {
        var answers = members.publication();
        for (int i = 0; i < changes.length; i += 2) answers.put((String) changes[i], changes[i + 1]);
        officers.completes("colin", reference, "Task_PublishDecision", answers);
    }

    private String calledIn() {
        var reference = decided();
        publish(reference);
        publications.callIn(reference, COLIN, MONDAY, "Councillors Example, Sample and Instance", "The alternatives were not weighed.");
        return reference;
    }

    private void said(String task, String reference, String outcome) {
        officers.completes("colin", reference, task, Map.of("outcome", outcome, "minute", "OS 4", "meetingDate", "2026-11-23", "said", "Weigh a shared service."));
    }

    private List<String> open(String reference) {
        return officers.openTasks(reference).stream().map(Task::getTaskDefinitionKey).toList();
    }

    private Publication last(String reference) {
        return publications.latestOf(reference).orElseThrow();
    }

    @Test
    void what_nobody_calls_in_is_in_force_after_five_clear_working_days() {
        var reference = decided();
        assertThat(open(reference)).as("nothing is done on it yet").containsExactly("Task_PublishDecision");
        var due = tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult().getDueDate();
        assertThat(due.toInstant()).as("two working days after the decision").isEqualTo("2026-11-25T17:00:00Z");
        publish(reference);
        assertThat(last(reference).callInEnds()).isEqualTo("2026-11-30");
        assertThat(open(reference)).isEmpty();
        officers.clockAt(LocalDate.of(2026, 11, 30).atTime(23, 59));
        officers.runDueJobs();
        assertThat(open(reference)).isEmpty();
        officers.clockAt(LocalDate.of(2026, 12, 1).atTime(0, 0));
        officers.runDueJobs();
        assertThat(open(reference)).containsExactly("Task_SendOutcomeLetters");
        assertThat(last(reference).released()).isEqualTo("nobody called it in");
        assertThat(timeline.of(reference)).extracting("sentence").contains("The decision is in force: nobody called it in.");
    }

    @Test
    void christmas_and_weekends_do_not_count_against_scrutiny() {
        officers.clockAt(LocalDate.of(2026, 12, 22));
        var reference = decided();
        publish(reference);
        assertThat(last(reference).callInEnds()).isEqualTo("2026-12-31");
        assertThat(publications.inForceFrom(reference)).isEqualTo("2027-01-04");
    }

    @Test
    void a_call_in_suspends_it_until_scrutiny_lets_it_stand() {
        var reference = calledIn();
        assertThat(open(reference)).containsExactly("Task_RecordScrutiny");
        assertThat(last(reference).isSuspended()).isTrue();
        officers.clockAt(LocalDate.of(2026, 12, 8));
        officers.runDueJobs();
        assertThat(open(reference)).as("no timer releases what was called in").containsExactly("Task_RecordScrutiny");
        officers.completes("colin", reference, "Task_RecordScrutiny", Map.of("outcome", "stands", "minute", "OS 4", "meetingDate", "2026-12-07"));
        assertThat(open(reference)).containsExactly("Task_SendOutcomeLetters");
        assertThat(last(reference).released()).isEqualTo("it was called in and stands");
        assertThat(last(reference).isSuspended()).isFalse();
    }

    @Test
    void what_is_referred_back_is_taken_again_and_cannot_be_called_in_twice() {
        var reference = calledIn();
        assertThatThrownBy(() -> officers.completes("colin", reference, "Task_RecordScrutiny", Map.of("outcome", "referred-back", "minute", "OS 4", "meetingDate", "2026-11-23")))
            .isInstanceOf(Refused.class).hasMessage("Write what was said: whoever decides again reads it.");
        said("Task_RecordScrutiny", reference, "referred-back");
        assertThat(open(reference)).as("the advice is asked for anew, the notice still stands").containsOnly("Task_Advise");
        for (var adviser : List.of("simon", "monica")) awards.advises(adviser, reference);
        awards.approves("clara", reference);
        publish(reference);
        assertThat(last(reference).callInEnds()).isNull();
        assertThat(open(reference)).containsExactly("Task_SendOutcomeLetters");
        assertThat(approvals.decisions(reference)).extracting(Decision::person).containsExactly("clara", "clara");
        assertThat(publications.of(reference)).extracting(Publication::isReferredBack).containsExactly(true, false);
        assertThat(evidence.verify().breaks()).isEmpty();
    }

    @Test
    void council_lets_it_stand_or_has_it_taken_again() {
        var stands = calledIn();
        said("Task_RecordScrutiny", stands, "to-council");
        assertThat(open(stands)).containsExactly("Task_RecordCouncilDecision");
        said("Task_RecordCouncilDecision", stands, "stands");
        assertThat(open(stands)).containsExactly("Task_SendOutcomeLetters");
        var again = calledIn();
        said("Task_RecordScrutiny", again, "to-council");
        assertThatThrownBy(() -> publications.recordCouncil(again, "colin", CallInOutcome.TO_COUNCIL, "C 1", MONDAY, "No.")).isInstanceOf(Refused.class).hasMessageContaining("whether Council objects");
        said("Task_RecordCouncilDecision", again, "referred-back");
        assertThat(open(again)).containsOnly("Task_Advise");
        assertThat(last(again).released()).isNull();
    }

    @Test
    void what_is_urgent_is_exempt_with_its_record() {
        var reference = decided();
        assertThatThrownBy(() -> publish(reference, "urgent", "true")).isInstanceOf(Refused.class)
            .hasMessage("Say why it is too urgent to wait for call-in. Say who agreed that it is exempt from call-in. Give the day on which they agreed; it cannot lie in the future.");
        assertThat(open(reference)).containsExactly("Task_PublishDecision");
        publish(reference, "urgent", "true", "urgentReason", "The roof may fall in.", "urgentAgreedBy", "The chair of the council", "urgentAgreedOn", "2026-11-23");
        assertThat(open(reference)).containsExactly("Task_SendOutcomeLetters");
        assertThat(last(reference).urgent().agreedBy()).isEqualTo("The chair of the council");
        assertThat(last(reference).released()).contains("urgent");
        assertThatThrownBy(() -> publications.callIn(reference, COLIN, MONDAY, "Members", "Late.")).isInstanceOf(Refused.class).hasMessageContaining("can be called in now");
    }

    @Test
    void a_rejection_is_published_and_ends_without_a_wait() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "120000", "120000", true);
        awards.reported(reference);
        officers.completes("clara", reference, "Task_Decide", Map.of("outcome", "rejected", "reason", "The service ends.", "alternatives", "A shorter contract."));
        assertThat(open(reference)).containsExactly("Task_PublishDecision");
        publish(reference);
        assertThat(open(reference)).isEmpty();
        assertThat(last(reference).callInEnds()).isNull();
    }

    @Test
    void dates_and_people_of_a_call_in_are_checked() {
        var reference = decided();
        assertThatThrownBy(() -> publish(reference, "publishedOn", "2026-11-24")).isInstanceOf(Refused.class).hasMessageContaining("cannot have been published in the future");
        assertThatThrownBy(() -> publish(reference, "publishedOn", "2026-11-20")).isInstanceOf(Refused.class).hasMessageContaining("before the decision of 23 November 2026");
        assertThatThrownBy(() -> publications.callIn(reference, COLIN, MONDAY, "Members", "Early.")).isInstanceOf(Refused.class).hasMessageContaining("can be called in now");
        publish(reference);
        assertThatThrownBy(() -> publications.callIn(reference, new Viewer("olivia", Set.of("service-officers")), MONDAY, "Members", "No.")).isInstanceOf(Refused.class).hasMessageContaining("Only committee services");
        officers.clockAt(LocalDate.of(2026, 11, 25));
        assertThatThrownBy(() -> publications.callIn(reference, COLIN, LocalDate.of(2026, 11, 22), "Members", "No.")).isInstanceOf(Refused.class).hasMessageContaining("from 23 November 2026 to 30 November 2026");
        assertThatThrownBy(() -> publications.callIn(reference, COLIN, LocalDate.of(2026, 11, 26), " ", "")).isInstanceOf(Refused.class)
            .hasMessageContaining("Say who called it in").hasMessageContaining("Give the grounds").hasMessageContaining("in the future");
        assertThat(last(reference).calledIn()).isNull();
    }

    @Test
    void the_public_register_shows_what_was_published_sorted_filtered_and_searched() {
        var reference = decided();
        var word = "Zebra" + reference.substring(reference.length() - 4);
        assertThat(found(word, "")).isEmpty();
        publish(reference, "title", word + " crossing", "publicReasons", "It is <b>safer</b>.");
        assertThat(found(word, "members")).singleElement().satisfies(it -> {
            assertThat(it.decider()).startsWith("Clara").endsWith("cabinet member");
            assertThat(it.status()).isEqualTo("Open to call-in until 30 November 2026");
            assertThat(it.notice()).contains("Key-decision notice published on");
            assertThat(it.decidedOn()).isEqualTo(MONDAY);
        });
        assertThat(found(word, "officers")).isEmpty();
        publications.callIn(reference, COLIN, MONDAY, "Members", "Grounds.");
        assertThat(found(word, "").get(0).status()).startsWith("Called in");
        said("Task_RecordScrutiny", reference, "referred-back");
        assertThat(found(word, "").get(0).status()).startsWith("Referred back");
        for (var sort : List.of("decided", "published", "title", "value"))
            assertThat(register.page(new DecisionSearch("", "", "2026", sort, true), 0, 25)).as(sort).isNotEmpty();
        assertThat(register.count(new DecisionSearch(word, "", "2025", "decided", true))).isZero();
    }

    @Test
    void an_officers_decision_shows_by_post_once_the_case_has_ended() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "60000", "60000", false);
        officers.completes("paul", reference, "Task_WriteAwardReport", Awards.report());
        for (var adviser : List.of("priya", "fiona", "leila")) awards.advises(adviser, reference);
        awards.approves("lionel", reference);
        assertThat(found(reference, "")).as("bidders are not told yet").isEmpty();
        officers.completes("priya", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));
        officers.completes("leila", reference, "Task_SignContract", new HashMap<>(Awards.signature(MONDAY)));
        assertThat(found(reference, "officers")).singleElement().satisfies(it -> {
            assertThat(it.decider()).isEqualTo("Leadership team");
            assertThat(it.status()).isEqualTo("In force");
            assertThat(it.alternatives()).isEqualTo("To do nothing.");
        });
    }

    private List<PublicDecision> found(String words, String by) {
        return register.page(new DecisionSearch(words, by, "", "decided", true), 0, 25);
    }
}
