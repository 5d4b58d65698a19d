package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.demo.engine.DemoDeclarations;
import council.procurement.demo.engine.DemoSuppliers;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.supplier.SupplierAccountService;
import council.procurement.support.Officers;
import council.procurement.tender.LiveTenders;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.TenderService;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A tender in two lots from its documents to the opening, with four bidders: one in the browser, one withdrawn and returned, one late, one through another portal. */
class TwoLotTenderIT extends BrowserIT {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 400;

    @Autowired LiveTenders live;
    @Autowired DemoSuppliers suppliers;
    @Autowired SupplierAccountService accounts;
    @Autowired DemoDeclarations declarations;
    @Autowired Officers officers;
    @Autowired TenderService tenders;
    @Autowired TaskService tasks;

    @Test
    void a_two_lot_tender_with_four_bidders_goes_from_documents_to_opening() {
        var reference = live.toPrepare("Cleaning in lots");
        signIn("priya");
        declarations.before("priya", reference, "Task_PrepareTender");
        openTask(task(reference, "Task_PrepareTender"));
        picture("tender-documents");
        writesCriteria(reference);
        openTask(task(reference, "Task_PrepareTender"));
        answerAll(Map.of("Specification", "Clean the offices daily and the depots weekly.", "Terms of the contract", "The council's standard conditions.", "Tenders due at 12:00 on", "07/12/2026"));
        complete();
        await().until(() -> live.isOpen(reference, "Task_ReviewTender"));
        live.published(reference);

        visits();
        go("/opportunities/" + reference);
        assertThat(page.locator("main")).containsText("Lot 2, Depots");
        assertThat(page.locator("main")).containsText("Staffordshire and the counties that border it");
        shot("opportunity");
        bidsForBothLots(reference);
        withdrawsAndReturns(reference);

        live.due(reference);
        suppliers.bid(reference, "late@example.org", new Bidder("Late Example", "ST16 2AA", true, false, "41000", "100", 2), "We come late.");
        officers.completes("monica", reference, "Task_RuleOnLateBid", Map.of("ruling", "refuse", "reason", "Nothing of ours delayed it."));
        opens(reference);

        assertThat(tenders.openedBids(reference)).extracting(OpenedBid::supplier, OpenedBid::lot, bid -> bid.priceExVat().toString()).containsExactlyInAnyOrder(
            tuple("Sparkle Example Ltd", 1, "80000.00"), tuple("Sparkle Example Ltd", 2, "40000.00"), tuple("Back Again Example", 1, "79000.00"), tuple("Portal Example Ltd", 2, "42000.00"));
        assertThat(tenders.conditions(reference).values()).as("what was said of the conditions and the reservation is there for the check").anyMatch(said -> said.startsWith("Reserved: Only suppliers") && said.endsWith("1. All products are free of chlorine. Met."));
    }

    private void writesCriteria(String reference) {
        go("/procurements/" + reference + "/criteria");
        shot("empty");
        press("Divide it into lots");
        press("Add a lot");
        press("Add a condition");
        page.locator("#lotTitle1").fill("Offices");
        page.locator("#lotValue1").fill("90,000");
        page.locator("#lotTitle2").fill("Depots");
        page.locator("#lotValue2").fill("£50,000");
        page.getByLabel("What keeps small and medium-sized firms").fill("The size of the offices; two lots lower it.");
        page.getByLabel("Only for suppliers from a place?").selectOption("county-and-borders");
        page.getByLabel("Why is it reserved?").fill("Cleaners who live near keep the early hours.");
        page.getByLabel("Condition 1").fill("All products are free of chlorine.");
        page.getByLabel("Weight of price").fill("60");
        page.getByLabel("Question 1").fill("How will you clean the offices?");
        page.locator("#weight1").fill("30");
        page.locator("#lotOf1").selectOption("1");
        page.getByLabel("Question 2").fill("How will you reach the depots?");
        page.locator("#weight2").fill("20");
        page.getByText("What the scores stand for").click();
        page.locator("#scale2").selectOption("ten");
        page.locator("#minimum2").selectOption("6");
        page.locator("#lotOf2").selectOption("2");
        page.getByLabel("Offered in pounds").fill("5");
        page.getByLabel("How it is brought about").fill("5");
        page.getByText("Jobs and skills", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("SV03").check();
        page.getByLabel("SV08").check();
        page.locator("#mostSV08").fill("100");
        page.getByText("People and communities", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("SV28").check();
        shot("filled");
        press("Keep lots, conditions and criteria");
        assertThat(page.getByText("The weights of lot 2 must total 100; they total 90.")).isVisible();
        shot("unfinished");
        page.locator("#weight2").fill("30");
        press("Keep lots, conditions and criteria");
        assertThat(page.getByText("This is complete.")).isVisible();
    }

    private void bidsForBothLots(String reference) {
        signsInAsSupplier("sparkle@example.org", accounts);
        go("/supplier/account");
        page.getByLabel("Name of your organisation").fill("Sparkle Example Ltd");
        page.getByLabel("Postcode").fill("WS13 6YX");
        page.getByLabel("Are you small").selectOption("yes");
        page.getByLabel("Are you a charity").selectOption("no");
        page.getByLabel("Contact").fill("Sam");
        press("Keep my details");
        go("/supplier/bids/" + reference + "/answers");
        page.locator("#price1").fill("80,000");
        promises("1", "9,000");
        page.locator("#price2").fill("40,000");
        promises("2", "4,000");
        page.getByLabel("Our bid meets it").check();
        page.getByLabel("Yes, it is open to us").check();
        for (var answer : page.locator("textarea[id^=answer]").all()) answer.fill("Our own staff come every evening, by electric van.");
        shot("answers");
        press("Keep as draft");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check and send").setExact(true)).click();
        shot("check");
        page.getByLabel("I may bid").check();
        press("Send the bid");
        assertThat(page.locator(".govuk-panel")).containsText("Your bid is in");
    }

    private void promises(String lot, String pounds) {
        page.locator("#quantity" + lot + "SV28").fill(pounds);
        page.locator("#years" + lot + "SV28").fill("1");
        page.locator("#method" + lot + "SV28").fill("Given to the community fund of the district every spring.");
    }

    private void withdrawsAndReturns(String reference) {
        suppliers.bid(reference, "back@example.org", new Bidder("Back Again Example", "B77 1AA", false, false, "85000", "500", 1), "We come and go.");
        signsInAsSupplier("back@example.org", accounts);
        go("/supplier/bids/" + reference + "/withdraw");
        press("Withdraw the bid");
        assertThat(page.locator(".govuk-notification-banner")).containsText("will not be opened");
        go("/supplier/bids/" + reference + "/answers");
        page.locator("#price1").fill("79,000");
        press("Keep as draft");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check and send").setExact(true)).click();
        page.getByLabel("I may bid").check();
        press("Send the bid");
        assertThat(page.locator(".govuk-panel")).containsText("Your bid is in");
    }

    private void opens(String reference) {
        signIn("priya");
        declarations.before("priya", reference, "Task_OpenBids");
        openTask(task(reference, "Task_OpenBids"));
        assertThat(page.locator(".bid-opening")).containsText("2 sealed bids.");
        page.locator("#bid-supplier").fill("Portal Example Ltd");
        page.locator("#bid-postcode").fill("DE14 1AA");
        page.locator("input[name=bidSme]").nth(0).check();
        page.locator("input[name=bidVcse]").nth(1).check();
        page.locator("#bid-evidence").fill("Opening report 7 of the other portal.");
        page.locator("#bid-price").fill("42,000");
        page.locator("#bid-received").fill("2026-12-07T11:00");
        page.locator("#bid-answers").fill("We drive.");
        press("Add the bid");
        assertThat(page.locator("#form-message")).containsText("Say which lot the bid is for");
        page.locator("#bid-lot").selectOption("Lot 2, Depots");
        picture("open-bids-with-lots");
        press("Add the bid");
        assertThat(page.locator(".bid-opening tbody tr")).hasCount(1);
        complete();
        assertThat(page.locator(".task-details .bid-opening")).hasCount(0);
        signIn("leila");
        declarations.before("leila", reference, "Task_WitnessOpening");
        openTask(task(reference, "Task_WitnessOpening"));
        page.getByText("I have compared the list").click();
        complete();
        assertThat(page.locator(".task-details .bid-opening")).hasCount(0);
        go("/procurements/" + reference + "/bids");
        shot("opened");
        go("/procurements/" + reference + "/criteria");
        shot("frozen");
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
            screenshot("lots-%s-%d".formatted(name, width));
        }
    }
}
