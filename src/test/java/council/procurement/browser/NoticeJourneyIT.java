package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.casefile.Category;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Purchase;
import council.procurement.support.CasesAtStage;
import council.procurement.support.Officers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The one step in which notices are published, in Tasklist at a desk and on a phone, and what the case and the public see before and after. */
class NoticeJourneyIT extends BrowserIT {

    private static final LocalDate DEADLINE = LocalDate.of(2026, 12, 21);

    @Autowired Officers officers;
    @Autowired PurchaseWalk walk;
    @Autowired CasesAtStage stages;
    @Autowired ProcurementCaseService cases;

    @Test
    void a_tender_notice_is_published_by_hand_and_recorded_once() {
        walk.officers().at(LocalDate.of(2026, 11, 23));
        var reference = walk.raise(new Purchase("Agency drivers", "The present arrangement ends.", "people", "henry", "services", "79620000", "400000", 36, "PP-7100"));
        walk.accept(reference, "henry");
        walk.agreeRoute(reference, false);
        walk.writeBusinessCase(reference);
        walk.confirmBudget(reference);
        walk.advise(reference, "fiona", "priya");
        walk.approve(reference, "lionel");
        walk.prepareTender(reference, DEADLINE);
        walk.reviewTender(reference);
        walk.advise(reference, "harriet", "leila");
        walk.approve(reference, "marcus", "simon");
        visits();
        go("/opportunities");
        assertThat(page.locator("main")).not().containsText("Agency drivers");

        var task = officers.openTasks(reference).get(0).getId();
        signIn("priya", 1280);
        openTask(task);
        assertThat(page.locator(".task-details")).containsText("Publish the tender notice (UK4)");
        screenshot("notice-1-empty-1280");
        assessment(reference);
        openTask(task);
        picture("publish-notice-1-empty");
        answerAll(answers("Number of the notice", "12345", "Published on", "23/11/2026", "Link to the published notice", "https://www.find-tender.service.gov.uk/Notice/081234-2026"));
        complete();
        assertThat(refusal()).containsText("“12345” is not a number of the platform; copy it from the published notice, for example 2026/S 000-012345.");
        picture("publish-notice-2-refused");
        assertThat(typed("Link to the published notice")).isEqualTo("https://www.find-tender.service.gov.uk/Notice/081234-2026");

        signIn("priya", 400);
        openTask(task);
        screenshot("notice-3-empty-400");
        answerAll(answers("Number of the notice", "2026/S 000-081234", "Published on", "23/11/2026", "Link to the published notice", "https://www.find-tender.service.gov.uk/Notice/081234-2026"));
        screenshot("notice-4-filled-400");
        complete();
        assertThat(page.locator(".task-details .fjs-form")).hasCount(0);
        assertThat(officers.openTasks(reference)).isEmpty();

        go("/procurements/" + reference);
        assertThat(page.locator("main")).containsText("2026/S 000-081234");
        assertThat(page.locator("main")).containsText("The procurement began on 23 November 2026, with the tender notice (UK4)");
        screenshot("notice-5-case-400");
        signIn("priya", 1280);
        go("/procurements/" + reference);
        screenshot("notice-5-case-1280");
        visits();
        go("/opportunities");
        assertThat(page.locator("main")).containsText("Agency drivers");
    }

    @Test
    void suppliers_of_a_framework_are_invited_by_name() {
        walk.officers().at(LocalDate.of(2026, 11, 23));
        var reference = stages.starts("tender", CasesAtStage.need(Category.SERVICES, "60000", false, true)).getBusinessKey();
        walk.prepareTender(reference, LocalDate.of(2026, 12, 14), PurchaseWalk.CRITERIA, "Acorn Ltd, Lichfield\nBirch Ltd, Tamworth");
        walk.reviewTender(reference);
        walk.advise(reference, "harriet");
        walk.approve(reference, "marcus");

        var task = officers.openTasks(reference).get(0).getId();
        signIn("priya", 400);
        openTask(task);
        screenshot("notice-6-invitations-400");
        signIn("priya", 1280);
        openTask(task);
        answerAll(answers("Sent on", "23/11/2026", "Are the invitations sent to all suppliers named above?", "No"));
        complete();
        assertThat(refusal()).containsText("Send the invitations to all suppliers first.");
        answer("Are the invitations sent to all suppliers named above?", "Yes");
        picture("send-invitations-2-filled");
        complete();
        assertThat(page.locator(".task-details .fjs-form")).hasCount(0);
        assertThat(officers.openTasks(reference)).isEmpty();
        assertThat(cases.get(reference).startFixed()).isTrue();
    }

    /** Above the threshold it comes before the notice. */
    private void assessment(String reference) {
        go("/procurements/" + reference + "/conflicts-assessment");
        page.locator("#found").fill("None.");
        page.locator("#mitigation").fill("None needed.");
        page.locator("#perceived").fill("None.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep the assessment").setExact(true)).click();
        assertThat(page.locator("main")).containsText("Keep a new version");
    }

    private static Map<String, String> answers(String... labelsAndAnswers) {
        var answers = new LinkedHashMap<String, String>();
        for (int i = 0; i < labelsAndAnswers.length; i += 2) answers.put(labelsAndAnswers[i], labelsAndAnswers[i + 1]);
        return answers;
    }
}
