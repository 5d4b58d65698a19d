package council.procurement.casechange;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.support.Browser;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.support.Rest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways out over real HTTP: who is offered what, what is said before, what is kept after a refusal. */
@ProcessTest
class WaysOutPagesTest {

    @Autowired Officers officers;
    @Autowired Rest rest;
    @Autowired CaseEndingService endings;
    @Autowired CaseChangeService changes;
    @Autowired ProcurementCaseService cases;
    @Autowired RunningCases running;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void the_page_of_a_case_offers_what_is_possible_and_says_why_the_rest_is_not() {
        var reference = officers.starts("olivia", need("Ways chairs", "150000")).getBusinessKey();
        var page = Browser.of("olivia", port).opens("/procurements/" + reference).body();
        assertThat(page).contains("Change or end this case");
        for (var way : WayOut.values()) assertThat(page).contains("/procurements/%s/%s".formatted(reference, way.code()), way.title());
        var marcus = Browser.of("marcus", port).opens("/procurements/" + reference).body();
        assertThat(marcus).contains("Only the requester or the lead officer withdraws a case.", "/procurements/%s/cancel".formatted(reference)).doesNotContain("/procurements/%s/withdraw".formatted(reference));
        assertThat(Browser.of("eva", port).opens("/procurements/" + reference).body()).doesNotContain("Change or end this case", "/procurements/%s/cancel".formatted(reference));
    }

    @Test
    void each_way_says_what_it_means_before_it_is_asked_for() {
        var reference = officers.starts("olivia", need("Ways chairs", "150000")).getBusinessKey();
        var olivia = Browser.of("olivia", port);
        for (var way : WayOut.values()) {
            var page = olivia.opens("/procurements/%s/%s%s".formatted(reference, way.code(), way == WayOut.CORRECT ? "?field=estimatedValueExVat" : ""));
            assertThat(page.statusCode()).as(way.code()).isEqualTo(200);
            assertThat(page.body()).as(way.code()).contains("What it means", "notice is due");
        }
        assertThat(olivia.opens("/procurements/%s/correct".formatted(reference)).body()).contains("Which answer is wrong?", "Budget code").doesNotContain("What it means");
        assertThat(olivia.opens("/procurements/%s/correct?field=estimatedValueExVat".formatted(reference)).body()).contains("starts again at initiation", "150000", "cannot be taken back");
        assertThat(olivia.opens("/procurements/%s/correct?field=budgetCode".formatted(reference)).body()).contains("No decision rests on this answer").doesNotContain("cannot be taken back");
        assertThat(olivia.opens("/procurements/%s/correct?field=category".formatted(reference)).body()).contains("Light touch services", "<select");
        assertThat(olivia.opens("/procurements/%s/correct?field=description".formatted(reference)).body()).contains("<textarea");
        assertThat(olivia.opens("/procurements/%s/abandon".formatted(reference)).statusCode()).isEqualTo(404);
        assertThat(olivia.opens("/procurements/P-1999-0001/cancel").statusCode()).isEqualTo(404);
    }

    @Test
    void a_refusal_stands_on_the_same_page_with_everything_typed() {
        var reference = officers.starts("olivia", need("Ways chairs", "150000")).getBusinessKey();
        var olivia = Browser.of("olivia", port);
        var path = "/procurements/" + reference + "/merge";
        var page = olivia.posts(path, path, Map.of("otherCase", "P-1999-0001", "reason", "The <same> thing", "confirmed", "yes")).body();
        assertThat(page).contains("There is a problem", "There is no case P-1999-0001. Check the reference.", "value=\"P-1999-0001\"", "The &lt;same&gt; thing").doesNotContain("The <same> thing");
        assertThat(olivia.posts(path, path, Map.of()).body()).contains("Give the reference of the other case", "Say why", "Confirm that you know what this means");
        var hold = "/procurements/" + reference + "/hold";
        assertThat(olivia.posts(hold, hold, Map.of("reason", "Wait", "reviewOn", "soon")).body()).contains("Give the day on which the hold is looked at again", ">Wait</textarea>");
        var over = "/procurements/" + reference + "/hand-over";
        assertThat(olivia.posts(over, over, Map.of("reason", "Leave")).body()).contains("Choose a colleague", "Oscar Example-Officer");
        assertThat(olivia.posts(over, over, Map.of("reason", "x".repeat(2001), "colleague", "oscar")).body()).contains("Shorten this to 2,000 characters");
        assertThat(cases.get(reference).isOpen()).isTrue();
    }

    @Test
    void an_officer_asks_on_the_page_and_the_case_says_what_became_of_it() {
        var reference = officers.starts("olivia", need("Ways chairs", "150000")).getBusinessKey();
        var olivia = Browser.of("olivia", port);
        var correct = "/procurements/" + reference + "/correct";
        assertThat(olivia.posts(correct + "?field=budgetCode", correct, Map.of("field", "budgetCode", "answer", "WF-9999", "reason", "Typed wrongly.")).body()).contains("The procurement team is asked to check the correction");
        assertThat(olivia.opens("/procurements/" + reference).body()).contains("Correct “Budget code” from “WF-1234” to “WF-9999”", "Waits", "A change of " + reference + " is already asked for");
        officers.completes("paul", reference, "Task_CheckCorrection", Map.of("outcome", "yes"));
        var over = "/procurements/" + reference + "/hand-over";
        assertThat(olivia.posts(over, over, Map.of("colleague", "oscar", "reason", "Leave.")).body()).contains("Your colleague is asked");
        officers.completes("oscar", reference, "Task_AcceptHandover", Map.of("outcome", "yes"));
        assertThat(olivia.opens("/procurements/" + reference).body()).contains("Lead officer of the service");
        var hold = "/procurements/" + reference + "/hold";
        assertThat(olivia.posts(hold, hold, Map.of("reviewOn", "2026-12-07", "reason", "Waiting for Cabinet.")).body()).contains("The case is on hold", "govuk-tag--yellow", "Since 23 November 2026 until 7 December 2026, put there by Olivia Example-Officer: Waiting for Cabinet.");
        var withdraw = "/procurements/" + reference + "/withdraw";
        var ended = olivia.posts(withdraw, withdraw, Map.of("reason", "Not needed.", "confirmed", "yes")).body();
        assertThat(ended).contains("The case is withdrawn", "Withdrawn", "Not needed.", "Changes of this case").doesNotContain("/procurements/%s/cancel".formatted(reference));
        assertThat(olivia.opens("/procurements?q=" + reference + "&status=WITHDRAWN").body()).contains("Ways chairs");
        assertThat(olivia.opens(withdraw).body()).contains("This cannot be done now.", "has ended (Withdrawn)").doesNotContain("<textarea");
    }

    @Test
    void who_may_not_ask_is_refused_on_the_page_too() {
        var reference = officers.starts("olivia", need("Ways chairs", "150000")).getBusinessKey();
        for (var person : List.of("eva", "ivan", "oscar", "petra")) {
            var browser = Browser.of(person, port);
            var cancel = "/procurements/" + reference + "/cancel";
            assertThat(browser.opens(cancel).body()).as(person).contains("Only the requester, the lead officer, procurement or a head of service may ask for this.");
            assertThat(browser.posts("/procurements/" + reference, cancel, Map.of("reason", "Because.", "confirmed", "yes")).statusCode()).as(person).isEqualTo(403);
        }
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void a_task_on_hold_answers_one_sentence_over_rest() {
        var reference = officers.starts("olivia", need("Ways chairs", "150000")).getBusinessKey();
        var task = officers.openTasks(reference).get(0).getId();
        changes.hold(reference, running.viewer("olivia"), "Waiting for Cabinet.", LocalDate.of(2026, 12, 7));
        var sentence = reference + " is on hold. Since 23 November 2026 until 7 December 2026, put there by Olivia Example-Officer: Waiting for Cabinet. Resume it first.";
        for (var deed : List.of("submit-form", "complete", "claim")) {
            var answer = rest.post("harriet", "/task/%s/%s".formatted(task, deed), deed.equals("claim") ? Map.of("userId", "harriet") : Map.of("variables", Map.of()));
            assertThat(answer.status()).as(deed).isEqualTo(400);
            assertThat(answer.text()).as(deed).contains(sentence);
        }
    }

    @Test
    void nobody_changes_what_was_asked_or_answered() {
        var reference = officers.starts("olivia", need("Ways chairs", "150000")).getBusinessKey();
        endings.withdraw(reference, running.viewer("olivia"), "Not needed.");
        for (var table : List.of("case_request", "case_request_answer"))
            assertThatThrownBy(() -> jdbc.sql("delete from " + table).update()).as(table).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update case_request set reason = 'x' where case_reference = ?").param(reference).update()).isInstanceOf(DataAccessException.class);
    }
}
