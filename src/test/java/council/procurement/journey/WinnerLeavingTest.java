package council.procurement.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionType;
import council.procurement.award.Award;
import council.procurement.award.AwardService;
import council.procurement.award.BidOutcome;
import council.procurement.award.OutcomeLetterService;
import council.procurement.award.WinnerLeaving;
import council.procurement.award.WinnerLeavingService;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.contract.Contract;
import council.procurement.contract.ContractService;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.demo.engine.PurchaseWalk.Purchase;
import council.procurement.evaluation.EvaluationService;
import council.procurement.evaluation.RankedBid;
import council.procurement.people.People;
import council.procurement.support.Browser;
import council.procurement.support.OpenedTender;
import council.procurement.support.ProcessTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The winner leaves between the decision and the signature: the next ranked is decided on anew, or nothing is awarded for it, or the award stands. */
@ProcessTest
class WinnerLeavingTest {

    private static final String NORTHGATE = "Northgate Example Services";
    private static final String WORKS = "Example Works";
    private static final String FURTHER = "Further Example Supplies";

    @Autowired PurchaseWalk walk;
    @Autowired WinnerLeavingService leavings;
    @Autowired AwardService awards;
    @Autowired OutcomeLetterService letters;
    @Autowired ApprovalService approvals;
    @Autowired EvaluationService evaluations;
    @Autowired ContractService contracts;
    @Autowired ProcurementCaseService cases;
    @Autowired TimelineService timeline;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void the_next_ranked_is_recommended_approved_told_and_signed_anew() {
        var reference = toSign("140000", "142000");
        records(reference, WinnerLeaving.Kind.WITHDRAWS);
        refuses(() -> walk.sign(reference, "leila", Map.of()), "It is recorded that this winner leaves.");
        decides("leila", reference, "next");

        assertThat(tasks(reference)).containsExactly("Task_ConfirmArithmetic");
        assertThat(approvals.isApproved(reference, DecisionType.AWARD)).as("the earlier approval counts no more").isFalse();
        assertThat(approvals.isApproved(reference, DecisionType.PUBLISH)).isTrue();
        assertThat(awards.find(reference)).as("the award lapsed").isEmpty();
        assertThat(evaluations.ranking(reference)).extracting(RankedBid::supplier, RankedBid::compliant, RankedBid::note).contains(tuple(NORTHGATE, false, "Withdrew after the award was decided: It has no vans any more."));
        walk.confirmArithmetic(reference);
        walk.recommend(reference);
        walk.agreeRecommendation(reference);
        assertThat(evaluations.recommendations(reference)).singleElement().satisfies(it -> assertThat(it.supplier()).isEqualTo(WORKS));
        approved(reference);
        assertThat(awards.find(reference)).as("nothing is awarded before the bidders are told").isEmpty();
        assertThat(letters.lines(reference)).extracting(OutcomeLetterService.Line::supplier, OutcomeLetterService.Line::result, OutcomeLetterService.Line::waiting).as("told anew").containsExactlyInAnyOrder(tuple(NORTHGATE, "Not in the running", true), tuple(WORKS, "Successful", true));
        walk.sendLetters(reference);
        assertThat(letters.lines(reference)).noneMatch(OutcomeLetterService.Line::waiting);
        assertThat(jdbc.sql("select count(*) from outcome_letter where case_reference = ?").param(reference).query(Integer.class).single()).isEqualTo(4);
        assertThat(awards.outcomes(reference)).extracting(BidOutcome::supplier, BidOutcome::kind, BidOutcome::attempt).containsExactlyInAnyOrder(tuple(NORTHGATE, BidOutcome.Kind.LEFT, 2), tuple(WORKS, BidOutcome.Kind.SUCCESSFUL, 2));
        assertThat(jdbc.sql("select count(*) from bid_outcome where case_reference = ?").param(reference).query(Integer.class).single()).as("what was told before stays").isEqualTo(4);
        walk.sign(reference, "leila", Map.of());
        assertThat(contracts.ofCase(reference)).extracting(it -> it.supplier().name()).containsExactly(WORKS);
        assertThat(awards.find(reference)).extracting(Award::supplier, Award::attempt).containsExactly(tuple(WORKS, 2));
        assertThat(jdbc.sql("select count(*) from award where case_reference = ?").param(reference).query(Integer.class).single()).isEqualTo(2);
        assertThat(sentences(reference)).contains("Recorded that Northgate Example Services, the winner, withdraws. Nothing is signed with it until legal or the procurement manager has decided what follows.",
            "Decided that the award is offered to the next ranked, because Northgate Example Services left: The second bid holds.");
        for (var evidence : List.of("winner_leaving", "winner_leaving_decision", "award_lapse", "bid_outcome"))
            assertThatThrownBy(() -> jdbc.sql("delete from " + evidence).update()).as(evidence).hasMessageContaining("never changed");
    }

    @Test
    void a_second_award_notice_begins_a_second_standstill() {
        var reference = OpenedTender.checked(walk, List.of(bidder(NORTHGATE, "450000", null), bidder(WORKS, "470000", null)));
        scored(reference);
        approved(reference);
        walk.sendLetters(reference);
        walk.publishAward(reference);
        var first = awards.get(reference, 0).standstill().lastDay();
        assertThat(first).isNotNull();
        records(reference, WinnerLeaving.Kind.FAILS);
        decides("marcus", reference, "next");
        walk.confirmArithmetic(reference);
        walk.recommend(reference);
        walk.agreeRecommendation(reference);
        approved(reference);
        walk.sendLetters(reference);
        walk.publishAward(reference);
        assertThat(awards.get(reference, 0)).satisfies(it -> assertThat(it.supplier()).isEqualTo(WORKS)).satisfies(it -> assertThat(it.standstill().lastDay()).isAfter(first));
        assertThat(tasks(reference)).as("the new standstill is waited out").isEmpty();
    }

    @Test
    void what_is_signed_of_another_lot_lives_on_while_one_is_awarded_again() {
        var reference = lotsToSign();
        walk.sign(reference, "leila", Map.of());
        assertThat(awards.get(reference, 1).isSigned()).isTrue();
        records(reference, WinnerLeaving.Kind.WITHDRAWS);
        decides("leila", reference, "next");
        assertThat(contracts.ofCase(reference)).extracting(Contract::lotNumber, it -> it.supplier().name()).containsExactly(tuple(1, NORTHGATE));
        assertThat(cases.get(reference).isRunning()).isTrue();
        assertThat(awards.find(reference)).extracting(Award::lotNumber).containsExactly(1);

        walk.confirmArithmetic(reference);
        assertThat(walk.officers().openTasks(reference)).containsExactly("Task_RecommendAward");
        walk.recommend(reference);
        walk.agreeRecommendation(reference);
        assertThat(evaluations.recommendations(reference)).extracting(it -> it.lot(), it -> it.supplier()).containsExactly(tuple(1, NORTHGATE), tuple(2, FURTHER));
        approved(reference);
        walk.sendLetters(reference);
        assertThat(awards.outcomes(reference)).filteredOn(it -> it.lot() == 1).extracting(BidOutcome::attempt).as("told once").containsOnly(1);
        assertThat(tasks(reference)).containsExactly("Task_SignContract");
        walk.sign(reference, "leila", Map.of());
        assertThat(contracts.ofCase(reference)).extracting(Contract::lotNumber, it -> it.supplier().name()).containsExactly(tuple(1, NORTHGATE), tuple(2, FURTHER));
        assertThat(cases.get(reference)).satisfies(it -> assertThat(it.status()).isEqualTo(CaseStatus.CONTRACT_SIGNED)).satisfies(it -> assertThat(it.statusReason()).contains(NORTHGATE, FURTHER));
    }

    @Test
    void where_the_next_ranked_is_rejected_the_other_lots_are_signed() {
        var reference = lotsToSign();
        records(reference, 2, WinnerLeaving.Kind.WITHDRAWS);
        decides("leila", reference, "next");
        walk.confirmArithmetic(reference);
        walk.recommend(reference);
        walk.agreeRecommendation(reference);
        walk.writeAwardReport(reference);
        walk.advise(reference, "simon", "monica");
        if (tasks(reference).contains("Task_PublishKeyNotice")) walk.announce(reference);
        walk.officers().complete("clara", reference, "Task_Decide", Map.of("outcome", "rejected", "reason", "The second price is too high.", "alternatives", "None."));
        if (tasks(reference).contains("Task_PublishDecision")) walk.release(reference);
        assertThat(cases.get(reference).isRunning()).isTrue();
        assertThat(tasks(reference)).containsExactly("Task_SignContract");
        walk.sign(reference, "leila", Map.of());
        assertThat(contracts.ofCase(reference)).extracting(Contract::lotNumber).containsExactly(1);
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONTRACT_SIGNED);
    }

    @Test
    void one_lot_ends_and_the_others_go_on() {
        var reference = lotsToSign();
        records(reference, 1, WinnerLeaving.Kind.WITHDRAWS);
        decides("marcus", reference, "end");
        assertThat(awards.find(reference)).extracting(Award::lotNumber).containsExactly(2);
        assertThat(tasks(reference)).containsExactly("Task_SignContract");
        walk.sign(reference, "leila", Map.of());
        assertThat(contracts.ofCase(reference)).extracting(Contract::lotNumber, it -> it.supplier().name()).containsExactly(tuple(2, WORKS));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONTRACT_SIGNED);

        var signed = lotsToSign();
        walk.sign(signed, "leila", Map.of());
        records(signed, WinnerLeaving.Kind.WITHDRAWS);
        decides("marcus", signed, "end");
        assertThat(contracts.ofCase(signed)).as("nothing is left to sign").extracting(Contract::lotNumber).containsExactly(1);
        assertThat(cases.get(signed).status()).isEqualTo(CaseStatus.CONTRACT_SIGNED);
    }

    @Test
    void where_nobody_is_ranked_next_it_ends_with_the_reason() {
        var reference = toSign("140000");
        records(reference, WinnerLeaving.Kind.FAILS);
        refuses(() -> decides("leila", reference, "next"), "No acceptable bid is left, so it cannot be offered to anybody.");
        assertThat(tasks(reference)).contains("Task_DecideOnWinnerLeaving", "Task_SignContract");
        decides("leila", reference, "end");
        assertThat(cases.get(reference)).satisfies(it -> assertThat(it.status()).isEqualTo(CaseStatus.NOT_AWARDED)).satisfies(it -> assertThat(it.statusReason()).isEqualTo("Northgate Example Services left. The second bid holds."));
        assertThat(tasks(reference)).isEmpty();
    }

    @Test
    void a_quote_that_is_not_ordered_gives_way_to_the_next() {
        walk.officers().at(LocalDate.of(2026, 11, 23));
        var reference = walk.raise(new Purchase("Training rooms", "The present arrangement ends.", "people", "henry", "services", "79620000", "15000", 36, "PP-7100"));
        walk.specify(reference);
        walk.confirmFunds(reference);
        walk.sendRequests(reference, LocalDate.of(2026, 12, 8));
        walk.officers().at(LocalDate.of(2026, 12, 9));
        walk.openQuotes(reference, List.of(bidder(WORKS, "14200", null), bidder(NORTHGATE, "14900", null)));
        walk.recommendQuote(reference);
        walk.approveQuotation(reference, "henry");
        records(reference, WinnerLeaving.Kind.WITHDRAWS);
        refuses(() -> walk.placeOrder(reference), "It is recorded that this winner leaves.");
        decides("leila", reference, "next");
        assertThat(tasks(reference)).containsExactly("Task_RecommendQuote");
        walk.recommendQuote(reference);
        walk.approveQuotation(reference, "henry");
        walk.placeOrder(reference);
        assertThat(contracts.ofCase(reference)).extracting(it -> it.supplier().name()).containsExactly(NORTHGATE);
    }

    @Test
    void what_cannot_be_is_refused_in_a_sentence_and_the_award_can_stand() {
        var reference = OpenedTender.inTwoLots(walk, List.of(bidder(NORTHGATE, "80000", 1), bidder(WORKS, "42000", 2)));
        refuses(() -> record(reference, "priya", 1, WinnerLeaving.Kind.WITHDRAWS), "No award that rests on a ranking waits for its signature");
        walk.checkCompliance(reference);
        scored(reference);
        approved(reference);
        refuses(() -> record(reference, "olivia", 1, WinnerLeaving.Kind.WITHDRAWS), "Procurement records that a winner leaves.");
        assertThatThrownBy(() -> leavings.record(reference, viewer("priya"), null, null, " ", "", null, null)).isInstanceOfSatisfying(RefusedFields.class, it -> assertThat(it.fields()).containsOnlyKeys("lot", "kind", "reason", "evidence"));
        assertThatThrownBy(() -> leavings.record(reference, viewer("priya"), 1, WinnerLeaving.Kind.FAILS, "No cover.", "Mail.", LocalDate.of(2099, 1, 1), null)).isInstanceOfSatisfying(RefusedFields.class, it -> assertThat(it.fields()).containsOnlyKeys("askedOn", "explanation"));
        var number = record(reference, "marcus", 1, WinnerLeaving.Kind.WITHDRAWS);
        refuses(() -> record(reference, "priya", 1, WinnerLeaving.Kind.WITHDRAWS), "It is recorded already");
        refuses(() -> walk.sendLetters(reference), "It is recorded that a winner leaves. Tell the bidders once it is decided");
        refuses(() -> leavings.decide(number, "priya", WinnerLeaving.Outcome.END, "So."), "Legal or the procurement manager decides");
        refuses(() -> leavings.decide(number, "marcus", WinnerLeaving.Outcome.END, "So."), "You recorded it, so somebody else decides");
        refuses(() -> leavings.decide(number, "leila", WinnerLeaving.Outcome.END, null), "Give the reason");
        refuses(() -> decides("leila", reference, "other"), "Choose one of the answers given for “What follows?”.");
        decides("leila", reference, "keep");
        refuses(() -> leavings.decide(number, "leila", WinnerLeaving.Outcome.END, "So."), "It is decided already");
        assertThat(approvals.isApproved(reference, DecisionType.AWARD)).isTrue();
        walk.sendLetters(reference);
        assertThat(awards.find(reference)).extracting(Award::supplier).containsExactly(NORTHGATE, WORKS);
    }

    @Test
    void few_read_the_page_and_it_keeps_what_was_typed() {
        var reference = toSign("140000", "142000");
        var page = "/procurements/" + reference + "/winner-leaving";
        assertThat(Browser.of("olivia", port).opens(page).statusCode()).isEqualTo(403);
        assertThat(Browser.of("olivia", port).opens("/procurements/" + reference).body()).doesNotContain("/winner-leaving");
        assertThat(Browser.of("priya", port).opens("/procurements/" + reference).body()).contains("Winner leaves: none so far");
        assertThat(Browser.of("ivan", port).opens(page).body()).contains("No winner of this case has left.", "Ranked next: Example Works").doesNotContain("Record it and let it be decided");
        var wrong = Browser.of("priya", port).posts(page, page, Map.of("kind", "fails", "reason", "TYPEDTEXT", "evidence", ""));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("TYPEDTEXT", "Say how and when the council learned it", "Ask the supplier to explain first", "Write what the supplier answered");
        assertThat(Browser.of("priya", port).posts(page, page, Map.of("kind", "withdraws", "reason", "No vans.", "evidence", "Letter of 9 December.", "askedOn", "", "explanation", "")).body()).contains("It is recorded", "To be decided");
        decides("leila", reference, "next");
        assertThat(Browser.of("priya", port).opens(page).body()).contains("Offered to the next ranked", "The second bid holds.", "Letter of 9 December.");
        assertThat(Browser.of("priya", port).opens("/awards/" + reference).body()).contains("Winner leaves", "The winner withdraws: No vans.");
    }

    /** A tender below the threshold whose contract is to be signed with the first of these bidders. */
    private String toSign(String... prices) {
        var names = List.of(NORTHGATE, WORKS);
        var reference = OpenedTender.undivided(walk, IntStream.range(0, prices.length).mapToObj(i -> bidder(names.get(i), prices[i], null)).toList());
        walk.checkCompliance(reference);
        scored(reference);
        approved(reference);
        walk.sendLetters(reference);
        return reference;
    }

    private String lotsToSign() {
        var reference = OpenedTender.inTwoLots(walk, List.of(bidder(NORTHGATE, "80000", 1), bidder(WORKS, "62000", 2), bidder(FURTHER, "64000", 2)));
        walk.checkCompliance(reference);
        scored(reference);
        approved(reference);
        walk.sendLetters(reference);
        assertThat(tasks(reference)).containsExactly("Task_SignContract", "Task_SignContract");
        return reference;
    }

    private void scored(String reference) {
        walk.appointPanel(reference);
        for (var evaluator : List.of("eva", "edward", "esther")) walk.score(reference, evaluator, 5);
        walk.moderate(reference, 5);
        walk.rank(reference);
        walk.recommend(reference);
        walk.agreeRecommendation(reference);
    }

    private void approved(String reference) {
        walk.writeAwardReport(reference);
        walk.advise(reference, "simon", "monica");
        if (tasks(reference).contains("Task_PublishKeyNotice")) walk.announce(reference);
        walk.approve(reference, "clara");
        if (tasks(reference).contains("Task_PublishDecision")) walk.release(reference);
    }

    private void records(String reference, WinnerLeaving.Kind kind) {
        records(reference, leavings.winners(reference).get(0).lot(), kind);
    }

    private void records(String reference, int lot, WinnerLeaving.Kind kind) {
        walk.officers().as("priya", () -> record(reference, "priya", lot, kind));
    }

    private long record(String reference, String person, int lot, WinnerLeaving.Kind kind) {
        return leavings.record(reference, viewer(person), lot, kind, "It has no vans any more.", "Letter of its director, in the tender file.", walk.today(), "It confirmed that.");
    }

    private void decides(String person, String reference, String outcome) {
        walk.officers().complete(person, reference, "Task_DecideOnWinnerLeaving", Map.of("outcome", outcome, "reason", "The second bid holds."));
    }

    private List<String> tasks(String reference) {
        return walk.officers().openTasks(reference);
    }

    private List<String> sentences(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::sentence).toList();
    }

    private Viewer viewer(String person) {
        return new Viewer(person, people.groupsOf(person));
    }

    private static Bidder bidder(String name, String price, Integer lot) {
        return new Bidder(name, "WS13 6YX", true, false, price, "9000", lot);
    }

    private static void refuses(ThrowingCallable deed, String sentence) {
        assertThatThrownBy(deed).isInstanceOf(Refused.class).hasMessageContaining(sentence);
    }
}
