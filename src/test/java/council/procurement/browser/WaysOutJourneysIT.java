package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Purchase;
import council.procurement.support.Officers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that is cancelled while bidders write their bids, and one that is put on hold, handed over and corrected: from the page of the case to the tasks. */
class WaysOutJourneysIT extends BrowserIT {

    private static final LocalDate DEADLINE = LocalDate.of(2027, 1, 12);

    @Autowired Officers officers;
    @Autowired PurchaseWalk walk;
    @Autowired ProcurementCaseService cases;

    @Test
    void a_case_is_cancelled_while_tendering() {
        walk.officers().at(LocalDate.of(2026, 11, 23));
        var reference = raise("Agency staff abroad", "400000");
        walk.accept(reference, "henry");
        walk.agreeRoute(reference, false);
        walk.writeBusinessCase(reference);
        walk.confirmBudget(reference);
        walk.advise(reference, "fiona", "priya");
        walk.approve(reference, "lionel");
        walk.advertise(reference, DEADLINE);

        signIn("olivia");
        go("/procurements/" + reference);
        assertThat(page.locator("main")).containsText("Suppliers were asked already, so " + reference + " can no longer be withdrawn. Cancel it instead.");
        screenshot("ways-1-case");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cancel the case")).click();
        screenshot("ways-2-cancel");
        button("Cancel the case");
        assertThat(page.locator(".govuk-error-summary")).containsText("Confirm that you know what this means");
        page.getByLabel("Why?").fill("The budget was withdrawn by Cabinet.");
        page.getByLabel("I know what this means and that it cannot be taken back").check();
        button("Cancel the case");
        assertThat(page.locator("main")).containsText("A procurement manager is asked to agree the cancellation");

        does("marcus", reference, "Task_AgreeCancellation", "agree-cancellation", answers("Do you agree that it is cancelled?", "Yes, cancel it"));
        does("priya", reference, "Task_TellBidders", "tell-bidders", answers("Day on which they were told", "23/11/2026", "Whom did you tell, and how?", "All four bidders, by message in the portal."));
        does("priya", reference, "Task_PublishNotice", "publish-termination-notice", answers("Number of the notice", "2026/S 000-000003", "Published on", "23/11/2026", "Link to the published notice", "https://www.find-tender.service.gov.uk/Notice/000003-2026"));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CANCELLED);
        go("/procurements/" + reference);
        assertThat(page.locator("main")).containsText("2026/S 000-000003");
        screenshot("ways-3-cancelled");
        go("/procurements?status=CANCELLED&q=" + reference);
        assertThat(page.locator("main")).containsText("Agency staff abroad");
    }

    @Test
    void a_case_is_put_on_hold_handed_over_and_corrected() {
        walk.officers().at(LocalDate.of(2026, 11, 23));
        var reference = raise("Training rooms in town", "15000");
        signIn("olivia");
        go("/procurements/" + reference + "/hold");
        page.getByLabel("Look at it again on").fill("2026-12-07");
        page.getByLabel("Why?").fill("The service is being reorganised.");
        screenshot("ways-4-hold");
        button("Put the case on hold");
        assertThat(page.locator("main")).containsText("Since 23 November 2026 until 7 December 2026, put there by Olivia Example-Officer: The service is being reorganised.");
        screenshot("ways-5-on-hold");
        does("olivia", reference, "Task_ResumeCase", "resume-case", answers("What now?", "Resume it", "Why?", "The new head wants it."));

        go("/procurements/" + reference + "/hand-over");
        page.getByLabel("Who takes it over?").selectOption("oscar");
        page.getByLabel("Why?").fill("I am on leave from Monday.");
        screenshot("ways-6-hand-over");
        button("Hand the case over");
        does("oscar", reference, "Task_AcceptHandover", "accept-handover", answers("Do you take the case over?", "Yes, I take it over"));
        assertThat(cases.leadOfficer(reference)).isEqualTo("oscar");

        go("/procurements/" + reference + "/correct");
        page.getByLabel("Which answer is wrong?").selectOption("estimatedValueExVat");
        button("Continue");
        page.getByLabel("The right answer").fill("24000");
        page.getByLabel("Why?").fill("A second year was left out.");
        page.getByLabel("I know what this means and that it cannot be taken back").check();
        screenshot("ways-7-correct");
        button("Ask for the correction");
        does("paul", reference, "Task_CheckCorrection", "check-correction", answers("Is the correction right?", "Yes, correct it"));
        assertThat(cases.get(reference).need().estimatedValueExVat()).isEqualByComparingTo("24000");
        signIn("oscar");
        go("/procurements/" + reference);
        assertThat(page.locator("main")).containsText("Correct “Estimated value, without VAT” from “£15,000.00” to “£24,000.00”");
        screenshot("ways-8-corrected");
    }

    private String raise(String title, String value) {
        return walk.raise(new Purchase(title, "The present arrangement ends.", "people", "henry", "services", "79620000", value, 36, "PP-7100"));
    }

    private void does(String person, String reference, String taskKey, String form, Map<String, String> answers) {
        signIn(person);
        var open = officers.openTasks(reference).stream().filter(task -> task.getTaskDefinitionKey().equals(taskKey)).findFirst().orElseThrow().getId();
        openTask(open);
        answerAll(answers);
        picture(form + "-2-filled");
        complete();
        for (int wait = 0; wait < 150; wait++) {
            if (officers.openTasks(reference).stream().noneMatch(task -> task.getId().equals(open))) return;
            page.waitForTimeout(100);
        }
        throw new AssertionError("The task stays open: " + page.locator(".alert, .fjs-form-field-error").allInnerTexts());
    }

    private void button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private static Map<String, String> answers(String... labelsAndAnswers) {
        var answers = new LinkedHashMap<String, String>();
        for (int i = 0; i < labelsAndAnswers.length; i += 2) answers.put(labelsAndAnswers[i], labelsAndAnswers[i + 1]);
        return answers;
    }
}
