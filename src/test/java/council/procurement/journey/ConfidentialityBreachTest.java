package council.procurement.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.demo.engine.PurchaseWalk.Purchase;
import council.procurement.evaluation.ComplianceService;
import council.procurement.evaluation.EvaluationService;
import council.procurement.evaluation.QuoteService;
import council.procurement.evaluation.ScoringService;
import council.procurement.people.People;
import council.procurement.support.Browser;
import council.procurement.support.ProcessTest;
import council.procurement.tender.BidService;
import council.procurement.tender.ConfidentialityBreachService;
import council.procurement.tender.TenderService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Something of the bids became known too early: everything stands still, then the round goes on or is stopped. */
@ProcessTest
class ConfidentialityBreachTest {

    private static final LocalDate QUOTES_DUE = LocalDate.of(2026, 12, 8);
    private static final String FROZEN = "so everything with its bids stands still until the monitoring officer has decided";

    @Autowired PurchaseWalk walk;
    @Autowired ConfidentialityBreachService breaches;
    @Autowired BidService bids;
    @Autowired TenderService tenders;
    @Autowired ComplianceService compliance;
    @Autowired ScoringService scoring;
    @Autowired EvaluationService evaluations;
    @Autowired QuoteService quotes;
    @Autowired ProcurementCaseService cases;
    @Autowired TimelineService timeline;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void nothing_with_the_bids_goes_on_until_the_monitoring_officer_has_decided() {
        var reference = quotes();
        var number = report(reference);
        refuses(() -> quotes.recommend(reference, "olivia"), FROZEN);
        refuses(() -> compliance.handIn(reference, "priya"), FROZEN);
        refuses(() -> scoring.moderate(reference, "priya"), FROZEN);
        refuses(() -> evaluations.recommend(reference, "paul"), FROZEN);
        refuses(() -> evaluations.decideNoAward(reference, "marcus", true, "So."), FROZEN);
        refuses(() -> breaches.rule(number, "marcus", true, null, "Fine."), "Only the monitoring officer");
        refuses(() -> review(reference, Map.of("outcome", "go-on", "excluded", "nobody-known", "reason", "Fine.")), "There is no user “nobody-known”.");
        assertThat(walk.officers().openTasks(reference)).as("nothing is lost").contains("Task_ReviewBreach");

        review(reference, Map.of("outcome", "go-on", "excluded", "eva", "reason", "Only eva saw it."));
        assertThat(sentences(reference)).anyMatch(s -> s.startsWith("Decided that the round goes on after the breach of confidentiality, without ") && s.endsWith(": Only eva saw it."));
        refuses(() -> breaches.refusals(reference, "eva").orThrow(), "you take no more part in this round");
        breaches.refusals(reference, "edward").orThrow();
        refuses(() -> breaches.rule(number, "monica", false, null, "Again."), "decided on already");
        walk.recommendQuote(reference);
        refuses(() -> report(reference), "No bids are out or being assessed");
        assertThatThrownBy(() -> jdbc.sql("update confidentiality_breach set what = 'Nothing' where breach_number = ?").param(number).update()).hasMessageContaining("never changed");
    }

    @Test
    void a_round_stopped_in_the_evaluation_is_asked_again() {
        var reference = quotes();
        report(reference);
        review(reference, Map.of("outcome", "stop", "reason", "Everybody knows the prices."));
        assertThat(walk.officers().openTasks(reference)).containsExactly("Task_DecideNoAward");
        walk.officers().complete("marcus", reference, "Task_DecideNoAward", Map.of("outcome", "restart", "reason", "A new round is fair to all."));
        assertThat(walk.officers().openTasks(reference)).containsExactly("Task_SendRequests");
        breaches.refusals(reference).orThrow();
        assertThat(breaches.isStopped(reference)).as("the new round").isFalse();
    }

    @Test
    void a_round_stopped_before_the_opening_opens_nothing_and_can_end_the_case() {
        var reference = asked();
        report(reference);
        review(reference, Map.of("outcome", "stop", "reason", "A competitor has the draft."));
        assertThat(walk.officers().openTasks(reference)).containsExactly("Task_DecideWithoutBids");
        walk.officers().complete("marcus", reference, "Task_DecideWithoutBids", Map.of("nextStep", "none", "reason", "The rooms are hired elsewhere."));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.NOT_AWARDED);
        assertThat(cases.get(reference).statusReason()).isEqualTo("The round was stopped, because part of a bid became known too early. The rooms are hired elsewhere.");
    }

    @Test
    void no_bid_is_opened_meanwhile_and_the_review_ends_with_the_case() {
        var reference = asked();
        walk.officers().at(QUOTES_DUE.plusDays(1));
        report(reference);
        refuses(() -> bids.open(reference, "priya"), FROZEN);
        refuses(() -> bids.witness(reference, "fiona"), FROZEN);
        assertThat(walk.officers().openTasks(reference)).contains("Task_ReviewBreach");
        cases.end(reference, CaseStatus.CANCELLED, "No money.", "olivia");
        assertThat(walk.officers().openTasks(reference)).doesNotContain("Task_ReviewBreach");
    }

    @Test
    void any_officer_reports_and_few_read_it() {
        var reference = asked();
        var page = "/procurements/" + reference + "/breach";
        assertThat(Browser.of("grace", port).posts(page, page, Map.of("what", " ", "noticedOn", "2999-01-01", "bids", "", "seenBy", "")).body())
            .contains("Say what became known, and how.", "The day lies in the future.", "Say which bids it is about.", "Say who saw it");
        assertThatThrownBy(() -> breaches.report(reference, viewer("grace"), "Seen.", null, "All", "Me")).isInstanceOf(RefusedFields.class);
        assertThat(Browser.of("grace", port).posts(page, page, Map.of("what", "A list lay OPENLYTHERE.", "noticedOn", walk.today().toString(), "bids", "All", "seenBy", "Whoever passed")).body())
            .contains("Your report is with the monitoring officer").doesNotContain("OPENLYTHERE");
        assertThat(Browser.of("monica", port).opens(page).body()).contains("OPENLYTHERE", "has not decided yet");
        assertThat(Browser.of("olivia", port).opens("/procurements/" + reference).body()).contains("Report a breach of confidentiality").doesNotContain("OPENLYTHERE");
    }

    private long report(String reference) {
        return walk.officers().as("olivia", () -> breaches.report(reference, viewer("olivia"), "The list of prices lay on the printer.", walk.today(), "All of them", "Two people of another team"));
    }

    private void review(String reference, Map<String, Object> answers) {
        walk.officers().complete("monica", reference, "Task_ReviewBreach", answers);
    }

    private List<String> sentences(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::sentence).toList();
    }

    private Viewer viewer(String person) {
        return new Viewer(person, people.groupsOf(person));
    }

    /** Quotes are asked for and due. */
    private String asked() {
        walk.officers().at(LocalDate.of(2026, 11, 23));
        var reference = walk.raise(new Purchase("Training rooms", "The present arrangement ends.", "people", "henry", "services", "79620000", "15000", 36, "PP-7100"));
        walk.specify(reference);
        walk.confirmFunds(reference);
        walk.chooseSuppliers(reference);
        walk.sendRequests(reference, QUOTES_DUE);
        return reference;
    }

    /** Two quotes that are opened. */
    private String quotes() {
        var reference = asked();
        walk.officers().at(QUOTES_DUE.plusDays(1));
        walk.openQuotes(reference, List.of(new Bidder("Northgate Example Services", "WS13 6YX", true, false, "14200", "0"), new Bidder("Example Works", "WS13 6YX", false, false, "14900", "0")));
        return reference;
    }

    private static void refuses(ThrowingCallable deed, String sentence) {
        assertThatThrownBy(deed).isInstanceOf(Refused.class).hasMessageContaining(sentence);
    }
}
