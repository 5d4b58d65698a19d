package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import council.procurement.demo.engine.DemoDeclarations;
import council.procurement.demo.engine.DemoSuppliers;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.evaluation.ExclusionService;
import council.procurement.evaluation.SupplierExclusion;
import council.procurement.supplier.SupplierAccountService;
import council.procurement.support.Officers;
import council.procurement.tender.LiveTenders;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The check of the bids in Tasklist: a gap, a condition, and a supplier that is excluded. */
class SelectionIT extends BrowserIT {

    @Autowired LiveTenders live;
    @Autowired DemoSuppliers suppliers;
    @Autowired Officers officers;
    @Autowired DemoDeclarations declarations;
    @Autowired ExclusionService exclusions;
    @Autowired SupplierAccountService accounts;
    @Autowired ProcessEngine engine;
    @Autowired JdbcClient jdbc;

    @Test
    void a_gap_is_asked_and_a_supplier_is_excluded_in_the_check() {
        var reference = live.advertised("Shelter repair");
        suppliers.bid(reference, "first@shelters.example", new Bidder("First Shelters Ltd", "WS13 6YX", true, false, "120000", "31000"), "With care.");
        suppliers.bid(reference, "second@shelters.example", new Bidder("Second Shelters Ltd", "B77 1AA", false, false, "121000", "12000"), "With care.");
        jdbc.sql("insert into tender_condition (tender_number, condition_number, requirement) select tender_number, 1, 'Public liability insurance of £5 million' from tender where case_reference = ?").param(reference).update();
        live.due(reference);
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
            .execute(context -> engine.getRuntimeService().startProcessInstanceByKey("evaluation", reference, Map.of("shortPath", false)));
        opens("paul", reference, "Task_CheckCompliance");
        page.getByLabel("Missing or unclear in the bid of First Shelters Ltd").fill("The certificate of insurance ends in March; is it renewed?");
        picture("selection-1-gap");
        complete();
        page.waitForCondition(() -> open(reference, "Task_CheckCompliance") == 0);

        signsInAsSupplier("first@shelters.example", accounts);
        go("/supplier/bids/" + reference);
        shot("bid");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("answer").setExact(true)).click();
        press("Send your answer");
        shot("information-refused");
        page.getByLabel("Your answer").fill("It is renewed until March 2028.");
        press("Send your answer");
        assertThat(page.locator("main")).containsText("Your answer is with the council");
        opens("paul", reference, "Task_CheckAnswers");
        assertThat(page.locator(".task-details")).containsText("It is renewed until March 2028.");
        for (var bidder : new String[] {"First Shelters Ltd", "Second Shelters Ltd"}) {
            page.getByLabel("Is the bid of " + bidder + " compliant?").selectOption(new SelectOption().setLabel("Yes"));
            page.getByLabel("Does " + bidder + " meet: Public liability insurance of £5 million").selectOption(new SelectOption().setLabel("Met"));
        }
        press("Give a ground for excluding a supplier");
        page.getByLabel("Bid", new Page.GetByLabelOptions().setExact(true)).selectOption(new SelectOption().setLabel("Second Shelters Ltd"));
        page.getByLabel("Ground", new Page.GetByLabelOptions().setExact(true)).selectOption(new SelectOption().setIndex(25));
        page.getByLabel("On whom it falls").selectOption(new SelectOption().setIndex(1));
        page.getByLabel("When it happened").fill("2026-05-01");
        page.getByLabel("What is known, and from where").fill("It left a contract of our neighbours in May.");
        picture("selection-2-ground");
        press("Tell the supplier and begin");
        page.waitForCondition(() -> !exclusions.of(reference).isEmpty());
        assertThat(page.locator(".task-details")).containsText("The supplier can explain itself until");
        complete();
        assertThat(refusal()).containsText("Whether Second Shelters Ltd is excluded is not decided yet.");
        picture("selection-3-waits");

        signsInAsSupplier("second@shelters.example", accounts);
        go("/supplier/bids/" + reference);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("explain yourself").setExact(true)).click();
        press("Send your explanation");
        shot("exclusion-refused");
        page.getByLabel("Your explanation").fill("The manager of that contract left us.");
        press("Send your explanation");
        assertThat(page.locator("main")).containsText("Your explanation is with the council");
        opens("leila", reference, "Task_AdviseOnExclusion");
        page.getByLabel("Your advice").fill("It applies; nothing shows a change.");
        picture("selection-4-advice");
        complete();
        page.waitForCondition(() -> open(reference, "Task_AdviseOnExclusion") == 0);
        opens("marcus", reference, "Task_DecideExclusion");
        page.getByLabel("Yes").first().check();
        page.locator("input[name=continuing]").first().check();
        page.getByLabel("The bid is out of the running").check();
        page.getByLabel("Reason").fill("Nothing has changed since May.");
        picture("selection-5-decision");
        complete();
        page.waitForCondition(() -> exclusions.of(reference).stream().allMatch(SupplierExclusion::isExcluded));

        opens("paul", reference, "Task_CheckAnswers");
        page.reload(); // his window stood open at this very task
        assertThat(page.locator(".task-details")).containsText("The bid is out of the running: Nothing has changed since May.");
        picture("selection-6-excluded");
        complete();
        page.waitForCondition(() -> open(reference, "Task_CheckAnswers") == 0);
    }

    private void shot(String name) {
        for (var width : new int[] {400, 1280}) {
            page.setViewportSize(width, 900);
            screenshot("selection-%s-%d".formatted(name, width));
        }
    }

    private long open(String reference, String task) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(task).count();
    }

    private void opens(String person, String reference, String task) {
        declarations.before(person, reference, task);
        signIn(person);
        openTask(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(task).singleResult().getId());
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }
}
