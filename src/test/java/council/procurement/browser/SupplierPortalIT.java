package council.procurement.browser;

import static org.awaitility.Awaitility.await;
import java.util.Objects;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import council.procurement.demo.engine.DemoDeclarations;
import council.procurement.support.Files;
import council.procurement.support.Officers;
import council.procurement.tender.LiveTenders;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.TenderService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A supplier in its browser, on a desktop and as narrow as a phone: finds a tender, signs in by link, bids, replaces, withdraws and returns; then two officers open. */
class SupplierPortalIT extends BrowserIT {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 400;

    @Autowired LiveTenders live;
    @Autowired Officers officers;
    @Autowired DemoDeclarations declarations;
    @Autowired TenderService tenders;
    @Autowired TaskService tasks;

    @Test
    void a_supplier_bids_replaces_withdraws_and_returns_and_two_officers_open() {
        var reference = live.advertised("Playground repair");
        visits();
        go("/opportunities?search=" + reference);
        shot("opportunities");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Playground repair")).click();
        shot("opportunity");
        page.getByText("Sign in and bid").click();
        shot("sign-in");
        page.getByLabel("E-mail address").fill("sam@playgrounds.example");
        press("Send me a link");
        shot("link-sent");
        page.locator("#demo-link").click();
        shot("follow");
        press("Sign in");

        page.getByLabel("Name of your organisation").fill("Playgrounds Example CIC");
        page.getByLabel("Postcode").fill("WS13 6YX");
        page.getByLabel("Are you small").selectOption("yes");
        page.getByLabel("Are you a charity").selectOption("yes");
        page.getByLabel("Contact").fill("Sam");
        shot("account");
        press("Keep my details");
        assertThat(page.locator("h1")).hasText("Your bid for Playground repair");
        shot("bid-begun");

        answers("£140,000.50");
        shot("draft-kept");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Files")).click();
        page.getByLabel("Add a file").setInputFiles(new FilePayload("method-statement.pdf", "application/pdf", Files.PDF));
        press("Add the file");
        shot("files");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continue")).click();
        send("Check and send", "Send the bid");
        assertThat(page.locator(".govuk-panel")).containsText("Your bid is in");
        shot("receipt");
        page.getByText("Back to your bid").click();
        answers("139,000");
        shot("changed-since");
        send("Check and replace", "Replace the bid");
        page.getByText("Back to your bid").click();
        page.getByText("Withdraw your bid").click();
        shot("withdraw");
        press("Withdraw the bid");
        assertThat(page.locator(".govuk-notification-banner")).containsText("will not be opened");
        send("Check and send", "Send the bid");
        page.getByText("Back to your bid").click();
        shot("bid-sent");
        page.locator(".govuk-back-link").click();
        shot("home");

        live.due(reference);
        signIn("priya");
        declarations.before("priya", reference, "Task_OpenBids");
        openTask(task(reference, "Task_OpenBids"));
        assertThat(page.locator(".bid-opening")).containsText("1 sealed bid.");
        assertThat(page.locator(".bid-opening")).not().containsText("Playgrounds");
        picture("open-sealed-bids");
        completed();
        signIn("leila");
        declarations.before("leila", reference, "Task_WitnessOpening");
        openTask(task(reference, "Task_WitnessOpening"));
        page.getByText("I have compared the list").click();
        picture("witness-sealed-bids");
        completed();
        go("/procurements/" + reference + "/bids");
        assertThat(page.locator("main")).containsText("Playgrounds Example CIC");
        shot("opened");
        assertThat(tenders.openedBids(reference)).extracting(OpenedBid::supplier).containsExactly("Playgrounds Example CIC");
        assertThat(tenders.openedBids(reference).get(0).priceExVat()).isEqualByComparingTo("139000");
    }

    private void completed() {
        complete();
        assertThat(page.locator(".task-details .bid-opening")).hasCount(0);
    }

    private void answers(String price) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Price and answers")).click();
        page.getByLabel("Price without VAT").fill(price);
        page.locator("#quantitySV08").fill("120");
        page.locator("#yearsSV08").fill("1");
        page.locator("#methodSV08").fill("Our fitters show eight schools how a playground is built and kept safe.");
        page.locator("#quantitySV03").fill("2");
        page.locator("#yearsSV03").fill("1");
        page.locator("#people").fill("2");
        for (var answer : page.locator("textarea[id^=answer]").all()) answer.fill("We mend what we find broken, and look again after a month.");
        shot("answers");
        press("Keep as draft");
    }

    private void send(String link, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(link).setExact(true)).click();
        page.getByLabel("I may bid").check();
        shot("check");
        press(button);
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private String task(String reference, String key) {
        return await().until(() -> tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(key).singleResult(), Objects::nonNull).getId();
    }

    private void shot(String name) {
        for (var width : new int[] {PHONE, DESKTOP}) {
            page.setViewportSize(width, 900);
            screenshot("supplier-%s-%d".formatted(name, width));
        }
    }
}
