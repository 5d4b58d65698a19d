package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.support.Officers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A contract's manager asks for a change: what is not allowed says what must happen instead, what is allowed is decided, signed and kept as a version. */
class ContractVariationIT extends BrowserIT {

    private static final String CONTRACT = "C-1996-0001";

    @Autowired Officers officers;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @Test
    void a_change_is_refused_then_asked_for_decided_signed_and_carried_out() {
        jdbc.sql("insert into contract (reference, title, description, supplier_name, value_ex_vat, category, service, signed_on, starts_on, ends_on, extension_months, manager, tier, review_every_months, state, on_public_register, regime, version) "
            + "values (?, 'Maintenance of street lamps', 'Lamps along all roads', 'Example Lamps Ltd', 90000.00, 'SERVICES', 'property', date '2026-01-01', date '2026-01-01', date '2028-12-31', 12, 'carlos', 'low', 12, 'LIVE', true, 'PA2023', 0)").param(CONTRACT).update();
        signIn("carlos");
        go("/contracts/" + CONTRACT);
        page.getByText("Changes and versions of the contract").click();
        shot("form");
        page.getByLabel("What is to change?").selectOption("change");
        page.getByLabel("On which ground?").selectOption("small");
        page.getByLabel("By how much the price changes, without VAT").fill("50,000");
        page.getByLabel("What does the contract say afterwards?").fill("120 more lamps along the new road are looked after, at the prices of the schedule.");
        page.getByLabel("Why, and why does the ground apply?").fill("The estate is built; its road has lamps of the same kind.");
        press("Ask for the change");
        assertThat(page.locator("main")).containsText(CONTRACT + "-V1 is not allowed.");
        shot("not-allowed");
        page.getByLabel("By how much the price changes, without VAT").fill("4,500");
        press("Ask for the change");
        assertThat(page.locator("main")).containsText(CONTRACT + "-V2 is asked for.");
        shot("asked");

        var change = CONTRACT + "-V2";
        officers.completes("priya", change, "Task_Advise", Map.of("supports", "true", "advice", "Within the rules."));
        signIn("henry");
        openTask(officers.openTasks(change).get(0).getId());
        picture("decide-variation");
        officers.completes("henry", change, "Task_Decide", Map.of("outcome", "approved"));
        signIn("leila");
        openTask(officers.openTasks(change).get(0).getId());
        answer("Was the change signed?", "Yes, by both sides");
        picture("sign-variation");
        officers.completes("leila", change, "Task_SignVariation", Map.of("outcome", "signed", "signedOn", LocalDate.now(clock).toString(),
            "signatories", "Leila Example-Legal for the council, L. Example for Example Lamps Ltd"));
        signIn("carlos");
        go("/contracts/" + CONTRACT + "/variations");
        assertThat(page.locator("main")).containsText("Every version");
        shot("versions");

        jdbc.sql("update contract set ends_on = date '2027-03-31', version = version + 1 where reference = ?").param(CONTRACT).update();
        go("/contracts/" + CONTRACT);
        assertThat(page.locator("main")).containsText("End not planned");
        shot("end-not-planned");
        press("Start the next procurement");
        assertThat(page.locator(".modal-dialog .fjs-form")).isVisible();
        assertEquals(CONTRACT, typed("Contract that this replaces"));
        picture("next-procurement");
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private void shot(String name) {
        for (var width : new int[] {400, 1280}) {
            page.setViewportSize(width, 900);
            screenshot("contract-variation-%s-%d".formatted(name, width));
        }
    }
}
