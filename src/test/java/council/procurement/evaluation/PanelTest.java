package council.procurement.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.casefile.InterestService;
import council.procurement.casefile.InterestState;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.evaluation.store.EvaluationStore;
import council.procurement.people.People;
import council.procurement.support.Browser;
import council.procurement.support.OpenedTender;
import council.procurement.support.ProcessTest;
import council.procurement.tender.TenderService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sits on the panel, and a conflict of interest that comes to light at each moment (domain reference 3.6; 8, E13). */
@ProcessTest
class PanelTest {

    private static final List<String> MEMBERS = List.of("eva", "edward", "esther");

    @Autowired PurchaseWalk walk;
    @Autowired PanelService panels;
    @Autowired ScoringService scoring;
    @Autowired EvaluationService evaluations;
    @Autowired EvaluationStore store;
    @Autowired InterestService interests;
    @Autowired DutyService duties;
    @Autowired TenderService tenders;
    @Autowired TimelineService timeline;
    @Autowired TaskService tasks;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @AfterEach
    void now() {
        walk.officers().now();
    }

    @Test
    void the_panel_has_three_who_score_a_chair_and_a_moderator_who_does_not() {
        var reference = checked();
        assertThat(open(reference)).containsExactly("Task_AppointPanel");
        refused(() -> appoints(reference, "thirdMember", null), "Name at least 3 people who score");
        refused(() -> appoints(reference, "thirdMember", "eva"), "Name everybody once");
        refused(() -> appoints(reference, "moderator", "eva"), "Eva Example-Evaluator cannot score and moderate.");
        refused(() -> appoints(reference, "moderator", "fiona"), "Choose somebody who is.");
        refused(() -> appoints(reference, "thirdMember", "olivia"), "Olivia Example-Officer is not in the group");
        walk.officers().as("edward", () -> {
            duties.perform(reference, "edward", Duty.ROUTE);
            return null;
        });
        refused(() -> appoints(reference, "thirdMember", "esther"), "Edward Example-Evaluator agreed the route in this case, so somebody else must score.");
        assertThat(panels.panel(reference).isEmpty()).isTrue();
        appoints(reference, "secondMember", "ellen");
        assertThat(open(reference)).containsExactly("Task_ScoreBids", "Task_ScoreBids", "Task_ScoreBids");
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(reference).list()).extracting(Task::getAssignee).containsExactlyInAnyOrder("eva", "ellen", "esther");
        assertThat(panels.panel(reference).moderator()).contains("priya");
        assertThat(panels.panel(reference).seats()).filteredOn(it -> it.role() == PanelRole.CHAIR).extracting(PanelSeat::person).containsExactly("eva");
        assertThat(sentences(reference)).contains("Appointed the panel: Eva Example-Evaluator, Ellen Example-Evaluator, Esther Example-Evaluator; chair: Eva Example-Evaluator; moderator: Priya Example-Procurement.");
        assertThatThrownBy(() -> jdbc.sql("delete from panel_member").update()).hasMessageContaining("never changed");
    }

    @Test
    void who_declares_a_conflict_before_scoring_gives_the_seat_to_another() {
        var reference = appointed();
        walk.officers().as("edward", () -> {
            scoring.declare(reference, "edward", true, "My sister sells for one of them.");
            return null;
        });
        assertThat(open(reference)).contains("Task_ReplaceMember", "Task_ResolveInterest");
        assertThat(holders(reference, "Task_ScoreBids")).containsExactlyInAnyOrder("eva", "esther", null);
        refused(() -> replaces(reference, "eva"), "Eva Example-Evaluator sits or sat on this panel.");
        refused(() -> replaces(reference, "edward"), "sits or sat on this panel");
        replaces(reference, "ellen");
        assertThat(holders(reference, "Task_ScoreBids")).containsExactlyInAnyOrder("eva", "esther", "ellen");
        assertThat(open(reference)).doesNotContain("Task_ScoreInPlace", "Task_ReplaceMember");
        for (var one : List.of("eva", "esther", "ellen")) walk.score(reference, one, 4);
        assertThat(open(reference)).contains("Task_ModerateScores");
        assertThat(store.handedIn(store.current(reference))).extracting(PersonalScore::person).containsOnly("eva", "esther", "ellen");
        assertThat(sentences(reference)).contains("Edward Example-Evaluator left the panel. What they scored no longer counts; somebody else takes the seat.",
            "Appointed Ellen Example-Evaluator to the panel in place of Edward Example-Evaluator.").noneMatch(it -> it.contains("sister"));
    }

    @Test
    void a_conflict_found_after_scoring_has_the_part_scored_again_before_the_moderation_ends() {
        var reference = appointed();
        for (var one : MEMBERS) walk.score(reference, one, 4);
        isKeptOut(reference, "edward");
        assertThat(open(reference)).containsExactlyInAnyOrder("Task_ModerateScores", "Task_ReplaceMember");
        refused(() -> walk.moderate(reference, 4), "Edward Example-Evaluator left the panel and nobody has taken the seat yet.");
        replaces(reference, "ellen");
        assertThat(open(reference)).containsExactlyInAnyOrder("Task_ModerateScores", "Task_ScoreInPlace");
        refused(() -> walk.moderate(reference, 4), "Ellen Example-Evaluator has not handed in scores yet.");
        scoresInPlace(reference, "ellen");
        assertThat(open(reference)).containsExactly("Task_ModerateScores");
        assertThat(moderation(reference).individual()).extracting(PersonalScore::person).containsOnly("eva", "esther", "ellen");
        assertThat(jdbc.sql("select count(*) from score where evaluation_number = ? and person = 'edward'").param(store.current(reference)).query(Integer.class).single()).as("what he gave stays on record").isPositive();
        walk.moderate(reference, 4);
        assertThat(open(reference)).containsExactly("Task_CheckOffers");
    }

    @Test
    void a_conflict_found_between_moderation_and_ranking_has_the_panel_moderate_again_before_the_prices_count() {
        var reference = appointed();
        for (var one : MEMBERS) walk.score(reference, one, 4);
        walk.moderate(reference, 4);
        isKeptOut(reference, "esther");
        assertThat(open(reference)).containsExactlyInAnyOrder("Task_CheckOffers", "Task_ReplaceMember");
        refused(() -> walk.rank(reference), "A member of the panel is being replaced");
        scoredAndModeratedAgain(reference);
        assertThat(open(reference)).containsExactly("Task_CheckOffers");
        assertThat(evaluations.ranking(reference)).as("nothing is ranked before the prices are checked").isEmpty();
        walk.rank(reference);
        assertThat(store.handedIn(store.current(reference))).extracting(PersonalScore::person).containsOnly("eva", "edward", "ellen");
        assertThat(open(reference)).containsExactly("Task_RecommendAward");
    }

    @Test
    void a_conflict_found_after_the_ranking_has_the_panel_moderate_again_and_the_bids_ranked_again() {
        var reference = appointed();
        for (var one : MEMBERS) walk.score(reference, one, 4);
        walk.moderate(reference, 4);
        walk.rank(reference);
        var before = store.current(reference);
        isKeptOut(reference, "esther");
        assertThat(open(reference)).containsExactlyInAnyOrder("Task_RecommendAward", "Task_ReplaceMember");
        refused(() -> walk.recommend(reference), "A member of the panel is being replaced");
        scoredAndModeratedAgain(reference);
        assertThat(open(reference)).containsExactly("Task_ConfirmArithmetic");
        assertThat(store.current(reference)).isGreaterThan(before);
        assertThat(store.ranking(before)).as("the first ranking stays").hasSameSizeAs(evaluations.ranking(reference));
        assertThat(store.handedIn(store.current(reference))).extracting(PersonalScore::person).containsOnly("eva", "edward", "ellen");
        walk.confirmArithmetic(reference);
        walk.recommend(reference);
        walk.agreeRecommendation(reference);
        assertThat(open(reference)).containsExactly("Task_WriteAwardReport");
    }

    @Test
    void a_conflict_found_while_the_service_reads_the_recommendation_takes_the_case_back() {
        var reference = appointed();
        for (var one : MEMBERS) walk.score(reference, one, 4);
        walk.moderate(reference, 4);
        walk.rank(reference);
        walk.recommend(reference);
        isKeptOut(reference, "eva");
        assertThat(open(reference)).containsExactlyInAnyOrder("Task_ConfirmArithmetic", "Task_ReplaceMember");
        refused(() -> walk.confirmArithmetic(reference), "A member of the panel is being replaced");
        scoredAndModeratedAgain(reference);
        assertThat(open(reference)).containsExactly("Task_ConfirmArithmetic");
    }

    @Test
    void a_conflict_found_before_the_award_is_decided_takes_the_case_back() {
        var reference = appointed();
        for (var one : MEMBERS) walk.score(reference, one, 4);
        walk.moderate(reference, 4);
        walk.rank(reference);
        walk.recommend(reference);
        walk.agreeRecommendation(reference);
        isKeptOut(reference, "eva");
        assertThat(open(reference)).containsExactlyInAnyOrder("Task_ConfirmArithmetic", "Task_ReplaceMember");
        scoredAndModeratedAgain(reference);
        assertThat(panels.panel(reference).seats()).filteredOn(it -> it.person().equals("ellen")).singleElement().satisfies(it -> {
            assertThat(it.role()).as("she leads the panel now").isEqualTo(PanelRole.CHAIR);
            assertThat(it.replaces()).isEqualTo("eva");
        });
        walk.confirmArithmetic(reference);
        walk.recommend(reference);
        walk.agreeRecommendation(reference);
        assertThat(evaluations.record(reference)).satisfies(it -> {
            assertThat(it.scorers()).containsExactlyInAnyOrder("edward", "esther", "ellen");
            assertThat(it.panel().left()).extracting(PanelSeat::person).containsExactly("eva");
        });
        assertThat(report(reference)).contains("Ellen Example-Evaluator, chair, in place of Eva Example", "Knows the service.", "Priya Example-Procurement, moderator", "Eva Example-Evaluator, on 3 March 2027; their scores do not count");
        assertThat(open(reference)).containsExactly("Task_WriteAwardReport");
    }

    private String report(String reference) {
        try (var document = Loader.loadPDF(Browser.of("marcus", port).downloads("/awards/" + reference + "/evaluation.pdf"))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void scoredAndModeratedAgain(String reference) {
        replaces(reference, "ellen");
        scoresInPlace(reference, "ellen");
        assertThat(holders(reference, "Task_ModerateAgain")).containsExactly("priya");
        walk.officers().as("priya", () -> {
            scoring.agree(reference, "priya", moderation(reference).individual().stream().filter(it -> it.person().equals("ellen")).map(it -> new GivenScore(it.bid(), it.criterion(), it.points(), "Agreed anew.")).toList());
            return null;
        });
        walk.officers().complete("priya", reference, "Task_ModerateAgain", Map.of());
    }

    private ScoringService.Moderation moderation(String reference) {
        return walk.officers().as("priya", () -> scoring.moderation(reference, "priya"));
    }

    private void scoresInPlace(String reference, String person) {
        walk.officers().as(person, () -> {
            scoring.declare(reference, person, false, null);
            scoring.declare(reference, person, false, null);
            var sheet = scoring.sheet(reference, person);
            scoring.save(reference, person, sheet.bids().stream().flatMap(bid -> sheet.questions().stream().map(question -> new GivenScore(bid.number(), question.number(), 3, "In their place."))).toList());
            return null;
        });
        walk.officers().complete(person, reference, "Task_ScoreInPlace", Map.of());
    }

    private void isKeptOut(String reference, String person) {
        var monica = new Viewer("monica", Set.of("monitoring-officer"));
        walk.officers().as("monica", () -> {
            var number = interests.record(reference, monica, person, "Owns shares.", "One of the bidders.");
            interests.review(number, monica, InterestState.UNRESOLVED, "It cannot be managed.", true, "Somebody else scores.");
            return null;
        });
    }

    private void replaces(String reference, String successor) {
        walk.officers().complete("paul", reference, "Task_ReplaceMember", Map.of("successor", successor, "reason", "Knows the service."));
    }

    private void appoints(String reference, String field, String person) {
        var answers = new HashMap<String, Object>(Map.of("chair", "eva", "secondMember", "edward", "thirdMember", "esther", "moderator", "priya"));
        answers.put(field, person);
        walk.officers().complete("paul", reference, "Task_AppointPanel", answers);
    }

    private List<String> open(String reference) {
        return walk.officers().openTasks(reference);
    }

    private List<String> holders(String reference, String task) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(task).list().stream().map(Task::getAssignee).toList();
    }

    private List<String> sentences(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::sentence).toList();
    }

    private static void refused(ThrowingCallable deed, String sentence) {
        assertThatThrownBy(deed).isInstanceOf(Refused.class).hasMessageContaining(sentence);
    }

    private String appointed() {
        var reference = checked();
        walk.appointPanel(reference);
        return reference;
    }

    /** A tender with two compliant bids; the panel is to be appointed. */
    private String checked() {
        return OpenedTender.checked(walk, List.of(new Bidder("Northgate Example Services", "WS13 6YU", true, false, "450000", "20000"), new Bidder("Example Works", "WS13 6YU", true, false, "470000", "15000")));
    }
}
