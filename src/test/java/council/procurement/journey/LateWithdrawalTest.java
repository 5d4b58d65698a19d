package council.procurement.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.demo.engine.PurchaseWalk.Purchase;
import council.procurement.evaluation.EvaluationService;
import council.procurement.evaluation.RankedBid;
import council.procurement.people.People;
import council.procurement.support.OpenedTender;
import council.procurement.support.ProcessTest;
import council.procurement.tender.LateWithdrawalService;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.OpeningRecordService;
import council.procurement.tender.TenderService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A bidder takes its bid back after the deadline: before the ranking, after it, after the recommendation, and once the award is decided. */
@ProcessTest
class LateWithdrawalTest {

    private static final LocalDate QUOTES_DUE = LocalDate.of(2026, 12, 8);

    @Autowired PurchaseWalk walk;
    @Autowired TenderService tenders;
    @Autowired LateWithdrawalService withdrawals;
    @Autowired EvaluationService evaluations;
    @Autowired OpeningRecordService record;
    @Autowired TimelineService timeline;
    @Autowired People people;
    @Autowired JdbcClient jdbc;

    @Test
    void a_bid_leaves_the_ranking_and_a_recommended_one_sends_the_case_back_to_it() {
        var reference = ranked();
        assertThat(order(reference)).containsExactly("Northgate Example Services", "Example Works", "Further Example Supplies");
        leaves(reference, "Example Works");
        assertThat(order(reference)).containsExactly("Northgate Example Services", "Further Example Supplies");
        assertThat(tenders.openedBids(reference)).as("the record of the opening keeps it").hasSize(3);
        assertThat(jdbc.sql("select count(*) from ranking r join evaluation e on e.evaluation_number = r.evaluation_number where e.case_reference = ?").param(reference).query(Integer.class).single()).as("the first ranking stays").isEqualTo(6);
        assertThat(sentences(reference)).contains("The others are ranked again; the new points are confirmed before anything is recommended.");
        assertThat(told(reference)).contains("paul").doesNotContain("olivia");

        walk.confirmArithmetic(reference);
        walk.recommend(reference);
        walk.agreeRecommendation(reference);
        assertThat(walk.officers().openTasks(reference)).containsExactly("Task_WriteAwardReport");
        leaves(reference, "Northgate Example Services");
        assertThat(walk.officers().openTasks(reference)).containsExactly("Task_ConfirmArithmetic");
        assertThat(order(reference)).containsExactly("Further Example Supplies");
        assertThat(sentences(reference)).contains("It was recommended for award, so that stops: the others are ranked again and the recommendation is made again.");
        walk.confirmArithmetic(reference);
        walk.recommend(reference);
        walk.agreeRecommendation(reference);
        assertThat(evaluations.recommendations(reference)).singleElement().satisfies(it -> {
            assertThat(it.supplier()).isEqualTo("Further Example Supplies");
            assertThat(it.singleBid()).as("those withdrawn are not counted").isTrue();
        });
        walk.writeAwardReport(reference);
        walk.advise(reference, "simon", "monica");
        walk.announce(reference);
        walk.approve(reference, "clara");
        assertThatThrownBy(() -> leaves(reference, "Further Example Supplies")).isInstanceOf(Refused.class).hasMessageContaining("The award in case %s is decided".formatted(reference));
        assertThat(record.verify().isWhole()).isTrue();
    }

    @Test
    void where_none_is_left_the_procurement_manager_decides_what_follows() {
        var reference = quotes();
        assertThat(walk.officers().openTasks(reference)).containsExactly("Task_RecommendQuote");
        leaves(reference, "Northgate Example Services");
        assertThat(walk.officers().openTasks(reference)).containsExactly("Task_RecommendQuote");
        leaves(reference, "Example Works");
        assertThat(walk.officers().openTasks(reference)).containsExactly("Task_DecideNoAward");
        assertThat(sentences(reference)).contains("No bid is left in the running: the procurement manager decides what follows.");
        walk.officers().complete("marcus", reference, "Task_DecideNoAward", Map.of("outcome", "restart", "reason", "Others may want it."));
        assertThat(walk.officers().openTasks(reference)).containsExactly("Task_SendRequests");
    }

    @Test
    void a_withdrawal_wants_its_evidence_and_a_confirmation_and_comes_once() {
        var reference = quotes();
        var priya = viewer("priya");
        long bid = bid(reference, "Example Works");
        assertThatThrownBy(() -> withdrawals.record(reference, viewer("olivia"), bid, true, "By mail.", null)).hasMessageContaining("recorded by the procurement team");
        assertThatThrownBy(() -> withdrawals.record(reference, priya, bid, true, " ", null)).isInstanceOfSatisfying(RefusedFields.class, e -> assertThat(e.fields()).containsOnlyKeys("evidence"));
        assertThatThrownBy(() -> withdrawals.record(reference, priya, bid, false, "By mail.", null)).isInstanceOfSatisfying(RefusedFields.class, e -> assertThat(e.fields()).containsOnlyKeys("confirmed"));
        leaves(reference, "Example Works");
        assertThatThrownBy(() -> leaves(reference, "Example Works")).hasMessageContaining("withdrawn already");
        assertThatThrownBy(() -> withdrawals.record(reference, priya, -1, true, "By mail.", null)).hasMessageContaining("There is no such bid.");
        assertThat(record.of(tenders.tender(reference).orElseThrow().tenderNumber())).last().satisfies(e -> assertThat(e.sentence()).isEqualTo(
            "Example Works withdrew its bid after the deadline; the council was told so: E-mail of 9 December. The reason: No capacity. It stays in this record and is not assessed."));
        assertThatThrownBy(() -> jdbc.sql("delete from late_withdrawal where case_reference = ?").param(reference).update()).hasMessageContaining("never changed");
    }

    private void leaves(String reference, String supplier) {
        walk.officers().as("priya", () -> {
            withdrawals.record(reference, viewer("priya"), bid(reference, supplier), true, "E-mail of 9 December.", "No capacity");
            return null;
        });
    }

    private long bid(String reference, String supplier) {
        return tenders.openedBids(reference).stream().filter(b -> b.supplier().equals(supplier)).map(OpenedBid::number).findFirst().orElseThrow();
    }

    private List<String> order(String reference) {
        return evaluations.ranking(reference).stream().filter(RankedBid::compliant).map(RankedBid::supplier).toList();
    }

    private List<String> told(String reference) {
        return jdbc.sql("select person from outbox_mail where kind = 'bid-left' and text_body like ?").param("%" + reference + "%").query(String.class).list();
    }

    private List<String> sentences(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::sentence).toList();
    }

    private Viewer viewer(String person) {
        return new Viewer(person, people.groupsOf(person));
    }

    /** A tender of which three bids are scored and ranked; the recommendation is to be made. */
    private String ranked() {
        var reference = OpenedTender.checked(walk, bidders("450000", "470000", "479000"));
        walk.appointPanel(reference);
        walk.score(reference, "eva", 4);
        walk.score(reference, "edward", 4);
        walk.score(reference, "esther", 4);
        walk.moderate(reference, 4);
        walk.rank(reference);
        return reference;
    }

    /** Two quotes that are opened. */
    private String quotes() {
        walk.officers().at(LocalDate.of(2026, 11, 23));
        var reference = walk.raise(new Purchase("Training rooms", "The present arrangement ends.", "people", "henry", "services", "79620000", "15000", 36, "PP-7100"));
        walk.specify(reference);
        walk.confirmFunds(reference);
        walk.chooseSuppliers(reference);
        walk.sendRequests(reference, QUOTES_DUE);
        walk.officers().at(QUOTES_DUE.plusDays(1));
        walk.openQuotes(reference, bidders("14200", "14900"));
        return reference;
    }

    private static List<Bidder> bidders(String... prices) {
        var names = List.of("Northgate Example Services", "Example Works", "Further Example Supplies");
        return java.util.stream.IntStream.range(0, prices.length).mapToObj(i -> new Bidder(names.get(i), "WS13 6YX", i == 0, false, prices[i], "20000")).toList();
    }
}
