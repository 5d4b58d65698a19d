package council.procurement.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.award.DiligenceCheck.Result;
import council.procurement.award.DueDiligenceService.Standing;
import council.procurement.casefile.Viewer;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.evaluation.EvaluationService;
import council.procurement.people.People;
import council.procurement.support.Browser;
import council.procurement.support.OpenedTender;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The recommended supplier is checked by those who know; whoever fails may explain, and leaves where that is not accepted. */
@ProcessTest
class DueDiligenceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired Awards awards;
    @Autowired AwardReportService reports;
    @Autowired DueDiligenceService diligence;
    @Autowired WinnerLeavingService leavings;
    @Autowired EvaluationService evaluations;
    @Autowired PurchaseWalk walk;
    @Autowired Officers officers;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void each_check_is_recorded_by_its_group_with_evidence_until_a_day() {
        var reference = recommended();
        assertThat(diligence.standing(reference)).extracting(it -> it.check().code()).containsExactly("exclusion", "finance", "insurance", "health-and-safety", "modern-slavery", "data-protection", "references");
        assertThat(diligence.standing(reference)).extracting(Standing::state).containsOnly("Open");
        assertThatThrownBy(() -> record(reference, "priya", "finance", Result.OK, TODAY.plusMonths(1), null)).isInstanceOf(Refused.class).hasMessageContaining("Finance is checked by finance.");
        record(reference, "fiona", "finance", Result.OK, TODAY.plusMonths(6), null);
        assertThat(state(reference, "finance")).isEqualTo("In order");
        officers.clockAt(TODAY.plusMonths(6).plusDays(1));
        assertThat(state(reference, "finance")).isEqualTo("Expired");
        officers.clockAt(TODAY);
        assertThatThrownBy(() -> jdbc.sql("update diligence_check set result = 'OK' where case_reference = ?").param(reference).update()).hasMessageContaining("never changed");
    }

    @Test
    void what_is_left_out_or_cannot_be_is_refused_at_its_field() {
        var reference = recommended();
        refused(reference, null, " ", null, null, "result", "words");
        refused(reference, Result.OK, "Seen.", null, null, "validUntil");
        refused(reference, Result.OK, "Seen.", TODAY.minusDays(1), null, "validUntil");
        refused(reference, Result.OK, "Seen.", TODAY.plusMonths(6).plusDays(1), null, "validUntil");
        refused(reference, Result.FAILED, "Losses.", null, null, "askedOn");
        refused(reference, Result.FAILED, "Losses.", null, TODAY.plusDays(1), "askedOn");
        refused(reference, Result.ACCEPTED, "A parent pays.", TODAY.plusMonths(1), null, "result");
        assertThat(diligence.of(reference)).isEmpty();
    }

    @Test
    void a_failed_check_holds_the_report_until_the_explanation_is_accepted() {
        var reference = recommended();
        record(reference, "fiona", "finance", Result.FAILED, null, TODAY);
        assertThat(state(reference, "finance")).isEqualTo("Failed, asked to explain");
        assertThatThrownBy(() -> awards.reported(reference)).isInstanceOf(Refused.class).hasMessageContaining("Due diligence failed: finance of Acme Cleaning Ltd.");
        record(reference, "fiona", "finance", Result.ACCEPTED, TODAY.plusDays(1), null);
        assertThatThrownBy(() -> awards.reported(reference)).isInstanceOf(Refused.class).hasMessageContaining("Due diligence is open or has expired: exclusion and debarment of Acme Cleaning Ltd, insurance of");
        walk.checkSupplier(reference);
        officers.clockAt(TODAY.plusDays(2));
        assertThatThrownBy(() -> awards.reported(reference)).isInstanceOf(Refused.class).hasMessageContaining("has expired: finance of Acme Cleaning Ltd. Those who check");
        officers.clockAt(TODAY);
        awards.reported(reference);
        assertThat(officers.openTasks(reference)).extracting("taskDefinitionKey").contains("Task_Decide");
        assertThat(reports.latest(reference).orElseThrow().diligence()).as("the six answers are of earlier releases").isNull();
    }

    @Test
    void who_cannot_explain_leaves_before_the_award_and_the_next_ranked_is_checked() {
        var reference = OpenedTender.undivided(walk, List.of(new Bidder("Northgate Example Services", "WS13 6YX", true, false, "140000", "9000"), new Bidder("Example Works", "B77 1AA", false, false, "142000", "9000")));
        walk.checkCompliance(reference);
        walk.appointPanel(reference);
        for (var evaluator : List.of("eva", "edward", "esther")) walk.score(reference, evaluator, 5);
        walk.moderate(reference, 5);
        walk.rank(reference);
        walk.recommend(reference);
        walk.agreeRecommendation(reference);
        assertThat(leavings.winners(reference)).as("nothing is decided").isEmpty();
        record(reference, "fiona", "finance", Result.FAILED, null, walk.today());
        assertThat(leavings.winners(reference)).as("it may explain").isEmpty();
        record(reference, "fiona", "finance", Result.REFUSED, null, null);
        assertThatThrownBy(() -> walk.writeAwardReport(reference)).isInstanceOf(Refused.class).hasMessageContaining("/winner-leaving");
        walk.officers().as("priya", () -> leavings.record(reference, new Viewer("priya", people.groupsOf("priya")), 0, WinnerLeaving.Kind.FAILS, "It cannot pay its debts.", "Finance's check.", walk.today(), "No answer by the day that was set."));
        walk.officers().complete("leila", reference, "Task_DecideOnWinnerLeaving", Map.of("outcome", "next", "reason", "The second bid holds."));
        walk.confirmArithmetic(reference);
        walk.recommend(reference);
        walk.agreeRecommendation(reference);
        assertThat(evaluations.recommendations(reference)).singleElement().satisfies(it -> assertThat(it.supplier()).isEqualTo("Example Works"));
        assertThat(diligence.standing(reference)).extracting(Standing::state).as("the next is checked anew").containsOnly("Open");
        walk.writeAwardReport(reference);
    }

    @Test
    void the_page_shows_what_is_asked_to_few_and_offers_each_group_its_own() {
        var reference = recommended();
        var page = "/procurements/" + reference + "/due-diligence";
        assertThat(Browser.of("olivia", port).opens(page).statusCode()).isEqualTo(403);
        assertThat(Browser.of("ivan", port).opens(page).body()).contains("The last two accounts", "Open").doesNotContain("Record a check");
        assertThat(Browser.of("fiona", port).opens(page).body()).contains("Record a check").doesNotContain("-insurance\"");
        assertThat(Browser.of("carlos", port).opens(page).body()).contains("-references\"");
        var wrong = Browser.of("fiona", port).posts(page, page, Map.of("check", "", "words", "TYPEDTEXT"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Choose which check you made.", "TYPEDTEXT");
        var finance = diligence.standing(reference).get(1).of().bidNumber() + "-finance";
        assertThat(Browser.of("fiona", port).posts(page, page, Map.of("check", finance, "result", "ok", "words", "Accounts of two years, no losses.", "validUntil", "2027-02-01", "askedOn", "")).body()).contains("The check is recorded", "In order", "until 1 February 2027");
        assertThat(Browser.of("priya", port).opens("/awards/" + reference).body()).contains("Checks of the recommended supplier", "In order");
        assertThat(Browser.of("priya", port).opens("/procurements/" + reference).body()).contains("/due-diligence");
    }

    /** Acme is recommended, and nothing of it is checked yet. */
    private String recommended() {
        return awards.unchecked("150000", "140000");
    }

    private void record(String reference, String person, String code, Result result, LocalDate until, LocalDate asked) {
        var bid = diligence.standing(reference).get(0).of().bidNumber();
        officers.as(person, () -> {
            diligence.record(reference, person, bid, code, result, "Seen and kept in the tender file.", until, asked);
            return null;
        });
    }

    private void refused(String reference, Result result, String words, LocalDate until, LocalDate asked, String... fields) {
        var bid = diligence.standing(reference).get(0).of().bidNumber();
        assertThatThrownBy(() -> diligence.record(reference, "fiona", bid, "finance", result, words, until, asked)).isInstanceOfSatisfying(RefusedFields.class, it -> assertThat(it.fields()).containsOnlyKeys(fields));
    }

    private String state(String reference, String code) {
        return diligence.standing(reference).stream().filter(it -> it.check().code().equals(code)).map(Standing::state).findFirst().orElseThrow();
    }
}
