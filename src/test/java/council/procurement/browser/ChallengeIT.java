package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.award.AwardService;
import council.procurement.award.Awards;
import council.procurement.casefile.Route;
import council.procurement.support.Officers;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter against an award, from the day it comes to the signature that it held up. */
class ChallengeIT extends BrowserIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired Awards awards;
    @Autowired AwardService service;
    @Autowired Officers officers;
    @Autowired ProcessEngine engine;

    @Test
    void a_letter_is_recorded_holds_up_the_signing_and_frees_it_once_it_is_taken_back() {
        officers.clockAt(TODAY);
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "150000", "140000", true);
        awards.decided(reference);
        officers.completes("paul", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));

        signIn("leila", 1280);
        go("/procurements/" + reference + "/challenges");
        button("Record it and stop the signing").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Name who challenges the award.");
        screenshot("challenge-refused");
        page.getByLabel("How did it come?").selectOption("letter");
        page.getByLabel("Who challenges the award?").fill("Bravo Cleaning Ltd");
        page.getByLabel("When did the council receive it?").fill("2026-11-23");
        page.getByLabel("When did they know of what they complain of?").fill("2026-11-20");
        page.getByLabel("What do they complain of, and what do they want?").fill("They say that their answer on quality was scored against words that the papers do not hold, and ask for new scores.");
        button("Record it and stop the signing").click();
        assertThat(page.locator(".govuk-notification-banner--success")).containsText("nothing is signed until it has ended");
        screenshot("challenge-recorded");

        signIn("leila");
        openTask(task(reference, "Task_SignContract"));
        answerAll(Map.of("The supplier's insurance", "Not asked for by this contract", "Other conditions before the start", "None", "Signed on", "23/11/2026", "Signed by", "Leila for the council, A. Acme for the supplier", "Contract starts", "01/01/2027", "Contract ends", "31/12/2028", "Contract manager", "Carlos Example-Contracts", "Extensions, in months", "0"));
        complete();
        assertThat(page.getByText("A challenge of the award is open, so nothing is signed until it has ended").first()).isVisible();
        screenshot("challenge-blocks-signing");
        assertThat(service.get(reference, 0).isSigned()).isFalse();

        openTask(task(reference, "Task_AnswerChallenge"));
        picture("answer-challenge");
        answers(reference, "The council replied", "We set out for each question which words of the papers were scored.");
        await().until(() -> challengeIsAnswered(reference, 1));
        openTask(task(reference, "Task_AnswerChallenge"));
        answers(reference, "The award ought to be withdrawn", "One score stands in the wrong line.");
        await().until(() -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("Task_DecideOnWithdrawal").count() == 1);

        signIn("marcus");
        openTask(task(reference, "Task_DecideOnWithdrawal"));
        answerAll(Map.of("What becomes of the award?", "It stands", "Reason", "The score changes nothing in the ranking."));
        picture("decide-on-withdrawal");
        complete();
        await().until(() -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("Task_AnswerChallenge").count() == 1);

        signIn("leila");
        openTask(task(reference, "Task_AnswerChallenge"));
        answers(reference, "The challenger took it back", "They are content with the answer.");
        await().until(() -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("Task_AnswerChallenge").count() == 0);
        signIn("leila", 400);
        go("/procurements/" + reference + "/challenges");
        assertThat(page.locator(".govuk-tag").first()).containsText("The challenger took it back");
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
        screenshot("challenge-ended-400");
        signIn("leila", 1280);
        go("/challenges?q=" + reference);
        assertThat(page.locator("main table")).containsText("Bravo Cleaning Ltd");
        screenshot("challenge-register");
        officers.completes("leila", reference, "Task_SignContract", Awards.signature(TODAY));
        assertThat(service.get(reference, 0).isSigned()).isTrue();
    }

    private boolean challengeIsAnswered(String reference, int times) {
        return engine.getHistoryService().createHistoricTaskInstanceQuery().processInstanceBusinessKey(reference).taskDefinitionKey("Task_AnswerChallenge").finished().count() == times;
    }

    private void answers(String reference, String step, String words) {
        answerAll(Map.of("What happened?", step, "When?", "23/11/2026", "In a few sentences", words));
        complete();
    }

    private String task(String reference, String key) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(key).singleResult().getId();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
