package council.procurement.casechange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionType;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.businesscase.BusinessCaseService;
import council.procurement.businesscase.BusinessCaseStatus;
import council.procurement.casefile.CasePerson;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.CaseTask;
import council.procurement.casefile.CaseTasks;
import council.procurement.casefile.FormAnswerService;
import council.procurement.casefile.Part;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.support.ProcessTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** On hold and resumed, handed over, corrected: what each does to tasks, timers, people and answers. */
@ProcessTest
class CaseChangeProcessTest {

    private static final Map<String, Object> YES = Map.of("outcome", "yes");
    private static final LocalDate REVIEW = LocalDate.of(2026, 12, 7);

    @Autowired RunningCases running;
    @Autowired CaseChangeService changes;
    @Autowired CaseEndingService endings;
    @Autowired CaseStandingService standings;
    @Autowired ProcurementCaseService cases;
    @Autowired TimelineService timeline;
    @Autowired FormAnswerService answers;
    @Autowired BusinessCaseService businessCases;
    @Autowired ApprovalService approvals;
    @Autowired DutyService duties;
    @Autowired CaseTasks tasks;

    @BeforeEach
    void today() {
        running.walk().officers().at(RunningCases.TODAY);
    }

    @AfterEach
    void clock() {
        running.walk().officers().now();
    }

    // ---- hold and resume

    @Test
    void a_case_on_hold_stands_still_and_goes_on_when_it_is_resumed() {
        var reference = running.raised("Agency staff", "150000");
        changes.hold(reference, running.viewer("olivia"), "The service is being reorganised.", REVIEW);
        var why = "Since 23 November 2026 until 7 December 2026, put there by Olivia Example-Officer: The service is being reorganised.";
        assertThat(cases.get(reference)).satisfies(it -> {
            assertThat(it.status()).isEqualTo(CaseStatus.ON_HOLD);
            assertThat(it.statusReason()).isEqualTo(why);
        });
        assertThat(sentences(reference)).contains("Put the case on hold until 7 December 2026: The service is being reorganised.");
        assertThat(tasks.of(reference)).extracting(CaseTask::name).containsExactly("Resume the case");
        assertThat(tasks.of(reference)).extracting(CaseTask::due).containsExactly(Instant.parse("2026-12-07T17:00:00Z"));
        assertThatThrownBy(() -> running.complete("henry", reference, "Task_AcceptNeed", Map.of("outcome", "approved", "businessCaseAsked", "false")))
            .isInstanceOf(Refused.class).hasMessage("%s is on hold. %s Resume it first.", reference, why);

        running.complete("olivia", reference, "Task_ResumeCase", Map.of("outcome", "resume", "reason", "The new head wants it."));
        assertThat(cases.get(reference)).satisfies(it -> {
            assertThat(it.isOpen()).isTrue();
            assertThat(it.statusReason()).isNull();
        });
        assertThat(sentences(reference)).contains("Resumed the case: The new head wants it.");
        assertThat(tasks.of(reference)).extracting(CaseTask::name).containsExactly("Accept the need");
        assertThat(standings.asked(reference)).singleElement().satisfies(asked -> assertThat(asked.isAccepted()).isTrue());
        running.walk().accept(reference, "henry");
        assertThat(running.open(reference)).containsExactly("Task_AgreeRoute");
    }

    @Test
    void a_hold_may_be_kept_until_a_later_day() {
        var reference = running.raised("Agency staff", "150000");
        changes.hold(reference, running.viewer("harriet"), "No money before April.", REVIEW);
        assertThatThrownBy(() -> running.complete("priya", reference, "Task_ResumeCase", Map.of("outcome", "keep", "reason", "Still none.")))
            .isInstanceOf(Refused.class).hasMessageContaining("Give the day on which the hold is looked at again");
        running.complete("priya", reference, "Task_ResumeCase", Map.of("outcome", "keep", "reason", "Still none.", "reviewOn", "2027-04-01"));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.ON_HOLD);
        assertThat(cases.get(reference).statusReason()).contains("until 1 April 2027, put there by Priya Example-Procurement: Still none.");
        assertThat(tasks.of(reference)).extracting(CaseTask::due).containsExactly(Instant.parse("2027-04-01T16:00:00Z"));
    }

    @Test
    void only_who_leads_or_answers_for_the_case_resumes_it() {
        var reference = running.raised("Agency staff", "150000");
        changes.hold(reference, running.viewer("olivia"), "Reorganised.", REVIEW);
        assertThatThrownBy(() -> running.complete("oscar", reference, "Task_ResumeCase", Map.of("outcome", "resume", "reason", "I want it."))).isInstanceOf(Refused.class).hasMessageContaining("decides whether");
        assertThat(cases.get(reference).isOnHold()).isTrue();
    }

    @Test
    void a_timer_that_passed_while_on_hold_fires_when_the_case_is_resumed() {
        var reference = running.raised("Agency staff", "150000");
        running.walk().accept(reference, "henry");
        running.walk().agreeRoute(reference, true);
        running.walk().writeBusinessCase(reference);
        running.walk().confirmBudget(reference);
        running.walk().advise(reference, "fiona", "priya");
        running.walk().approve(reference, "lionel");
        running.walk().engageMarket(reference);
        changes.hold(reference, running.viewer("olivia"), "Reorganised.", LocalDate.of(2027, 2, 1));
        running.walk().officers().at(LocalDate.of(2027, 1, 20));
        assertThat(tasks.of(reference)).extracting(CaseTask::name).containsExactly("Resume the case");
        running.complete("olivia", reference, "Task_ResumeCase", Map.of("outcome", "resume", "reason", "Decided."));
        running.walk().officers().at(LocalDate.of(2027, 1, 20));
        assertThat(running.open(reference)).containsExactly("Task_RecordEngagement");
    }

    @Test
    void bidders_rely_on_the_deadline_so_a_published_tender_is_not_put_on_hold() {
        var reference = running.tendering("Agency staff", "150000");
        assertThatThrownBy(() -> changes.hold(reference, running.viewer("olivia"), "Reorganised.", REVIEW)).isInstanceOf(Refused.class).hasMessageContaining("Bidders rely on the deadline");
    }

    @Test
    void a_hold_has_a_day_within_a_year_on_which_it_is_looked_at() {
        var reference = running.raised("Agency staff", "150000");
        var olivia = running.viewer("olivia");
        assertThatThrownBy(() -> changes.hold(reference, olivia, "Wait.", null)).hasMessageContaining("Give the day");
        assertThatThrownBy(() -> changes.hold(reference, olivia, "Wait.", RunningCases.TODAY)).hasMessageContaining("must lie after today");
        assertThatThrownBy(() -> changes.hold(reference, olivia, "Wait.", RunningCases.TODAY.plusYears(1).plusDays(1))).hasMessageContaining("within a year");
        changes.hold(reference, olivia, "Wait.", RunningCases.TODAY.plusYears(1));
        assertThat(cases.get(reference).isOnHold()).isTrue();
    }

    @Test
    void a_case_on_hold_can_be_cancelled_and_nothing_else() {
        var reference = running.raised("Agency staff", "150000");
        var olivia = running.viewer("olivia");
        changes.hold(reference, olivia, "Reorganised.", REVIEW);
        assertThatThrownBy(() -> changes.hold(reference, olivia, "Again.", REVIEW)).hasMessageContaining("is on hold");
        assertThatThrownBy(() -> changes.handOver(reference, olivia, "oscar", "Leave.")).hasMessageContaining("is on hold");
        assertThatThrownBy(() -> changes.correct(reference, olivia, "budgetCode", "X-1", "Wrong.")).hasMessageContaining("is on hold");
        endings.cancel(reference, olivia, "Not needed after all.");
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CANCELLED);
        assertThat(running.open(reference)).isEmpty();
        assertThat(running.running(reference)).isEmpty();
        assertThat(standings.asked(reference)).allMatch(asked -> !asked.isPending());
    }

    // ---- hand over

    @Test
    void a_case_that_was_handed_over_is_led_by_the_colleague_who_accepted() {
        var reference = running.raised("Training rooms", "15000");
        assertThat(running.open(reference)).containsExactly("Task_SpecifyPurchase");
        changes.handOver(reference, running.viewer("olivia"), "oscar", "I am on leave from Monday.");
        running.complete("oscar", reference, "Task_AcceptHandover", YES);

        assertThat(cases.leadOfficer(reference)).isEqualTo("oscar");
        assertThat(cases.get(reference).raisedBy()).isEqualTo("olivia");
        assertThat(cases.people(reference)).extracting(CasePerson::part, CasePerson::person, CasePerson::isCurrent)
            .contains(tuple(Part.REQUESTER, "olivia", true), tuple(Part.LEAD_OFFICER, "oscar", true));
        assertThat(duties.hasDone(reference, "oscar", Duty.REQUEST)).as("who leads it cannot decide on it").isTrue();
        assertThat(tasks.of(reference)).extracting(CaseTask::assignee).containsExactly("oscar");
        assertThat(sentences(reference)).contains("Asked Oscar Example-Officer to take the case over: I am on leave from Monday.", "Agreed to take the case over.", "Leads the case now, after Olivia Example-Officer.");
        running.complete("oscar", reference, "Task_SpecifyPurchase", Map.of("specification", "Rooms for twelve.", "proposedSuppliers", "Example Works\nFurther Example Supplies\nNorthgate Example Services", "interestsConfirmed", "true"));
        running.complete("ben", reference, "Task_ConfirmFunds", Map.of("outcome", "returned", "reason", "Say for how long."));
        assertThat(tasks.of(reference)).as("later tasks of the service").extracting(CaseTask::assignee).containsExactly("oscar");

        changes.handOver(reference, running.viewer("oscar"), "olivia", "Back again.");
        running.complete("olivia", reference, "Task_AcceptHandover", YES);
        changes.handOver(reference, running.viewer("olivia"), "oscar", "Away again.");
        running.complete("oscar", reference, "Task_AcceptHandover", YES);
        assertThat(cases.leadOfficer(reference)).isEqualTo("oscar");
        assertThat(cases.people(reference)).filteredOn(p -> p.part() == Part.LEAD_OFFICER).extracting(CasePerson::person, CasePerson::isCurrent)
            .containsExactlyInAnyOrder(tuple("oscar", true), tuple("olivia", false));
    }

    @Test
    void a_manager_asks_for_the_handover_of_somebody_who_is_absent() {
        var reference = running.raised("Training rooms", "15000");
        changes.handOver(reference, running.viewer("henry"), "oscar", "Olivia is ill.");
        running.complete("oscar", reference, "Task_AcceptHandover", YES);
        assertThat(cases.leadOfficer(reference)).isEqualTo("oscar");
    }

    @Test
    void a_handover_that_is_declined_changes_nothing() {
        var reference = running.raised("Training rooms", "15000");
        changes.handOver(reference, running.viewer("olivia"), "oscar", "Leave.");
        assertThatThrownBy(() -> running.complete("oscar", reference, "Task_AcceptHandover", Map.of("outcome", "no"))).isInstanceOf(Refused.class).hasMessageContaining("Say why not");
        running.complete("oscar", reference, "Task_AcceptHandover", Map.of("outcome", "no", "reason", "I am away too."));
        assertThat(cases.leadOfficer(reference)).isEqualTo("olivia");
        assertThat(tasks.of(reference)).extracting(CaseTask::assignee).containsExactly("olivia");
        assertThat(sentences(reference)).contains("Did not take the case over: I am away too.");
        assertThat(duties.hasDone(reference, "oscar", Duty.REQUEST)).isFalse();
    }

    @Test
    void a_case_goes_to_a_colleague_of_the_same_group_who_decided_nothing_in_it() {
        var reference = running.raised("Training rooms", "15000");
        var olivia = running.viewer("olivia");
        assertThatThrownBy(() -> changes.handOver(reference, olivia, null, "Leave.")).hasMessageContaining("Choose the colleague");
        assertThatThrownBy(() -> changes.handOver(reference, olivia, "nobody", "Leave.")).hasMessageContaining("Choose the colleague");
        assertThatThrownBy(() -> changes.handOver(reference, olivia, "olivia", "Leave.")).hasMessageContaining("leads the case already");
        assertThatThrownBy(() -> changes.handOver(reference, olivia, "priya", "Leave.")).hasMessageContaining("belongs to another group");
        assertThatThrownBy(() -> changes.handOver(reference, running.viewer("oscar"), "oscar", "I want it.")).hasMessageContaining("Only the lead officer, a procurement manager or a head of service");
        assertThatThrownBy(() -> changes.handOver(reference, running.viewer("priya"), "oscar", "x")).hasMessageContaining("Only the lead officer");
        assertThat(changes.colleagues(reference)).containsExactly("oscar");
    }

    @Test
    void who_confirmed_the_funds_cannot_lead_the_case() {
        var reference = running.raised("Training rooms", "15000");
        duties.perform(reference, "oscar", Duty.BUDGET);
        assertThat(changes.colleagues(reference)).isEmpty();
        assertThatThrownBy(() -> changes.handOver(reference, running.viewer("olivia"), "oscar", "Leave.")).isInstanceOf(Refused.class)
            .hasMessageContaining("Oscar Example-Officer confirmed the funds in case %s and so cannot lead it", reference);
    }

    @Test
    void nobody_answers_a_handover_for_another() {
        var reference = running.raised("Training rooms", "15000");
        changes.handOver(reference, running.viewer("olivia"), "oscar", "Leave.");
        var number = standings.asked(reference).get(0).request().number();
        assertThatThrownBy(() -> changes.answerHandover(number, "olivia", true, null)).isInstanceOf(Refused.class).hasMessage("Only Oscar Example-Officer can answer this.");
        assertThatThrownBy(() -> changes.correct(reference, running.viewer("olivia"), "title", "Rooms", "Shorter.")).as("one change after another").hasMessageContaining("already asked for");
    }

    // ---- correct

    @Test
    void a_correction_on_which_no_decision_rests_leaves_the_case_where_it_is() {
        var reference = running.beforeTender("Agency staff", "150000");
        changes.correct(reference, running.viewer("olivia"), "budgetCode", "PP-7200", "Typed the wrong code.");
        assertThat(cases.get(reference).need().budgetCode()).as("until it is checked").isEqualTo("PP-7100");
        running.complete("paul", reference, "Task_CheckCorrection", YES);
        assertThat(cases.get(reference).need().budgetCode()).isEqualTo("PP-7200");
        assertThat(answers.latest(reference, "start-procurement")).containsEntry("budgetCode", "PP-7200").containsEntry("title", "Agency staff");
        assertThat(standings.asked(reference)).singleElement().satisfies(asked -> {
            assertThat(asked.request().oldAnswer()).isEqualTo("PP-7100");
            assertThat(asked.request().newAnswer()).isEqualTo("PP-7200");
            assertThat(asked.request().reason()).isEqualTo("Typed the wrong code.");
            assertThat(asked.answer().answeredBy()).isEqualTo("paul");
        });
        assertThat(running.open(reference)).containsExactly("Task_PrepareTender");
        assertThat(sentences(reference)).contains("Asked to correct “Budget code” from “PP-7100” to “PP-7200”: Typed the wrong code.", "Checked the correction of “Budget code” and found it right.");
    }

    @Test
    void a_correction_on_which_decisions_rest_starts_the_case_again() {
        var reference = running.beforeTender("Agency staff", "90000");
        changes.correct(reference, running.viewer("priya"), "estimatedValueExVat", "480000", "The extensions were left out.");
        running.complete("paul", reference, "Task_CheckCorrection", YES);
        assertThat(sentences(reference)).contains("Asked to correct “Estimated value, without VAT” from “£90,000.00” to “£480,000.00”: The extensions were left out.");
        var it = cases.get(reference);
        assertThat(it.need().estimatedValueExVat()).isEqualByComparingTo("480000");
        assertThat(it.stage()).isEqualTo(Stage.INITIATION);
        assertThat(it.routing().aboveThreshold()).as("the route is chosen again").isTrue();
        assertThat(running.open(reference)).containsExactly("Task_AcceptNeed");
        assertThat(running.running(reference)).containsExactlyInAnyOrder("procurement", "initiation");
        assertThat(sentences(reference)).contains("Starts again at initiation: decisions rest on what was corrected, so earlier approvals lapse.");
        assertThat(approvals.lapsed(reference)).containsEntry(DecisionType.BUSINESS_CASE, "The facts changed on which it rested: Estimated value, without VAT.");
        assertThat(businessCases.find(reference)).get().satisfies(old -> assertThat(old.status()).isEqualTo(BusinessCaseStatus.LAPSED));
        running.walk().accept(reference, "henry");
        running.walk().agreeRoute(reference, false);
        running.walk().writeBusinessCase(reference);
        running.walk().confirmBudget(reference);
        running.walk().advise(reference, "fiona", "priya");
        running.walk().approve(reference, "lionel");
        assertThat(running.open(reference)).containsExactly("Task_PrepareTender");
        endings.withdraw(reference, running.viewer("olivia"), "Enough.");
        assertThat(running.running(reference)).as("the ways out are there after a new start too").isEmpty();
    }

    @Test
    void the_market_is_engaged_again_after_a_new_start() {
        var reference = running.raised("Agency staff", "90000");
        for (var round = 0; round < 2; round++) {
            running.walk().accept(reference, "henry");
            running.walk().agreeRoute(reference, true);
            running.walk().writeBusinessCase(reference);
            running.walk().confirmBudget(reference);
            running.walk().advise(reference, "fiona", "priya");
            running.walk().approve(reference, "lionel");
            running.walk().engageMarket(reference);
            if (round > 0) break;
            assertThat(running.timers(reference)).isEqualTo(1);
            changes.correct(reference, running.viewer("olivia"), "extensionMonths", "24", "Two years of extension.");
            running.complete("paul", reference, "Task_CheckCorrection", YES);
            assertThat(running.timers(reference)).as("the timer went with its stage").isZero();
        }
        assertThat(running.timers(reference)).isEqualTo(1);
    }

    @Test
    void a_refused_correction_changes_nothing() {
        var reference = running.raised("Agency staff", "150000");
        changes.correct(reference, running.viewer("olivia"), "category", "works", "It is works.");
        assertThatThrownBy(() -> running.complete("paul", reference, "Task_CheckCorrection", Map.of("outcome", "no"))).isInstanceOf(Refused.class).hasMessageContaining("Say why not");
        running.complete("paul", reference, "Task_CheckCorrection", Map.of("outcome", "no", "reason", "It is a service."));
        assertThat(cases.get(reference).need().category().code()).isEqualTo("services");
        assertThat(running.open(reference)).containsExactly("Task_AcceptNeed");
        assertThat(sentences(reference)).contains("Refused the correction of “Kind of purchase”: It is a service.");
    }

    @Test
    void a_second_person_of_the_procurement_team_checks() {
        var reference = running.raised("Agency staff", "150000");
        changes.correct(reference, running.viewer("priya"), "title", "Agency workers", "As the law says.");
        assertThatThrownBy(() -> running.complete("priya", reference, "Task_CheckCorrection", YES)).isInstanceOf(Refused.class).hasMessageContaining("somebody else of the procurement team");
        var number = standings.asked(reference).get(0).request().number();
        assertThatThrownBy(() -> changes.checkCorrection(number, "olivia", true, null)).hasMessage("Only the procurement team may do this step.");
    }

    @Test
    void a_correction_passes_the_rules_of_the_form_and_of_the_need() {
        var reference = running.raised("Agency staff", "150000");
        var olivia = running.viewer("olivia");
        assertThatThrownBy(() -> changes.correct(reference, olivia, "estimatedValueExVat", "a lot", "x")).isInstanceOf(Refused.class).hasMessageContaining("must be a number");
        assertThatThrownBy(() -> changes.correct(reference, olivia, "estimatedValueExVat", "0", "x")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> changes.correct(reference, olivia, "title", " ", "x")).isInstanceOf(Refused.class).hasMessageContaining("Answer the question “Title”");
        assertThatThrownBy(() -> changes.correct(reference, olivia, "category", "wishes", "x")).isInstanceOf(Refused.class).hasMessageContaining("Choose one of the answers");
        assertThatThrownBy(() -> changes.correct(reference, olivia, "neededBy", "2020-01-01", "x")).isInstanceOf(Refused.class).hasMessageContaining("must not be in the past");
        assertThatThrownBy(() -> changes.correct(reference, olivia, "estimatedValueExVat", "150000.00", "x")).isInstanceOf(Refused.class).hasMessageContaining("answered so already");
        assertThatThrownBy(() -> changes.correct(reference, olivia, "interestsDeclared", "none", "x")).isInstanceOf(Refused.class).hasMessageContaining("page “Interests”");
        assertThatThrownBy(() -> changes.correct(reference, olivia, "options", "x", "x")).isInstanceOf(Refused.class).hasMessageContaining("Choose an answer of the start form");
        changes.correct(reference, olivia, "replacesContract", "C-2020-0001", "It replaces one.");
        running.complete("priya", reference, "Task_CheckCorrection", YES);
        changes.correct(reference, olivia, "replacesContract", "", "It does not.");
        running.complete("priya", reference, "Task_CheckCorrection", YES);
        assertThat(cases.get(reference).need().replacesContract()).isNull();
    }

    @Test
    void once_suppliers_were_asked_what_they_bid_on_is_not_corrected() {
        var reference = running.tendering("Agency staff", "150000");
        assertThatThrownBy(() -> changes.correct(reference, running.viewer("olivia"), "estimatedValueExVat", "160000", "x")).isInstanceOf(Refused.class).hasMessageContaining("can no longer be corrected");
        changes.correct(reference, running.viewer("olivia"), "budgetCode", "PP-7200", "Typed wrongly.");
        running.complete("paul", reference, "Task_CheckCorrection", YES);
        assertThat(running.timers(reference)).as("the deadline still runs").isEqualTo(1);
    }

    private List<String> sentences(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::sentence).toList();
    }
}
