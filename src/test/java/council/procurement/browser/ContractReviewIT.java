package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.contract.ContractLives;
import council.procurement.support.Officers;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A contract of more than £5 million: its manager names indicators, reviews from the task's link, and follows up what is poor. */
class ContractReviewIT extends BrowserIT {

    private static final String CONTRACT = "C-1992-0001";

    @Autowired Officers officers;
    @Autowired ContractLives lives;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @Test
    void indicators_are_named_rated_at_the_review_and_what_is_poor_is_followed_up() {
        var today = LocalDate.now(clock);
        jdbc.sql("insert into contract (reference, title, description, supplier_name, value_ex_vat, category, service, signed_on, starts_on, ends_on, extension_months, manager, tier, review_every_months, state, on_public_register, regime, version) "
            + "values (?, 'Waste and recycling collection', 'Collection from all homes', 'Example Waste Ltd', 6200000.00, 'SERVICES', 'property', ?, ?, ?, 12, 'carlos', 'key', 1, 'LIVE', true, 'PA2023', 0)").params(CONTRACT, today.minusMonths(3), today.minusMonths(3), today.plusYears(6)).update();
        officers.as("admin", () -> {
            lives.begin(CONTRACT);
            return null;
        });
        signIn("carlos");
        go("/contracts/" + CONTRACT);
        assertThat(page.locator("main")).containsText("Indicators missing");
        shot("indicators-missing");
        page.getByText("Name them, or say why there are none").click();
        name("Collections on their day", "Homes from which everything was collected on the day, of all homes, each month.", "99.5", "%");
        name("Missed bins put right", "Missed bins collected by the end of the next working day, of all that were told.", "98", "%");
        name("Recycling rate", "Weight recycled, of all weight collected, each month.", "52", "%");
        shot("indicators");

        jdbc.sql("update contract set next_review_on = ?, version = version + 1 where reference = ?").params(today, CONTRACT).update();
        lives.datesChanged(CONTRACT);
        officers.runDueJobs();
        openTask(officers.openTasks(CONTRACT).get(0).getId());
        picture("review-contract");
        go("/contracts/" + CONTRACT + "/reviews/new");
        press("Record the review");
        assertThat(page.locator("main")).containsText("Rate “Recycling rate”.");
        shot("review-refused");
        page.getByLabel("How does the supplier perform as a whole?").selectOption("inadequate");
        page.getByLabel("What was looked at, and what follows").fill("Collection figures of the quarter, 412 complaints, and the meeting of Monday. Two rounds fail again and again.");
        for (var n : new int[] {1, 2, 3}) page.locator("#kpi-" + n).selectOption(n == 1 ? "inadequate" : n == 2 ? "approaching" : "good");
        page.locator("#kpi-1-measured").fill("91.2");
        page.getByLabel("Paid since the start, without VAT").fill("310,000");
        page.getByLabel("What does the supplier say?").fill("It lost four drivers and hires.");
        page.locator("#what-1").fill("Four more drivers, and a spare vehicle on Tuesdays.");
        page.locator("#who-1").fill("Example Waste Ltd");
        page.locator("#due-1").fill(today.plusMonths(1).toString());
        shot("review");
        press("Record the review");
        assertThat(page.locator("main")).containsText("Review 1 is recorded.");
        shot("reviews");
        page.getByText("What is done about it").click();
        page.getByLabel("What happened?").selectOption("warning");
        page.getByLabel("On which day?").fill(today.toString());
        page.getByLabel("What was said, agreed or found?").fill("Letter to its director: rounds 7 and 12, and what follows if they do not get better.");
        shot("performance");
        press("Record the step");
        assertThat(page.locator("main")).containsText("Recorded: Supplier warned");
        go("/contracts/" + CONTRACT);
        assertThat(page.locator("main")).containsText("Ratings over time");
        shot("contract");
    }

    private void name(String name, String measures, String target, String unit) {
        page.getByLabel("Indicator", new Page.GetByLabelOptions().setExact(true)).first().fill(name);
        page.getByLabel("What is measured, and how?").fill(measures);
        page.getByLabel("Target").fill(target);
        page.getByLabel("Unit").fill(unit);
        press("Save the indicator");
        assertThat(page.locator("main")).containsText(name);
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private void shot(String name) {
        for (var width : new int[] {400, 1280}) {
            page.setViewportSize(width, 900);
            screenshot("contract-review-%s-%d".formatted(name, width));
        }
    }
}
