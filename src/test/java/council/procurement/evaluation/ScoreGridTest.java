package council.procurement.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.casefile.DeclarationPoint;
import council.procurement.casefile.InterestDeclaration;
import council.procurement.casefile.InterestService;
import council.procurement.casefile.Viewer;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.evaluation.ScoreGridService.Change;
import council.procurement.evaluation.ScoreGridService.Seen;
import council.procurement.people.People;
import council.procurement.support.Browser;
import council.procurement.support.OpenedTender;
import council.procurement.support.ProcessTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scores question by question, each saved as it is typed, with two windows open. */
@ProcessTest
class ScoreGridTest {

    @Autowired PurchaseWalk walk;
    @Autowired ScoreGridService grid;
    @Autowired ScoringService scoring;
    @Autowired EvaluationService evaluations;
    @Autowired InterestService interests;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;
    private String reference;

    @BeforeEach
    void appointed() {
        reference = OpenedTender.checked(walk, List.of(new Bidder("Northgate Example Services", "WS13 6YU", true, false, "461000", "20000"), new Bidder("Example Works", "WS13 6YU", true, false, "470000", "15000")));
        walk.appointPanel(reference);
    }

    @AfterEach
    void now() {
        walk.officers().now();
    }

    @Test
    void a_member_declares_before_any_bidder_is_named_and_again_with_the_bidders_known() {
        assertThat(as("eva", () -> grid.own(reference, "eva"))).satisfies(it -> {
            assertThat(it.declared()).isZero();
            assertThat(it.bids()).as("nobody is named yet").isEmpty();
            assertThat(it.questions()).isEmpty();
        });
        assertThat(Browser.of("eva", port).fetches("/evaluations/" + reference + "/scores").body()).as("at the address of earlier forms").doesNotContain("Northgate");
        refused(() -> grid.answers(reference, "eva", bid(0)), "Declare first");
        refused(() -> grid.ownCells(reference, "eva", 2), "Declare first");
        declares("eva");
        assertThat(as("eva", () -> grid.own(reference, "eva"))).satisfies(it -> {
            assertThat(it.declared()).isEqualTo(1);
            assertThat(it.bids()).extracting(ComplianceService.Named::supplier).containsExactly("Northgate Example Services", "Example Works");
            assertThat(it.questions()).isEmpty();
        });
        refused(() -> grid.keepOwn(reference, "eva", 2, bid(0), new Change(3, "Good.", null)), "Declare first");
        declares("eva");
        assertThat(as("eva", () -> grid.own(reference, "eva"))).satisfies(it -> {
            assertThat(it.declared()).isEqualTo(2);
            assertThat(it.questions()).isNotEmpty().allSatisfy(question -> assertThat(question.open()).isEqualTo(2));
        });
        assertThat(as("eva", () -> grid.answers(reference, "eva", bid(0)))).contains("Answers as attached to the bid.");
        assertThat(interests.readableBy(new Viewer("monica", people.groupsOf("monica")), reference)).filteredOn(it -> it.declaredBy().equals("eva")).extracting(InterestDeclaration::point).containsExactlyInAnyOrder(DeclarationPoint.DOCUMENTS, DeclarationPoint.BIDDERS);
    }

    @Test
    void a_conflict_named_at_the_first_declaration_leaves_the_seat_too() {
        walk.officers().as("edward", () -> {
            scoring.declare(reference, "edward", true, "My wife runs the service.");
            return null;
        });
        assertThat(walk.officers().openTasks(reference)).contains("Task_ReplaceMember");
    }

    @Test
    void what_is_not_finished_is_kept_and_does_not_count() {
        ready("eva");
        var kept = keeps("eva", bid(0), new Change(4, "", null));
        assertThat(kept).isEqualTo(new ScoreGridService.Cell(bid(0), 4, "", false));
        assertThat(open("eva")).isEqualTo(2);
        assertThat(keeps("eva", bid(0), new Change(4, "Says how.", new Seen(4, "")))).isEqualTo(new ScoreGridService.Cell(bid(0), 4, "Says how.", true));
        assertThat(open("eva")).isEqualTo(1);
        keeps("eva", bid(0), new Change(4, "", new Seen(4, "Says how.")));
        assertThat(as("eva", () -> grid.ownCells(reference, "eva", question())).get(0)).as("emptied again").isEqualTo(new ScoreGridService.Cell(bid(0), 4, "", false));
        refused(() -> walk.officers().complete("eva", reference, "Task_ScoreBids", Map.of()), "Scores are missing");
        keeps("eva", bid(0), new Change(null, "", new Seen(4, "")));
        keeps("eva", bid(0), new Change(3, "Says when.", new Seen(null, "")));
        assertThat(jdbc.sql("select count(*) from score where person = 'eva' and evaluation_number = (select max(evaluation_number) from evaluation where case_reference = ?)").param(reference).query(Integer.class).single()).as("each given score stays on record").isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from score_draft").query(Integer.class).single()).isZero();
        refused(() -> keeps("eva", bid(1), new Change(9, "Great.", null)), "Choose a score from 0 to 5 for Example Works");
        refused(() -> keeps("eva", bid(1), new Change(null, "x".repeat(4001), null)), "Shorten the reason for Example Works");
        refused(() -> keeps("eva", -1, new Change(3, "x", null)), "There is no such bid to score");
        refused(() -> as("eva", () -> grid.keepOwn(reference, "eva", 1, bid(0), new Change(3, "x", null))), "There is no such question");
    }

    @Test
    void what_somebody_changed_meanwhile_is_not_overwritten() {
        ready("eva");
        keeps("eva", bid(0), new Change(4, "Says how.", null));
        refused(() -> keeps("eva", bid(0), new Change(2, "Says little.", null)), "Somebody changed this meanwhile, in another window: it is 4, “Says how.” now. What you typed is still here; save it again to put it in that place.");
        assertThat(as("eva", () -> grid.ownCells(reference, "eva", question())).get(0).points()).isEqualTo(4);
        assertThat(keeps("eva", bid(0), new Change(2, "Says little.", new Seen(4, "Says how."))).points()).isEqualTo(2);
        refused(() -> as("olivia", () -> grid.keepOwn(reference, "olivia", question(), bid(0), new Change(2, "x", null))), "only to the person who works on the task");
    }

    @Test
    void the_panel_agrees_question_by_question_and_stands_by_what_it_agreed_before_somebody_scored() {
        for (var member : List.of("eva", "edward", "esther")) walk.score(reference, member, member.equals("eva") ? 5 : 2);
        walk.officers().claim("priya", reference, "Task_ModerateScores");
        var sheet = as("priya", () -> grid.agreed(reference, "priya"));
        assertThat(sheet.questions()).isNotEmpty().allSatisfy(it -> assertThat(it.open()).isEqualTo(it.asks()));
        var cells = as("priya", () -> grid.agreedCells(reference, "priya", question()));
        assertThat(cells.get(0)).satisfies(it -> {
            assertThat(it.given()).extracting(ScoreGridService.Opinion::name).containsExactlyInAnyOrder("Eva Example-Evaluator", "Edward Example-Evaluator", "Esther Example-Evaluator");
            assertThat(it.farApart()).isTrue();
        });
        assertThat(as("priya", () -> grid.answers(reference, "priya", bid(1)))).isNotBlank();
        for (var question : sheet.questions()) for (var bid : sheet.bids()) as("priya", () -> grid.keepAgreed(reference, "priya", question.number(), bid.number(), new Change(3, "Agreed.", null)));
        assertThat(as("priya", () -> grid.agreed(reference, "priya")).questions()).allSatisfy(it -> assertThat(it.open()).isZero());
        refused(() -> as("priya", () -> grid.keepAgreed(reference, "priya", question(), bid(0), new Change(5, "Other window.", new Seen(2, "Old.")))), "it is 3, “Agreed.” now");
        jdbc.sql("update agreed_score set agreed_at = timestamp '2020-01-01 00:00:00'").update();
        assertThat(as("priya", () -> grid.agreed(reference, "priya")).questions()).allSatisfy(it -> assertThat(it.open()).isEqualTo(it.asks()));
        assertThat(as("priya", () -> grid.agreedCells(reference, "priya", question()))).allSatisfy(it -> assertThat(it.stale()).isTrue());
        refused(() -> walk.officers().complete("priya", reference, "Task_ModerateScores", Map.of()), "Somebody has scored since the panel agreed.");
        for (var question : sheet.questions()) for (var bid : sheet.bids()) as("priya", () -> grid.keepAgreed(reference, "priya", question.number(), bid.number(), new Change(3, "Agreed.", new Seen(3, "Agreed."))));
        walk.officers().complete("priya", reference, "Task_ModerateScores", Map.of());
        assertThat(Set.copyOf(walk.officers().openTasks(reference))).containsExactly("Task_CheckOffers");
    }

    private void ready(String person) {
        declares(person);
        declares(person);
    }

    private void declares(String person) {
        walk.officers().as(person, () -> {
            scoring.declare(reference, person, false, null);
            return null;
        });
    }

    private ScoreGridService.Cell keeps(String person, long bid, Change change) {
        return as(person, () -> grid.keepOwn(reference, person, question(), bid, change));
    }

    private int open(String person) {
        return as(person, () -> grid.own(reference, person)).questions().get(0).open();
    }

    private int question() {
        return scoring.questions(reference).get(0).number();
    }

    private long bid(int place) {
        return scoring.bidders(reference).get(place).number();
    }

    private <T> T as(String person, Supplier<T> deed) {
        return walk.officers().as(person, deed);
    }

    private static void refused(ThrowingCallable deed, String sentence) {
        assertThatThrownBy(deed).isInstanceOf(Refused.class).hasMessageContaining(sentence);
    }
}
