package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import council.procurement.support.Officers;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supplier shows signs of difficulty: from the contract's page to the list of contracts that are bought again. */
class SupplierInDifficultyIT extends BrowserIT {

    @Autowired Officers officers;
    @Autowired JdbcClient jdbc;

    @Test
    void signs_are_reported_assessed_talked_over_decided_and_each_contract_is_bought_again() {
        for (var one : new String[][] {{"C-1988-0001", "Maintenance of lifts in all buildings", "140000"}, {"C-1988-0002", "Inspection of lifts", "9500"}})
            jdbc.sql("insert into contract (reference, title, description, supplier_name, value_ex_vat, category, service, signed_on, starts_on, ends_on, extension_months, manager, tier, review_every_months, state, on_public_register, regime, version) "
                + "values (?, ?, 'Lifts', 'Example Lift Engineers Ltd', ?, 'SERVICES', 'property', date '2026-01-01', date '2026-01-01', date '2028-12-31', 0, 'carlos', 'low', 12, 'LIVE', true, 'PA2023', 0)").params(one[0], one[1], new BigDecimal(one[2])).update();
        signIn("carlos");
        go("/contracts/C-1988-0001");
        page.getByText("Report signs that the supplier is in difficulty").click();
        page.getByLabel("Where do the signs come from?").selectOption("supply-chain");
        page.getByLabel("What are the signs?").fill("Two subcontractors told our caretakers on Friday that they have not been paid since August.");
        shot("report");
        press("Report the signs");
        assertThat(page.locator("main")).containsText("The signs are reported and with finance");
        var file = page.url().substring(page.url().lastIndexOf('/') + 1);

        signIn("fiona");
        openTask(officers.openTasks(file).get(0).getId());
        picture("difficulty-task");
        go("/suppliers-in-difficulty/" + file);
        step("Goes on the watch list", "In difficulty", "The accounts are four months late; the credit rating fell twice. It pays its staff.");
        signIn("carlos");
        go("/suppliers-in-difficulty/" + file);
        shot("engage");
        step("Watching is not enough: a measure is needed", "Likely to fail", "The managing director says that the bank withdraws its credit at the end of the month.");
        signIn("leila");
        go("/suppliers-in-difficulty/" + file);
        step(null, null, "Clause 41 lets us step in after ten days of notice; insolvency ends the contract at once.");
        signIn("fiona");
        go("/suppliers-in-difficulty/" + file);
        step(null, null, "The budget carries a replacement at ten percent more.");
        signIn("marcus");
        go("/suppliers-in-difficulty/" + file);
        step("Replace the supplier", null, "Lifts cannot stand still; a replacement is dearer for a year and safe.");
        shot("decided");
        go("/suppliers-in-difficulty");
        shot("register");
        signIn("carlos");
        go("/contracts/C-1988-0001");
        assertThat(page.locator("main")).containsText("Replacement decided");
        shot("contract");
        go("/suppliers-in-difficulty/" + file);
        shot("arrange");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask for a waiver that bridges C-1988-0002")).click();
        assertThat(page.locator(".modal-dialog .fjs-form")).isVisible();
    }

    private void step(String outcome, String level, String words) {
        if (outcome != null) page.getByLabel("What follows?").selectOption(new SelectOption().setLabel(outcome));
        if (level != null) page.getByLabel("How does the supplier stand?").selectOption(new SelectOption().setLabel(level));
        page.locator("#words").fill(words);
        press("Record my step");
        assertThat(page.locator("main")).containsText("Your step is recorded");
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private void shot(String name) {
        for (var width : new int[] {400, 1280}) {
            page.setViewportSize(width, 900);
            screenshot("difficulty-%s-%d".formatted(name, width));
        }
    }
}
