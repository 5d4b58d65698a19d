package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.award.AwardService;
import council.procurement.award.Awards;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Route;
import council.procurement.support.Officers;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A winner fails a check before it signs: recorded on the page of the case, decided in Tasklist. */
class WinnerLeavingIT extends BrowserIT {

    @Autowired Awards awards;
    @Autowired AwardService service;
    @Autowired ProcurementCaseService cases;
    @Autowired Officers officers;
    @Autowired ProcessEngine engine;

    @Test
    void a_winner_that_fails_a_check_is_recorded_and_it_is_decided_what_follows() {
        officers.clockAt(LocalDate.of(2026, 11, 23));
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "150000", "140000", true);
        awards.decided(reference);
        officers.completes("paul", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));

        signIn("priya", 1280);
        go("/procurements/" + reference);
        page.getByText("Winner leaves: none so far").click();
        button("Record it and let it be decided").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose whether the winner withdraws or fails a check.");
        screenshot("winner-leaving-refused");
        page.getByLabel("What happened?").selectOption("fails");
        page.getByLabel("Why does it leave?").fill("Its insurer does not renew the public liability cover that the contract asks for.");
        page.getByLabel("What shows it?").fill("Letter of the insurer of 20 November, in the tender file.");
        page.getByLabel("When was it asked to explain?").fill("2026-11-20");
        page.getByLabel("What did it answer?").fill("It found no other insurer, and says that it can work without.");
        button("Record it and let it be decided").click();
        assertThat(page.locator(".govuk-notification-banner--success")).containsText("legal or the procurement manager decides");
        screenshot("winner-leaving-recorded");
        signIn("priya", 400);
        go("/procurements/" + reference + "/winner-leaving");
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
        screenshot("winner-leaving-400");

        signIn("leila");
        openTask(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("Task_DecideOnWinnerLeaving").singleResult().getId());
        answerAll(Map.of("What follows?", "Nothing is awarded for it", "Reason", "It cannot be insured, and the need changed meanwhile."));
        picture("decide-on-winner-leaving");
        complete();
        await().until(() -> cases.get(reference).status() == CaseStatus.NOT_AWARDED);
        assertThat(service.find(reference)).isEmpty();
        signIn("priya", 1280);
        go("/awards/" + reference);
        assertThat(page.locator("main")).containsText("The winner fails a check: Its insurer does not renew");
        screenshot("winner-leaving-in-award");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
