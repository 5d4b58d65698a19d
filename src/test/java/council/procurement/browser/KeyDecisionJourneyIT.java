package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.award.Awards;
import council.procurement.casefile.Route;
import council.procurement.demo.engine.DemoDeclarations;
import council.procurement.support.Officers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A key decision as committee services, the cabinet member and the public meet it: announced, taken, published, called in and released. */
class KeyDecisionJourneyIT extends BrowserIT {

    @Autowired Officers officers;
    @Autowired Awards awards;
    @Autowired DemoDeclarations declarations;
    private String open;

    @Test
    void a_key_decision_is_announced_taken_called_in_and_released() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "150000", "140000", true);
        officers.completes("paul", reference, "Task_WriteAwardReport", Awards.report());
        for (var adviser : List.of("simon", "monica")) awards.advises(adviser, reference);

        opens("colin", reference, "Task_PublishKeyNotice");
        picture("publish-key-notice-1-empty");
        answerAll(answers("When", "Between 20 November and 20 December 2026", "Address of the notice", "https://www.example.org/forward-plan/12", "Published on", "30/11/2026",
            "How long it stands before the decision", "Full notice: 28 clear days"));
        complete();
        assertThat(refusal()).containsText("The notice cannot have been published in the future");
        answerAll(answers("Published on", "23/10/2026"));
        picture("publish-key-notice-2-filled");
        completes(reference);

        declarations.before("clara", reference, "Task_Decide");
        opens("clara", reference, "Task_Decide");
        answerAll(answers("Your decision", "Approve", "Reason", "The best of four offers by the published criteria."));
        complete();
        assertThat(refusal()).containsText("Say which alternatives were considered and rejected");
        picture("decide-award-3-refused");
        answerAll(answers("Alternatives considered and rejected", "Cleaning by our own staff, and a shared contract with a neighbour: both dearer."));
        completes(reference);
        assertThat(tasks(reference)).as("nothing is done on it before it is public").containsExactly("Task_PublishDecision");

        opens("colin", reference, "Task_PublishDecision");
        picture("publish-decision-1-empty");
        answerAll(answers("Published on", "23/11/2026", "Is it too urgent to wait for call-in?", "No"));
        picture("publish-decision-2-filled");
        completes(reference);
        assertThat(tasks(reference)).as("and before it can no longer be called in").isEmpty();

        visits();
        looksAt("/decisions?search=" + reference, "public-decisions");
        assertThat(page.locator("main")).containsText("Open to call-in until 30 November 2026");
        page.locator("main tbody a").first().click();
        assertThat(page.locator("main")).containsText("The best of four offers by the published criteria.");
        looksAt(page.url().replaceFirst("^https?://[^/]+", ""), "public-decision");

        signIn("colin");
        looksAt("/procurements/" + reference, "case-open-to-call-in");
        page.getByText("Record a notice, an exception or a call-in").click();
        looksAt("/executive-decisions/" + reference, "executive-decision");
        button("Record the call-in");
        assertThat(page.locator("main")).containsText("Say who called it in");
        page.getByLabel("Called in on").fill("2026-11-23");
        page.getByLabel("Called in by").fill("Councillors Example, Sample and Instance");
        page.getByLabel("Grounds").fill("A shared contract was not weighed.");
        button("Record the call-in");
        assertThat(page.locator(".govuk-notification-banner--success")).isVisible();
        assertThat(tasks(reference)).containsExactly("Task_RecordScrutiny");
        looksAt("/procurements/" + reference, "case-called-in");
        assertThat(page.locator("main")).containsText("Suspended until scrutiny has spoken");
        assertThat(page.locator("main")).containsText("Record what scrutiny said");

        opens("colin", reference, "Task_RecordScrutiny");
        answerAll(answers("What did overview and scrutiny say?", "No further action: the decision stands", "Minute number", "OS 14", "Date of the meeting", "23/11/2026"));
        picture("record-scrutiny-2-filled");
        completes(reference);
        assertThat(tasks(reference)).as("released").containsExactly("Task_SendOutcomeLetters");
        visits();
        go("/decisions?search=" + reference);
        assertThat(page.locator("main")).containsText("In force");
    }

    private List<String> tasks(String reference) {
        return officers.openTasks(reference).stream().map(task -> task.getTaskDefinitionKey()).toList();
    }

    private void opens(String person, String reference, String taskKey) {
        signIn(person);
        open = officers.openTasks(reference).stream().filter(task -> task.getTaskDefinitionKey().equals(taskKey)).findFirst().orElseThrow().getId();
        openTask(open);
    }

    private void completes(String reference) {
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

    /** The page on a screen and on a phone. */
    private void looksAt(String path, String name) {
        go(path);
        screenshot(name);
        page.setViewportSize(400, 800);
        screenshot(name + "-phone");
        page.setViewportSize(1400, 1000);
    }

    private static Map<String, String> answers(String... labelsAndAnswers) {
        var answers = new LinkedHashMap<String, String>();
        for (int i = 0; i < labelsAndAnswers.length; i += 2) answers.put(labelsAndAnswers[i], labelsAndAnswers[i + 1]);
        return answers;
    }
}
