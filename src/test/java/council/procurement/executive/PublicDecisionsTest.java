package council.procurement.executive;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.award.Awards;
import council.procurement.casefile.Route;
import council.procurement.support.Browser;
import council.procurement.support.Members;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What anybody reads of decisions, over real HTTP and without signing in. */
@ProcessTest
class PublicDecisionsTest {

    @Autowired Officers officers;
    @Autowired Members members;
    @Autowired Awards awards;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    /** Everything of a case that is not written for publication, each with a word of its own; none of these words may be public. */
    @Test
    void nothing_that_was_not_written_for_publication_shows() {
        var secret = new LinkedHashMap<String, String>();
        for (var where : new String[] {"adviceOfS151", "adviceOfMonitoring", "reason", "alternatives", "interests", "dispensation", "reportReasons", "reportRisks"}) secret.put(where, "Secret" + where + "X");
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "120000", "120000", true);
        var report = Awards.report();
        report.putAll(Map.of("reasons", secret.get("reportReasons"), "risks", secret.get("reportRisks")));
        officers.completes("paul", reference, "Task_WriteAwardReport", report);
        officers.completes("simon", reference, "Task_Advise", Map.of("supports", "true", "advice", secret.get("adviceOfS151")));
        officers.completes("monica", reference, "Task_Advise", Map.of("supports", "false", "advice", secret.get("adviceOfMonitoring")));
        members.announced(reference);
        officers.completes("clara", reference, "Task_Decide", Map.of("outcome", "approved", "reason", secret.get("reason"), "alternatives", secret.get("alternatives"), "interests", secret.get("interests"), "dispensation", secret.get("dispensation")));
        var published = new HashMap<>(members.publication());
        published.putAll(Map.of("title", "Cleaning " + reference, "publicReasons", "Cleaner <script>offices</script>.", "publicAlternatives", "Own staff.", "publicInterests", "None declared."));
        officers.completes("colin", reference, "Task_PublishDecision", published);
        secret.put("bidder", "Acme Cleaning");
        secret.put("other bidder", "Bravo Cleaning");
        secret.put("price of the other", "120,010");
        secret.put("who published", "colin");
        secret.put("hash", jdbc.sql("select entry_hash from decision_evidence where case_reference = ?").param(reference).query(String.class).single());

        var number = jdbc.sql("select evidence_number from decision_publication where case_reference = ?").param(reference).query(Long.class).single();
        var visitor = Browser.visitor(port);
        var check = new SoftAssertions();
        for (var path : new String[] {"/decisions?search=" + reference, "/decisions.csv?search=" + reference, "/decisions/" + number}) {
            var answer = visitor.opens(path);
            check.assertThat(answer.statusCode()).as(path).isEqualTo(200);
            check.assertThat(answer.body()).as(path).contains("Cleaning " + reference);
            if (!path.contains(".csv")) check.assertThat(answer.body()).as(path).doesNotContain("<script>offices");
            secret.forEach((what, word) -> check.assertThat(answer.body()).as("%s shows %s", path, what).doesNotContain(word));
        }
        check.assertAll();
        assertThat(visitor.opens("/decisions/" + number).body()).contains("Cleaner", "Own staff.", "Key-decision notice published on", "Open to call-in until 30 November 2026");
        assertThat(visitor.opens("/decisions/%d.pdf".formatted(number)).headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(visitor.opens("/executive-decisions/" + reference).uri().getPath()).as("the council's own page").isEqualTo("/sign-in");
        assertThat(Browser.of("ivan", port).opens("/executive-decisions/" + reference).statusCode()).isEqualTo(403);
        assertThat(Browser.of("ivan", port).opens("/procurements/%s/decisions/1.pdf".formatted(reference)).statusCode()).isEqualTo(200);
    }

    @Test
    void where_nothing_is_found_the_page_says_so_and_an_unknown_number_is_no_page() {
        var visitor = Browser.visitor(port);
        assertThat(visitor.opens("/decisions?search=nothing-like-it").body()).contains("No decisions found");
        assertThat(visitor.opens("/decisions/999999999").statusCode()).isEqualTo(404);
        assertThat(visitor.opens("/decisions/999999999.pdf").statusCode()).isEqualTo(404);
        assertThat(visitor.opens("/decisions?sort=nonsense&year=x&by=y&page=-1").statusCode()).isEqualTo(200);
        assertThat(visitor.opens("/contracts").body()).as("in the menu and the footer of visitors").contains("href=\"/decisions\"");
    }
}
