package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import council.procurement.casefile.Viewer;
import council.procurement.demo.engine.DemoSuppliers;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.people.People;
import council.procurement.supplier.SupplierAccountService;
import council.procurement.support.Files;
import council.procurement.support.Notices;
import council.procurement.support.Officers;
import council.procurement.tender.LiveTenders;
import council.procurement.tender.QuestionService;
import council.procurement.tender.TenderChange;
import council.procurement.tender.TenderChangeService;
import council.procurement.tender.UnreadableBids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tender that does not run straight: a question, a change, a late bid, a file that cannot be read, a bid that is withdrawn, a breach. Every form on a desktop and as narrow as a phone. */
class TenderExceptionsIT extends BrowserIT {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 400;

    @Autowired LiveTenders live;
    @Autowired DemoSuppliers suppliers;
    @Autowired SupplierAccountService accounts;
    @Autowired QuestionService questions;
    @Autowired TenderChangeService changes;
    @Autowired Officers officers;
    @Autowired People people;
    @Autowired TaskService tasks;
    @Autowired UnreadableBids runs;
    @Autowired JdbcClient jdbc;

    @Test
    void a_question_a_change_and_a_late_bid() {
        var reference = live.advertised("Weir repair");
        questions.ask(reference, "Acorn Ltd", "Are the sluice gates part of the work, and who closes the path while they are out?", false);
        takes("priya", reference, "Task_AnswerQuestion", "answer-question");
        answer("Who gets the answer?", "Every supplier, on the published log");
        answerAll(Map.of("The question as all may read it", "Are the sluice gates part of the work?", "Answer", "Yes, both of them. The council closes the path."));
        picture("answer-question-to-all");
        done(reference, "Task_AnswerQuestion");
        takes("paul", reference, "Task_ReviewAnswer", "review-answer");
        answer("Is it fit to go out?", "Yes, publish it");
        done(reference, "Task_ReviewAnswer");

        changes.ask(reference, new Viewer("priya", people.groupsOf("priya")), TenderChange.Kind.EXTENSION, false, "The deadline is a week later.", "Two suppliers asked for time to visit the weir.", LocalDate.of(2026, 12, 14));
        takes("paul", reference, "Task_AgreeChange", "agree-tender-change");
        officers.completes("paul", reference, "Task_AgreeChange", Map.of("outcome", "yes"));
        takes("priya", reference, "Task_PublishNotice", "publish-corrected-notice");
        officers.completes("priya", reference, "Task_PublishNotice", Notices.published(LiveTenders.TODAY));
        takes("priya", reference, "Task_TellOfChange", "tell-of-change");

        var late = live.advertised("Lock gate painting");
        live.due(late);
        suppliers.bid(late, "late@gates.example", new Bidder("Late Example", "ST16 2AA", true, false, "41000", "100"), "We come late.");
        takes("monica", late, "Task_RuleOnLateBid", "rule-on-late-bid");
        officers.completes("monica", late, "Task_RuleOnLateBid", Map.of("ruling", "admit", "reason", "Our pages were away."));
        live.claim("priya", late, "Task_OpenBids");
        officers.completes("priya", late, "Task_OpenBids", Map.of());
        officers.completes("fiona", late, "Task_WitnessOpening", Map.of());
        signIn("priya");
        go("/procurements/" + late + "/bids");
        page.getByText("Withdraw for its bidder").click();
        shot("withdraw-for-bidder");
        page.getByLabel("How and when the bidder told the council").fill("E-mail of its director, 9 December 2026, in the case file.");
        page.getByLabel("The bidder takes its bid back").check();
        press("Withdraw the bid");
        assertThat(page.locator(".govuk-notification-banner")).containsText("The bid is withdrawn");
    }

    @Test
    void a_file_that_cannot_be_read_is_sent_again() {
        var reference = live.advertised("Sluice painting");
        signsInAsSupplier("ada@sluices.example", accounts);
        go("/supplier/bids/" + reference + "/files");
        page.getByLabel("Add a file").setInputFiles(new FilePayload("plan of the depot.pdf", "application/pdf", Files.PDF));
        press("Add the file");
        suppliers.bid(reference, "ada@sluices.example", new Bidder("Ada Sluices Ltd", "WS13 6YX", true, false, "140000", "5000"), "We paint by hand.");
        jdbc.sql("update bid_file set content = cast(? as binary varying) where bid_number = (select b.bid_number from sealed_bid b join tender t on t.tender_number = b.tender_number where t.case_reference = ?)")
            .params(new byte[100], reference).update();
        live.due(reference);
        live.claim("priya", reference, "Task_OpenBids");
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
        takes("priya", reference, "Task_AskForCopy", "ask-for-copy");
        done(reference, "Task_AskForCopy");
        go("/procurements/" + reference + "/bids");
        shot("unreadable");

        signsInAsSupplier("ada@sluices.example", accounts);
        go(accounts.link("ada@sluices.example", "/supplier/bids/" + reference, Instant.parse("2100-01-01T00:00:00Z"))); // two weeks later
        press("Sign in");
        shot("asked-for-copy");
        page.getByText("send “plan of the depot.pdf” again").click();
        page.getByText("I no longer have this file").click();
        shot("copy");
        page.locator("#file").setInputFiles(new FilePayload("plan of the depot.pdf", "application/pdf", "%PDF-1.4 another".getBytes()));
        press("Send the file");
        assertThat(page.locator(".govuk-error-summary")).containsText("This is not the file that you sent");
        shot("another-file");
        page.locator("#file").setInputFiles(new FilePayload("plan of the depot.pdf", "application/pdf", Files.PDF));
        press("Send the file");
        assertThat(page.locator(".govuk-notification-banner")).containsText("it is the file that you sent");

        signIn("priya");
        go("/procurements/" + reference + "/bids");
        assertThat(page.locator("main")).containsText("An exact copy came; it is read in its place.");
        shot("copy-taken");

        signsInAsSupplier("ada@sluices.example", accounts);
        go("/supplier/bids/" + reference);
        page.getByText("Withdraw your bid after the deadline").click();
        shot("withdraw-late");
        press("Withdraw the bid");
        assertThat(page.locator(".govuk-error-summary")).containsText("Confirm that you take your bid back");
        page.getByLabel("Why you withdraw").fill("Our painters are booked until May.");
        page.getByLabel("I may withdraw this bid").check();
        press("Withdraw the bid");
        assertThat(page.locator(".govuk-notification-banner")).containsText("Your bid is withdrawn; it is not assessed");
        shot("withdrawn-late");
        signIn("priya");
        go("/procurements/" + reference + "/bids");
        assertThat(page.locator("main")).containsText("Withdrawn by its bidder after the deadline.");
        shot("left");

        var part = jdbc.sql("select max(part_number) from unreadable_part").query(Long.class).single();
        jdbc.sql("insert into unreadable_part (case_reference, tender_number, bid_number, submission_number, found_at, found_by) select case_reference, tender_number, bid_number, submission_number, found_at, found_by from unreadable_part where part_number = ?").param(part).update();
        runs.begin(reference, part + 1, false, false);
        takes("monica", reference, "Task_RuleOnUnreadable", "rule-on-unreadable");
        answerAll(Map.of("What becomes of the bid?", "It is not admitted", "Reason", "Nothing of it is left."));
        done(reference, "Task_RuleOnUnreadable");
    }

    @Test
    void a_breach_of_confidentiality_stops_the_work_until_it_is_decided_on() {
        var reference = live.advertised("Towpath lighting");
        signIn("olivia");
        go("/procurements/" + reference);
        page.getByText("Report a breach of confidentiality").click();
        shot("breach");
        press("Report and stop the work on the bids");
        assertThat(page.locator(".govuk-error-summary")).containsText("Say what became known, and how.");
        page.getByLabel("What became known, and how?").fill("A draft with prices lay on the printer of the second floor.");
        page.getByLabel("Which bids?").fill("That of Example Works.");
        page.getByLabel("Who saw it?").fill("Two people of the planning team.");
        press("Report and stop the work on the bids");
        assertThat(page.locator(".govuk-notification-banner")).containsText("Your report is with the monitoring officer");
        shot("breach-reported");
        signIn("monica");
        go("/procurements/" + reference + "/breach");
        shot("breach-to-review");
        takes("monica", reference, "Task_ReviewBreach", "review-breach");
        answerAll(Map.of("Does the round go on?", "No, it is stopped", "Reason", "A competitor may know the price."));
        done(reference, "Task_ReviewBreach");
        await().until(() -> live.isOpen(reference, "Task_DecideWithoutBids"));
        go("/procurements/" + reference + "/breach");
        assertThat(page.locator("main")).containsText("The round is stopped");
    }

    /** The form as it is met, wide and narrow. */
    private void takes(String person, String reference, String task, String form) {
        var id = await().until(() -> tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(task).singleResult(), Objects::nonNull).getId();
        signIn(person, PHONE);
        openTask(id);
        screenshot("form-" + form + "-400");
        signIn(person);
        page.setViewportSize(DESKTOP, 900);
        openTask(id);
        picture(form);
    }

    private void done(String reference, String task) {
        complete();
        await().until(() -> !live.isOpen(reference, task));
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private void shot(String name) {
        for (var width : new int[] {PHONE, DESKTOP}) {
            page.setViewportSize(width, 900);
            screenshot("exceptions-%s-%d".formatted(name, width));
        }
    }
}
