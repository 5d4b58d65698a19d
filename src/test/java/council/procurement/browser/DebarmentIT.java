package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import council.procurement.demo.engine.DemoDeclarations;
import council.procurement.demo.engine.DemoSuppliers;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.support.Officers;
import council.procurement.tender.LiveTenders;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The debarment list, and a bidder that stands on it. */
class DebarmentIT extends BrowserIT {

    @Autowired LiveTenders live;
    @Autowired DemoSuppliers suppliers;
    @Autowired Officers officers;
    @Autowired DemoDeclarations declarations;
    @Autowired ProcessEngine engine;

    @Test
    void an_entry_is_made_and_a_bidder_of_that_name_is_answered_in_the_check() {
        signIn("priya");
        go("/debarments?q=nothing-of-this-name");
        shot("none");
        go("/debarments/add");
        press("Add the entry");
        shot("add-refused");
        page.getByLabel("Name").fill("Barred Benches Ltd");
        page.getByLabel("Company number").fill("01234567");
        page.getByLabel("Ground").selectOption("fraud");
        page.getByLabel("First day").fill("2026-01-05");
        page.getByLabel("Last day").fill("2090-01-04");
        press("Add the entry");
        assertThat(page.locator("main")).containsText("Barred Benches Ltd is in the list");
        shot("entry");
        go("/debarments");
        shot("list");
        go("/debarments/import");
        shot("import");
        go("/exclusion-grounds");
        shot("grounds");

        var reference = live.advertised("Bench repair");
        suppliers.bid(reference, "barred@benches.example", new Bidder("Barred Benches Limited", "WS13 6YX", true, false, "120000", "31000"), "With care.");
        suppliers.bid(reference, "free@benches.example", new Bidder("Free Benches Ltd", "B77 1AA", false, false, "121000", "12000"), "With care.");
        live.due(reference);
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
            .execute(context -> engine.getRuntimeService().startProcessInstanceByKey("evaluation", reference, Map.of("shortPath", false)));
        declarations.before("paul", reference, "Task_CheckCompliance");
        signIn("paul");
        openTask(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("Task_CheckCompliance").singleResult().getId());
        assertThat(page.locator(".task-details")).containsText("Debarment list: D-");
        for (var bidder : new String[] {"Barred Benches Limited", "Free Benches Ltd"}) page.getByLabel("Is the bid of " + bidder + " compliant?").selectOption(new SelectOption().setLabel("Yes"));
        complete();
        assertThat(refusal()).containsText("Say under reason whether it is that firm");
        picture("check-compliance-debarred");
        page.getByLabel("Reason for Barred Benches Limited").fill("Another firm: its company number is 07654321.");
        complete();
        page.waitForCondition(() -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("Task_CheckCompliance").count() == 0);
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private void shot(String name) {
        for (var width : new int[] {400, 1280}) {
            page.setViewportSize(width, 900);
            screenshot("debarment-%s-%d".formatted(name, width));
        }
    }
}
