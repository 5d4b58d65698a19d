package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import council.procurement.demo.engine.DemoDeclarations;
import council.procurement.demo.engine.DemoSuppliers;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.evaluation.GivenScore;
import council.procurement.evaluation.ScoringService;
import council.procurement.support.Officers;
import council.procurement.tender.LiveTenders;
import council.procurement.tender.TenderService;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What two bidders promised for a tender, from the panel's papers to the page of the award. */
class SocialValueIT extends BrowserIT {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 400;

    @Autowired LiveTenders live;
    @Autowired DemoSuppliers suppliers;
    @Autowired PurchaseWalk walk;
    @Autowired DemoDeclarations declarations;
    @Autowired Officers officers;
    @Autowired ScoringService scoring;
    @Autowired TenderService tenders;
    @Autowired ProcessEngine engine;

    @Test
    void promises_are_read_by_the_panel_judged_and_stand_on_the_page_of_the_award() {
        var reference = live.advertised("Bench repair");
        suppliers.bid(reference, "one@benches.example", new Bidder("Bench One Ltd", "WS13 6YX", true, false, "120000", "31000"), "With care.");
        suppliers.bid(reference, "two@benches.example", new Bidder("Bench Two Ltd", "B77 1AA", false, false, "121000", "12000"), "With care.");
        live.due(reference);
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
            .execute(context -> engine.getRuntimeService().startProcessInstanceByKey("evaluation", reference, Map.of("shortPath", false)));
        walk.checkCompliance(reference);
        walk.appointPanel(reference);

        signIn("eva");
        openTask(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("Task_ScoreBids").taskAssignee("eva").list().get(0).getId());
        declaresTwice();
        page.getByText("Read the answers").first().click();
        assertThat(page.locator(".task-details")).containsText("The job centre sends us people");
        assertThat(page.locator(".task-details")).not().containsText("15,000");
        picture("score-bids-with-promises");
        officers.as("eva", () -> {
            scoring.save(reference, "eva", tenders.openedBids(reference).stream().flatMap(bid -> tenders.criteria(reference).stream().filter(c -> c.kind().isScored()).map(c -> new GivenScore(bid.number(), c.number(), 4, "It says with whom."))).toList());
            return null;
        });
        officers.completes("eva", reference, "Task_ScoreBids", Map.of());
        for (var evaluator : List.of("edward", "esther")) walk.score(reference, evaluator, 5);
        signIn("priya");
        openTask(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("Task_ModerateScores").singleResult().getId());
        scoresEachQuestion(label -> 4);
        complete();
        await().until(() -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("Task_CheckOffers").count() == 1);
        declarations.before("priya", reference, "Task_CheckOffers");
        openTask(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("Task_CheckOffers").singleResult().getId());
        page.getByLabel("Is SV03 of Bench One Ltd believed?").selectOption(new SelectOption().setLabel("No"));
        press("Save and go on later");
        assertThat(page.locator("#form-message")).containsText("Say why SV03 is not believed");
        page.getByLabel("Why SV03 of Bench One Ltd is not believed").fill("The job centre knows nothing of it.");
        press("Save and go on later");
        assertThat(page.getByText("counts £16,000.00 with what is saved")).isVisible();
        picture("check-offers-with-promises");
        complete();
        await().until(() -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("Task_ConfirmArithmetic").count() == 1);
        walk.confirmArithmetic(reference);
        walk.recommend(reference);
        walk.agreeRecommendation(reference);

        signIn("marcus");
        go("/awards/" + reference);
        assertThat(page.locator("main")).containsText("Not counted, because it is not believed: The job centre knows nothing of it.");
        shot("award");
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private void shot(String name) {
        for (var width : new int[] {PHONE, DESKTOP}) {
            page.setViewportSize(width, 900);
            screenshot("social-value-%s-%d".formatted(name, width));
        }
    }
}
