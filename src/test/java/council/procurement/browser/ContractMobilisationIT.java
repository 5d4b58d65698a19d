package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.contract.ContractLives;
import council.procurement.support.Officers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a contract's manager meets on its pages and on the start page: dates, what gets it going, a document that ran out, an end that nobody planned. */
class ContractMobilisationIT extends BrowserIT {

    private static final String CONTRACT = "C-1990-0001";

    @Autowired Officers officers;
    @Autowired ContractLives lives;
    @Autowired JdbcClient jdbc;

    @Test
    void dates_and_documents_are_recorded_and_what_is_late_stands_red_on_the_start_page() {
        var today = LocalDate.of(2026, 11, 23);
        officers.clockAt(today);
        jdbc.sql("insert into contract (reference, title, description, supplier_name, value_ex_vat, category, service, signed_on, starts_on, ends_on, extension_months, manager, tier, review_every_months, state, on_public_register, regime, version) "
            + "values (?, 'Cleaning of offices', 'Three offices', 'Example Cleaning Ltd', 140000.00, 'SERVICES', 'property', ?, ?, ?, 12, 'carlos', 'standard', 3, 'LIVE', true, 'PA2023', 0)").params(CONTRACT, today.minusMonths(20), today.minusMonths(20), today.plusMonths(13)).update();
        officers.as("admin", () -> {
            lives.begin(CONTRACT);
            return null;
        });
        officers.runDueJobs();
        signIn("carlos");
        openTask(officers.openTasks(CONTRACT).get(0).getId());
        picture("plan-contract-end");
        go("/contracts/" + CONTRACT);
        page.getByText("Dates and reminders").click();
        page.getByLabel("Break date").fill(today.plusMonths(9).toString());
        page.getByLabel("Notice, in months").fill("2");
        press("Record the dates");
        assertThat(page.locator("main")).containsText("are recorded");
        shot("dates");
        go("/contracts/" + CONTRACT + "/mobilisation");
        page.getByLabel("What was done?").selectOption("kick-off");
        page.getByLabel("On which day?").fill(today.minusDays(20).toString());
        page.locator("#remark").fill("In the town hall; minutes are with the contract.");
        press("Record it as done");
        page.getByLabel("Name of a new document").fill("Public liability insurance, £5 million");
        page.getByLabel("Valid until").fill(today.minusDays(1).toString());
        press("Record the document");
        assertThat(page.locator("main")).containsText("Run out");
        shot("mobilisation");
        go("/");
        assertThat(page.locator("main")).containsText("Contracts that need you");
        shot("start-page");
        go("/contracts/" + CONTRACT);
        assertThat(page.locator("main")).containsText("End not planned");
        shot("red");
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private void shot(String name) {
        for (var width : new int[] {400, 1280}) {
            page.setViewportSize(width, 900);
            screenshot("contract-care-%s-%d".formatted(name, width));
        }
    }
}
