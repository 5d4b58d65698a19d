package council.procurement.casechange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.Refused;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.LinkService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.initiation.InitiationService;
import council.procurement.notice.NoticeKind;
import council.procurement.notice.NoticeService;
import council.procurement.support.Notices;
import council.procurement.support.ProcessTest;
import council.procurement.tender.TenderService;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Withdrawn, cancelled, merged: what each does to tasks, timers, bids, forward plan and register. */
@ProcessTest
class CaseEndingProcessTest {

    private static final Map<String, Object> YES = Map.of("outcome", "yes");
    private static final Map<String, Object> NO = Map.of("outcome", "no", "reason", "It is still needed.");

    @Autowired NoticeService notices;
    @Autowired RunningCases running;
    @Autowired CaseEndingService endings;
    @Autowired CaseChangeService changes;
    @Autowired CaseStandingService standings;
    @Autowired LinkService links;
    @Autowired ProcurementCaseService cases;
    @Autowired TimelineService timeline;
    @Autowired InitiationService initiation;
    @Autowired TenderService tenders;

    @BeforeEach
    void today() {
        running.walk().officers().at(RunningCases.TODAY);
    }

    @AfterEach
    void clock() {
        running.walk().officers().now();
    }

    // ---- withdraw

    @Test
    void a_withdrawn_case_is_over_at_once() {
        var reference = running.beforeTender("Agency staff", "150000");
        endings.withdraw(reference, running.viewer("olivia"), "The service will do without.");
        assertThat(cases.get(reference)).satisfies(it -> {
            assertThat(it.status()).isEqualTo(CaseStatus.WITHDRAWN);
            assertThat(it.statusReason()).isEqualTo("The service will do without.");
        });
        isOver(reference);
        assertThat(initiation.forwardPlanEntry(reference)).get().satisfies(entry -> assertThat(entry.endedAs()).isEqualTo(CaseStatus.WITHDRAWN));
        assertThat(sentences(reference)).contains("Withdrawn: The service will do without.");
        assertThat(standings.asked(reference)).singleElement().satisfies(asked -> {
            assertThat(asked.isAccepted()).isTrue();
            assertThat(asked.request().askedBy()).isEqualTo("olivia");
        });
        assertThat(timeline.isWhole(reference)).isTrue();
    }

    @Test
    void a_case_without_a_place_in_the_forward_plan_is_withdrawn_too() {
        var reference = running.raised("Agency staff", "150000");
        endings.withdraw(reference, running.viewer("olivia"), "Raised twice.");
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(initiation.forwardPlanEntry(reference)).isEmpty();
        isOver(reference);
    }

    @Test
    void others_than_requester_and_lead_officer_do_not_withdraw() {
        var reference = running.raised("Agency staff", "150000");
        for (var person : List.of("oscar", "priya", "marcus", "harriet", "ivan", "admin"))
            assertThatThrownBy(() -> endings.withdraw(reference, running.viewer(person), "No.")).as(person).isInstanceOf(Refused.class).hasMessage("Only the requester or the lead officer withdraws a case.");
        assertThat(cases.get(reference).isOpen()).isTrue();
        assertThat(standings.asked(reference)).isEmpty();
    }

    @Test
    void an_end_wants_a_reason_of_a_usual_length() {
        var reference = running.raised("Agency staff", "150000");
        assertThatThrownBy(() -> endings.withdraw(reference, running.viewer("olivia"), " ")).hasMessage("Say why; it goes on the record.");
        assertThatThrownBy(() -> endings.cancel(reference, running.viewer("olivia"), null)).hasMessage("Say why; it goes on the record.");
        assertThatThrownBy(() -> endings.withdraw(reference, running.viewer("olivia"), "x".repeat(2001))).hasMessage("Shorten the reason to 2,000 characters.");
        endings.withdraw(reference, running.viewer("olivia"), "x".repeat(2000));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    @Test
    void once_suppliers_were_asked_it_is_cancelled_and_no_longer_withdrawn_or_merged() {
        var reference = running.tendering("Agency staff", "150000");
        var other = running.raised("Agency staff too", "20000");
        assertThatThrownBy(() -> endings.withdraw(reference, running.viewer("olivia"), "Enough.")).isInstanceOf(Refused.class).hasMessageContaining("Cancel it instead");
        assertThatThrownBy(() -> endings.merge(reference, running.viewer("olivia"), other, "The same.")).isInstanceOf(Refused.class).hasMessageContaining("can no longer be merged");
        assertThatThrownBy(() -> endings.merge(other, running.viewer("olivia"), reference, "The same.")).isInstanceOf(Refused.class).hasMessageContaining("Suppliers were already asked in " + reference);
    }

    // ---- cancel

    @Test
    void before_suppliers_were_asked_a_cancellation_is_over_at_once() {
        var reference = running.raised("Agency staff", "150000");
        endings.cancel(reference, running.viewer("henry"), "No money this year.");
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CANCELLED);
        isOver(reference);
        assertThat(sentences(reference)).contains("Cancelled: No money this year.");
        assertThatThrownBy(() -> endings.cancel(reference, running.viewer("henry"), "Again.")).isInstanceOf(Refused.class).hasMessageContaining("has ended (Cancelled)");
    }

    @Test
    void cancelled_while_the_deadline_runs_a_manager_agrees_and_the_bidders_are_told() {
        var reference = running.tendering("Agency staff", "150000");
        assertThat(running.timers(reference)).isEqualTo(1);
        endings.cancel(reference, running.viewer("olivia"), "The budget was withdrawn.");
        assertThat(cases.get(reference).isOpen()).as("until it is agreed the stages go on").isTrue();
        assertThat(running.open(reference)).containsExactly("Task_AgreeCancellation");
        assertThatThrownBy(() -> endings.cancel(reference, running.viewer("harriet"), "Also.")).isInstanceOf(Refused.class).hasMessageContaining("already asked for");

        running.complete("marcus", reference, "Task_AgreeCancellation", YES);
        assertThat(cases.get(reference)).satisfies(it -> {
            assertThat(it.status()).isEqualTo(CaseStatus.CANCELLED);
            assertThat(it.statusReason()).isEqualTo("The budget was withdrawn.");
        });
        assertThat(running.timers(reference)).as("nothing is opened at the deadline").isZero();
        assertThat(running.running(reference)).containsExactly("procurement");
        assertThat(running.open(reference)).containsExactly("Task_TellBidders");
        assertThat(tenders.openings(reference)).isEmpty();
        assertThat(tenders.tender(reference)).get().satisfies(tender -> assertThat(tender.isPublished()).as("what was published stays on record").isTrue());

        assertThat(standings.owesTerminationNotice(reference)).as("below the threshold").isFalse();
        running.complete("priya", reference, "Task_TellBidders", Map.of("toldOn", "2026-11-23", "howTold", "All four bidders, by message in the portal."));
        isOver(reference);
        assertThat(standings.biddersTold(reference)).get().satisfies(told -> {
            assertThat(told.noticeDue()).isFalse();
            assertThat(told.toldBy()).isEqualTo("priya");
            assertThat(told.toldOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        });
        assertThat(initiation.forwardPlanEntry(reference)).get().satisfies(entry -> assertThat(entry.endedAs()).isEqualTo(CaseStatus.CANCELLED));
        assertThat(sentences(reference)).contains("Asked to cancel the case: The budget was withdrawn.", "Agreed to cancel the case.", "Cancelled: The budget was withdrawn.", "Told the bidders that the purchase is cancelled.");
        running.walk().officers().at(RunningCases.DEADLINE.plusDays(1));
        assertThat(running.open(reference)).isEmpty();
    }

    @Test
    void above_the_threshold_the_termination_notice_is_due() {
        var reference = running.tendering("Agency staff", "400000");
        endings.cancel(reference, running.viewer("priya"), "Nobody needs it any more.");
        running.complete("marcus", reference, "Task_AgreeCancellation", YES);
        assertThat(standings.owesTerminationNotice(reference)).isTrue();
        var told = new HashMap<String, Object>(Map.of("toldOn", "2026-11-22", "howTold", "All bidders, in the portal."));
        assertThatThrownBy(() -> running.complete("paul", reference, "Task_TellBidders", told)).isInstanceOf(Refused.class).hasMessageContaining("cannot have been told before");
        told.put("toldOn", "2026-11-23");
        running.complete("paul", reference, "Task_TellBidders", told);
        assertThat(standings.biddersTold(reference)).get().satisfies(it -> assertThat(it.howTold()).isEqualTo("All bidders, in the portal."));
        assertThat(running.open(reference)).containsExactly("Task_PublishNotice");
        var notice = Notices.published(LocalDate.of(2026, 11, 23));
        running.complete("paul", reference, "Task_PublishNotice", notice);
        assertThat(notices.of(reference)).last().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(NoticeKind.TERMINATION);
            assertThat(it.name()).isEqualTo("procurement termination notice (UK12)");
            assertThat(it.noticeNumber()).isEqualTo(notice.get("noticeNumber"));
        });
        isOver(reference);
    }

    @Test
    void a_cancellation_that_is_not_agreed_leaves_the_case_where_it_is() {
        var reference = running.tendering("Agency staff", "150000");
        endings.cancel(reference, running.viewer("harriet"), "Too dear.");
        assertThatThrownBy(() -> running.complete("marcus", reference, "Task_AgreeCancellation", Map.of("outcome", "no"))).isInstanceOf(Refused.class).hasMessageContaining("Say why not");
        running.complete("marcus", reference, "Task_AgreeCancellation", NO);
        assertThat(cases.get(reference).isOpen()).isTrue();
        assertThat(running.timers(reference)).isEqualTo(1);
        assertThat(running.running(reference)).containsExactlyInAnyOrder("procurement", "tender");
        assertThat(sentences(reference)).contains("Did not agree to cancel the case: It is still needed.");
        assertThat(standings.asked(reference)).singleElement().satisfies(asked -> assertThat(asked.isAccepted()).isFalse());
        endings.cancel(reference, running.viewer("harriet"), "Much too dear.");
        assertThat(running.open(reference)).containsExactly("Task_AgreeCancellation");
    }

    @Test
    void nobody_agrees_what_they_asked_for_and_nobody_but_a_manager_agrees() {
        var reference = running.tendering("Agency staff", "150000");
        endings.cancel(reference, running.viewer("marcus"), "Too dear.");
        assertThatThrownBy(() -> running.complete("marcus", reference, "Task_AgreeCancellation", YES)).isInstanceOf(Refused.class).hasMessageContaining("nobody decides what they asked for");
        var number = standings.asked(reference).get(0).request().number();
        assertThatThrownBy(() -> endings.agreeCancellation(number, "priya", true, null)).isInstanceOf(Refused.class).hasMessage("Only a procurement manager may do this step.");
        assertThatThrownBy(() -> endings.cancel(running.raised("Another", "150000"), running.viewer("eva"), "No.")).isInstanceOf(Refused.class).hasMessageContaining("Only the requester, the lead officer, procurement");
    }

    @Test
    void a_case_whose_contract_is_signed_is_not_cancelled() {
        var reference = running.raised("First aid courses", "9000");
        running.walk().recordQuote(reference, "Example Works", "8750");
        running.walk().approveSmallPurchase(reference);
        assertThatThrownBy(() -> endings.cancel(reference, running.viewer("olivia"), "Too late.")).isInstanceOf(Refused.class).hasMessageContaining("has ended (Contract signed)");
    }

    @Test
    void a_case_that_ended_by_itself_while_its_end_was_asked_for_is_answered_with_no() {
        var reference = running.tendering("Agency staff", "150000");
        endings.cancel(reference, running.viewer("harriet"), "Too dear.");
        running.walk().officers().at(RunningCases.DEADLINE.plusDays(1));
        running.walk().openBids(reference, List.of());
        running.walk().witnessOpening(reference);
        running.complete("marcus", reference, "Task_DecideWithoutBids", Map.of("nextStep", "none", "reason", "Nobody bid."));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.NOT_AWARDED);
        assertThatThrownBy(() -> running.complete("marcus", reference, "Task_AgreeCancellation", YES)).isInstanceOf(Refused.class).hasMessageContaining("Answer No");
        running.complete("marcus", reference, "Task_AgreeCancellation", NO);
        isOver(reference);
    }

    // ---- merge

    @Test
    void an_accepted_merge_ends_one_case_and_asks_to_add_its_value_to_the_other() {
        var source = running.raised("Cleaning of offices", "60000");
        var target = running.beforeTender("Cleaning of schools", "150000");
        endings.merge(source, running.viewer("olivia"), " " + target.toLowerCase() + " ", "One contract is cheaper.");
        assertThat(running.open(source)).containsExactlyInAnyOrder("Task_AcceptNeed", "Task_AcceptMerge");
        running.complete("olivia", source, "Task_AcceptMerge", YES);

        assertThat(cases.get(source)).satisfies(it -> {
            assertThat(it.status()).isEqualTo(CaseStatus.MERGED);
            assertThat(it.statusReason()).isEqualTo("Into %s. One contract is cheaper.".formatted(target));
        });
        isOver(source);
        assertThat(links.of(target)).extracting(LinkService.Shown::label, link -> link.other().reference()).containsExactly(tuple("Took in", source));
        assertThat(sentences(target)).anyMatch(s -> s.startsWith("Took %s “Cleaning of offices” into this case".formatted(source)));
        assertThat(running.open(target)).containsExactlyInAnyOrder("Task_PrepareTender", "Task_CheckCorrection");

        running.complete("paul", target, "Task_CheckCorrection", YES);
        assertThat(cases.get(target).need().estimatedValueExVat()).isEqualByComparingTo("210000");
        assertThat(running.open(target)).as("decisions rest on the value").containsExactly("Task_AcceptNeed");
    }

    @Test
    void a_declined_merge_leaves_both_cases_as_they_are() {
        var source = running.raised("Cleaning of offices", "60000");
        var target = running.raised("Cleaning of schools", "150000");
        endings.merge(source, running.viewer("olivia"), target, "One contract is cheaper.");
        assertThatThrownBy(() -> running.complete("olivia", source, "Task_AcceptMerge", Map.of("outcome", "no"))).isInstanceOf(Refused.class).hasMessageContaining("Say why not");
        running.complete("olivia", source, "Task_AcceptMerge", Map.of("outcome", "no", "reason", "Other sites, other hours."));
        assertThat(cases.get(source).isOpen()).isTrue();
        assertThat(running.open(source)).containsExactly("Task_AcceptNeed");
        assertThat(running.open(target)).containsExactly("Task_AcceptNeed");
        assertThat(links.of(target)).isEmpty();
    }

    @Test
    void a_merge_wants_another_open_case_that_waits_for_nothing_else() {
        var source = running.raised("Cleaning of offices", "60000");
        var target = running.raised("Cleaning of schools", "150000");
        var viewer = running.viewer("olivia");
        assertThatThrownBy(() -> endings.merge(source, viewer, " ", "x")).hasMessageContaining("Give the reference of the case");
        assertThatThrownBy(() -> endings.merge(source, viewer, source, "x")).hasMessageContaining("cannot be merged into itself");
        assertThatThrownBy(() -> endings.merge(source, viewer, "P-1999-0001", "x")).hasMessageContaining("There is no case P-1999-0001");
        changes.correct(target, viewer, "budgetCode", "PP-7200", "Typed wrongly.");
        assertThatThrownBy(() -> endings.merge(source, viewer, target, "x")).hasMessageContaining("not answered yet");
        endings.withdraw(target, viewer, "Not needed.");
        assertThatThrownBy(() -> endings.merge(source, viewer, target, "x")).hasMessageContaining("is not open (Withdrawn)");
        assertThat(standings.asked(target)).as("what waited is answered by the end").allMatch(asked -> !asked.isPending());
    }

    @Test
    void a_merge_is_looked_at_again_when_it_is_accepted() {
        var source = running.raised("Cleaning of offices", "60000");
        var target = running.raised("Cleaning of schools", "150000");
        endings.merge(source, running.viewer("olivia"), target, "One contract is cheaper.");
        endings.withdraw(target, running.viewer("olivia"), "Not needed.");
        assertThatThrownBy(() -> running.complete("olivia", source, "Task_AcceptMerge", YES)).isInstanceOf(Refused.class).hasMessageContaining("is not open (Withdrawn)");
        running.complete("olivia", source, "Task_AcceptMerge", NO);
        assertThat(cases.get(source).isOpen()).isTrue();
    }

    private void isOver(String reference) {
        assertThat(running.open(reference)).isEmpty();
        assertThat(running.running(reference)).isEmpty();
    }

    private List<String> sentences(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::sentence).toList();
    }
}
