package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.award.Awards;
import council.procurement.award.DueDiligenceService;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.support.Officers;
import java.time.LocalDate;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Finance records its check of the recommended supplier; the award report waits for all of them. */
class DueDiligenceIT extends BrowserIT {

    @Autowired Awards awards;
    @Autowired DueDiligenceService diligence;
    @Autowired PurchaseWalk walk;
    @Autowired Officers officers;
    @Autowired ProcessEngine engine;

    @Test
    void each_group_records_its_check_and_the_report_links_to_them() {
        officers.clockAt(LocalDate.of(2026, 11, 23));
        var reference = awards.unchecked("150000", "140000");
        signIn("fiona", 1280);
        go("/procurements/" + reference + "/due-diligence");
        page.getByLabel("Which check did you make?").selectOption(diligence.standing(reference).get(0).of().bidNumber() + "-finance");
        button("Record the check").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose what the check showed.");
        screenshot("due-diligence-refused");
        page.getByLabel("What did it show?").selectOption("ok");
        page.getByLabel("What did you see, and where is it kept?").fill("Accounts of two years without losses and a credit score of 82; both are in the tender file.");
        page.getByLabel("Until when does it hold?").fill("2027-05-01");
        button("Record the check").click();
        assertThat(page.locator(".govuk-notification-banner--success")).containsText("The check is recorded");
        screenshot("due-diligence-recorded");
        signIn("fiona", 400);
        go("/procurements/" + reference + "/due-diligence");
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
        screenshot("due-diligence-400");
        signIn("paul");
        openTask(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("Task_WriteAwardReport").singleResult().getId());
        picture("write-award-report");
        walk.checkSupplier(reference);
        signIn("paul", 1280);
        go("/awards/" + reference);
        assertThat(page.locator("main")).containsText("Checks of the recommended supplier");
        screenshot("due-diligence-in-award");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
