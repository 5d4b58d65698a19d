package council.procurement.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.Decision;
import council.procurement.approval.Outcome;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.contract.Contract;
import council.procurement.contract.ContractService;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.demo.engine.PurchaseWalk.Purchase;
import council.procurement.evaluation.EvaluationService;
import council.procurement.evaluation.RankedBid;
import council.procurement.evaluation.Recommendation;
import council.procurement.evaluation.ScoreGridService;
import council.procurement.evaluation.ScoringService;
import council.procurement.initiation.InitiationService;
import council.procurement.support.OpenedTender;
import council.procurement.tender.Lot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whole purchases from the start form to the register, on H2 and on PostgreSQL alike. */
abstract class Purchases {

    private static final List<Bidder> BIDDERS = List.of(new Bidder("Northgate Example Services", "WS13 6YX", true, false, "140000", "20000"),
        new Bidder("Example Works", "B77 1AA", false, false, "149500", "30000"), new Bidder("Further Example Supplies", "ST16 2AA", true, true, "151000", "12000"));

    /** A question for lot 2 alone, with a lowest score; one for both; each lot totals 100. */
    @Autowired EvaluationService evaluations;
    @Autowired PurchaseWalk walk;
    @Autowired ScoreGridService grid;
    @Autowired ScoringService scoring;
    @Autowired ProcurementCaseService cases;
    @Autowired TimelineService timeline;
    @Autowired ApprovalService approvals;
    @Autowired ContractService contracts;
    @Autowired InitiationService initiation;

    static Purchase services(String title, String value) {
        return new Purchase(title, "The present arrangement ends.", "people", "henry", "services", "79620000", value, 36, "PP-7100");
    }

    @Test
    void services_of_150_000_pounds_in_the_pipeline_go_from_need_to_signed_contract() {
        var officers = walk.officers();
        var reference = walk.raise(services("Agency staff", "150000"));
        officers.start("colin", "pipeline-approval", Map.of("minute", "CAB 41 of " + reference, "meetingDate", "2026-11-03", "purchases", reference + " £150,000"));
        walk.accept(reference, "henry");
        walk.agreeRoute(reference, false);
        walk.writeBusinessCase(reference);
        walk.confirmBudget(reference);
        walk.advise(reference, "fiona", "priya");
        walk.approve(reference, "lionel");

        var deadline = LocalDate.of(2027, 1, 12);
        walk.prepareTender(reference, deadline);
        assertThatThrownBy(() -> officers.complete("priya", reference, "Task_ReviewTender", Map.of("outcome", "approved"))).isInstanceOf(Refused.class);
        walk.reviewTender(reference);
        walk.advise(reference, "harriet", "leila");
        walk.approve(reference, "marcus", "simon");
        walk.publishTender(reference, deadline);

        officers.at(deadline.plusDays(1));
        walk.openBids(reference, BIDDERS);
        walk.witnessOpening(reference);
        walk.checkCompliance(reference);
        walk.appointPanel(reference);
        walk.score(reference, "eva", 4);
        walk.score(reference, "edward", 5);
        walk.score(reference, "esther", 3);
        walk.moderate(reference, 4);
        walk.rank(reference);
        walk.recommend(reference);
        walk.agreeRecommendation(reference);
        walk.writeAwardReport(reference);
        walk.advise(reference, "simon", "monica");
        walk.announce(reference);
        walk.approve(reference, "clara");
        walk.release(reference);
        walk.sendLetters(reference);
        var tasks = officers.openTasks(reference);
        if (tasks.contains("Task_PublishNotice")) walk.publishAward(reference);
        walk.sign(reference, "leila", Map.of());

        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONTRACT_SIGNED);
        assertThat(approvals.decisions(reference)).extracting(Decision::person).containsExactly("lionel", "marcus", "simon", "clara");
        assertThat(approvals.decisions(reference)).extracting(Decision::outcome).containsOnly(Outcome.APPROVED);
        assertThat(people(reference)).hasSizeGreaterThanOrEqualTo(8);
        assertThat(timeline.isWhole(reference)).isTrue();
        assertThat(contracts.ofCase(reference)).singleElement().satisfies(contract -> {
            assertThat(contract.supplier().name()).isEqualTo("Northgate Example Services");
            assertThat(contract.valueExVat()).isEqualByComparingTo("140000");
        });
    }

    /** Twenty savings of one score from two windows at once: one after the other is told that it was changed, and nothing is lost. */
    @Test
    void two_windows_that_save_one_score_at_once_never_overwrite_each_other() throws Exception {
        var reference = OpenedTender.inTwoLots(walk, List.of(new Bidder("Northgate Example Services", "WS13 6YX", true, false, "80000", "9000", 1)));
        walk.checkCompliance(reference);
        walk.appointPanel(reference);
        for (int times = 0; times < 2; times++) walk.officers().as("eva", () -> {
            scoring.declare(reference, "eva", false, null);
            return null;
        });
        var sheet = walk.officers().as("eva", () -> grid.own(reference, "eva"));
        int question = sheet.questions().get(0).number();
        long bid = sheet.bids().get(0).number();
        var windows = Executors.newFixedThreadPool(2);
        try {
            var saved = IntStream.range(0, 20).mapToObj(n -> windows.submit(() -> {
                try {
                    grid.keepOwn(reference, "eva", question, bid, new ScoreGridService.Change(n % 6, "From window " + n, null));
                    return true;
                } catch (Refused changedMeanwhile) {
                    return false;
                }
            })).toList();
            int kept = 0;
            for (var one : saved) if (one.get()) kept++;
            assertThat(kept).as("who saw an empty score and came first").isEqualTo(1);
        } finally {
            windows.shutdownNow();
        }
        assertThat(walk.officers().as("eva", () -> grid.ownCells(reference, "eva", question)).get(0).finished()).isTrue();
    }

    @Test
    void a_tender_in_two_lots_becomes_two_contracts() {
        var reference = OpenedTender.inTwoLots(walk, List.of(new Bidder("Northgate Example Services", "WS13 6YX", true, false, "80000", "9000", 1), new Bidder("Example Works", "B77 1AA", false, false, "78000", "12000", 1),
            new Bidder("Example Works", "B77 1AA", false, false, "42000", "3000", 2), new Bidder("Further Example Supplies", "ST16 2AA", true, true, "40000", "4000", 2)));
        assertThat(timeline.of(reference)).extracting(TimelineEntry::sentence).as("who bids for two lots is one bidder").contains("Opened 3 bids.");
        walk.checkCompliance(reference);
        walk.appointPanel(reference);
        walk.score(reference, "eva", 5);
        walk.score(reference, "edward", 5);
        walk.score(reference, "esther", 5);
        walk.moderate(reference, 5);
        walk.rank(reference);

        // The scores fall by one with each bid: the last has 2 of 5, where lot 2 asks for 3.
        assertThat(evaluations.ranking(reference)).extracting(RankedBid::lot, RankedBid::supplier, RankedBid::rank, RankedBid::compliant).containsExactly(
            tuple(1, "Northgate Example Services", 1, true), tuple(1, "Example Works", 2, true), tuple(2, "Example Works", 1, true), tuple(2, "Further Example Supplies", 0, false));
        assertThat(evaluations.ranking(reference).get(3).note()).isEqualTo("Scored 2 for “How will you reach the depots?”; the documents ask for 3 or more.");
        walk.recommend(reference);
        walk.agreeRecommendation(reference);
        assertThat(evaluations.recommendations(reference)).extracting(Recommendation::lot, Recommendation::supplier, Recommendation::singleBid).containsExactly(
            tuple(1, "Northgate Example Services", false), tuple(2, "Example Works", false));
        walk.writeAwardReport(reference);
        walk.advise(reference, "simon", "monica");
        walk.announce(reference);
        walk.approve(reference, "clara");
        walk.release(reference);
        walk.sendLetters(reference);
        if (walk.officers().openTasks(reference).contains("Task_PublishNotice")) walk.publishAward(reference);
        assertThat(walk.officers().openTasks(reference)).containsExactly("Task_SignContract", "Task_SignContract");
        walk.sign(reference, "leila", Map.of());
        assertThat(contracts.ofCase(reference)).as("in the register once all are signed").isEmpty();
        walk.sign(reference, "leila", Map.of());
        assertThat(contracts.ofCase(reference)).extracting(Contract::lotNumber, Contract::title, it -> it.supplier().name(), it -> it.valueExVat().toString()).containsExactly(
            tuple(1, "Cleaning by lots: Lot 1, Offices", "Northgate Example Services", "80000.00"), tuple(2, "Cleaning by lots: Lot 2, Depots", "Example Works", "42000.00"));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONTRACT_SIGNED);
    }

    @Test
    void fifteen_thousand_pounds_take_the_short_path_with_seven_tasks_and_five_people() {
        var reference = walk.raise(services("Training rooms", "15000"));
        walk.specify(reference);
        walk.confirmFunds(reference);
        assertThat(initiation.forwardPlanEntry(reference)).isPresent();
        var deadline = LocalDate.of(2026, 12, 8);
        walk.sendRequests(reference, deadline);
        walk.officers().at(deadline.plusDays(1));
        walk.openQuotes(reference, List.of(new Bidder("Example Works", "WS14 9AA", true, false, "14200", "0"), new Bidder("Northgate Example Services", "B77 1AA", true, false, "14900", "0"),
            new Bidder("Further Example Supplies", "ST16 2AA", false, true, "15100", "0")));
        walk.recommendQuote(reference);
        walk.approveQuotation(reference, "henry");
        walk.placeOrder(reference);

        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONTRACT_SIGNED);
        assertThat(people(reference)).containsExactlyInAnyOrder("olivia", "ben", "priya", "henry", "paul");
        assertThat(contracts.ofCase(reference)).singleElement().satisfies(contract -> assertThat(contract.supplier().name()).isEqualTo("Example Works"));
    }

    @Test
    void nine_thousand_pounds_need_one_quote_and_two_people() {
        var reference = walk.raise(services("First aid courses", "9000"));
        walk.recordQuote(reference, "Example Works", "8750");
        walk.approveSmallPurchase(reference);
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONTRACT_SIGNED);
        assertThat(people(reference)).containsExactlyInAnyOrder("olivia", "ben");
    }

    private Set<String> people(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::person).filter(p -> !p.equals(ProcurementCaseService.SYSTEM)).collect(Collectors.toSet());
    }
}
