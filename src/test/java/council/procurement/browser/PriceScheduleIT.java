package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.demo.engine.DemoDeclarations;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.support.Officers;
import council.procurement.supplier.SupplierAccountService;
import council.procurement.tender.CriteriaService;
import council.procurement.tender.LiveTenders;
import council.procurement.tender.WrittenCriteria;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A whole-life cost from the officer's page through the bidder's form to the check of prices and the recommendation. */
class PriceScheduleIT extends BrowserIT {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 400;

    @Autowired LiveTenders live;
    @Autowired CriteriaService criteria;
    @Autowired PurchaseWalk walk;
    @Autowired DemoDeclarations declarations;
    @Autowired Officers officers;
    @Autowired SupplierAccountService accounts;
    @Autowired ProcessEngine engine;

    @Test
    void a_whole_life_cost_is_written_bid_for_and_checked() {
        var reference = live.toPrepare("Heat pumps for the depot");
        criteria.write(reference, "priya", WrittenCriteria.usual(), WrittenCriteria.access(), null);
        writesSchedule(reference);
        live.prepared(reference, LiveTenders.DEADLINE);
        live.published(reference);
        visits();
        go("/opportunities/" + reference);
        shot("opportunity");
        bids(reference, "thrifty@pumps.example", "Thrifty Pumps Ltd", List.of("55,000", "2000.2555", "3000", "1000"), true);
        bids(reference, "cheap@pumps.example", "Cheap Pumps Ltd", List.of("45000", "7000", "5000", "0"), false);

        live.due(reference);
        signIn("priya");
        declarations.before("priya", reference, "Task_OpenBids");
        openTask(task(reference, "Task_OpenBids"));
        assertThat(page.locator(".bid-opening")).containsText("Write down the total that the price schedule of the bid makes");
        picture("open-bids-with-rates");
        complete();
        page.waitForCondition(() -> live.isOpen(reference, "Task_WitnessOpening"));
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
            .execute(context -> engine.getRuntimeService().startProcessInstanceByKey("evaluation", reference, Map.of("shortPath", false)));
        walk.checkCompliance(reference);
        walk.appointPanel(reference);
        for (var evaluator : List.of("eva", "edward", "esther")) walk.score(reference, evaluator, 2);
        walk.moderate(reference, 2);

        signIn("priya");
        declarations.before("priya", reference, "Task_CheckOffers");
        openTask(task(reference, "Task_CheckOffers"));
        opensEveryPrice();
        assertThat(page.locator(".task-details")).containsText("£14,001.79");
        picture("check-offers-with-rates");
        press("Save and go on later");
        complete();
        page.waitForCondition(() -> live.isOpen(reference, "Task_ConfirmArithmetic"));
        reads("fiona", reference, "Task_ConfirmArithmetic", "confirm-arithmetic-with-rates");
        walk.confirmArithmetic(reference);
        reads("paul", reference, "Task_RecommendAward", "recommend-with-rates");
        walk.recommend(reference);
        reads("olivia", reference, "Task_AgreeRecommendation", "agree-recommendation-with-rates");
    }

    private void reads(String person, String reference, String task, String name) {
        signIn(person);
        declarations.before(person, reference, task);
        openTask(task(reference, task));
        opensEveryPrice();
        assertThat(page.locator(".task-details")).containsText("-£2,000.00");
        picture(name);
    }

    private void writesSchedule(String reference) {
        signIn("priya");
        go("/procurements/" + reference + "/criteria");
        page.getByLabel("Whole-life cost:").check();
        for (var line : WrittenCriteria.wholeLife().lines()) {
            press(line.number() == 1 ? "Write a price schedule" : "Add a line to the price schedule");
            page.locator("#lineName" + line.number()).fill(line.name());
            page.locator("#lineUnit" + line.number()).fill(line.unit());
            page.locator("#lineQuantity" + line.number()).fill(line.quantity().toPlainString());
            page.locator("#lineKind" + line.number()).selectOption(line.kind().name());
        }
        press("Keep lots, conditions and criteria");
        assertThat(page.locator("#lineYears2-error")).containsText("Give the years of use");
        shot("criteria-refused");
        page.locator("#lineYears2").fill("7");
        press("Keep lots, conditions and criteria");
        assertThat(page.getByText("This is complete.")).isVisible();
        shot("criteria");
    }

    private void bids(String reference, String email, String name, List<String> rates, boolean shown) {
        signsInAsSupplier(email, accounts);
        go("/supplier/account");
        page.getByLabel("Name of your organisation").fill(name);
        page.getByLabel("Postcode").fill("WS13 6YX");
        page.getByLabel("Are you small").selectOption("yes");
        page.getByLabel("Are you a charity").selectOption("no");
        page.getByLabel("Contact").fill("Sam");
        press("Keep my details");
        go("/supplier/bids/" + reference + "/answers");
        for (int line = 1; line <= rates.size(); line++) page.locator("#rate-" + line).fill(rates.get(line - 1));
        for (var answer : page.locator("textarea[id^=answer]").all()) answer.fill("We fit and look after them ourselves.");
        press("Keep as draft");
        if (shown) {
            go("/supplier/bids/" + reference + "/answers");
            assertThat(page.getByText("As it is kept now, the total without VAT is £125,001.79.")).isVisible();
            shot("answers");
            go("/supplier/bids/" + reference);
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check and send").setExact(true)).click();
        if (shown) shot("check");
        page.getByLabel("I may bid").check();
        press("Send the bid");
        assertThat(page.locator(".govuk-panel")).containsText("Your bid is in");
    }

    private void opensEveryPrice() {
        for (var made : page.locator("summary", new Page.LocatorOptions().setHasText("is made of")).all()) made.click();
    }

    private String task(String reference, String key) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(key).singleResult().getId();
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private void shot(String name) {
        for (var width : new int[] {PHONE, DESKTOP}) {
            page.setViewportSize(width, 900);
            screenshot("price-schedule-%s-%d".formatted(name, width));
            assertThat(AccessibilityIT.violations(page)).as("%s, %d px wide", name, width).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).as("pixels beyond the edge").isEqualTo(0);
        }
    }
}
