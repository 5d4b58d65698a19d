package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import council.procurement.casefile.InterestService;
import council.procurement.casefile.InterestState;
import council.procurement.casefile.Viewer;
import council.procurement.demo.engine.DemoDeclarations;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.evaluation.EvaluationService;
import council.procurement.evaluation.RankedBid;
import council.procurement.evaluation.Recommendation;
import council.procurement.evaluation.ScoreGridService;
import council.procurement.people.People;
import council.procurement.support.Browser;
import council.procurement.support.OpenedTender;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Three evaluators score a tender in two lots, with a conflict found late, an abnormally low bid, a manifest error and a tie, to a signed-off report. */
class EvaluationJourneyIT extends BrowserIT {

    private static final List<Bidder> BIDDERS = List.of(new Bidder("Northgate Example Services", "WS13 6YX", true, false, "80000", "9000", 1), new Bidder("Example Works", "B77 1AA", false, false, "82000", "9000", 1),
        new Bidder("Bargain Example", "ST16 2AA", true, false, "30000", "0", 1), new Bidder("Example Works", "B77 1AA", false, false, "42000", "3000", 2), new Bidder("Further Example Supplies", "ST16 2AA", true, true, "42000", "3000", 2));

    @Autowired PurchaseWalk walk;
    @Autowired EvaluationService evaluations;
    @Autowired ScoreGridService grid;
    @Autowired InterestService interests;
    @Autowired People people;
    @Autowired DemoDeclarations declarations;
    @Autowired TaskService tasks;

    @Test
    void a_two_lot_tender_goes_from_opened_bids_to_a_signed_off_report() throws Exception {
        var reference = OpenedTender.inTwoLots(walk, BIDDERS);
        does("priya", reference, "Task_CheckCompliance", () -> {
            assertThat(page.locator(".task-details")).not().containsText("30,000");
            chooseAll("compliant?", "Yes");
            chooseAll(" meet: ", "Met");
        });
        does("paul", reference, "Task_AppointPanel", () -> answerAll(Map.of("Chair of the panel, who scores too", "Eva Example-Evaluator", "Second member", "Edward Example-Evaluator", "Third member", "Esther Example-Evaluator", "Moderator, of procurement", "Priya Example-Procurement")));
        does("eva", reference, "Task_ScoreBids", this::scoresAll);
        does("edward", reference, "Task_ScoreBids", this::scoresByKeyboard);
        does("esther", reference, "Task_ScoreBids", () -> {
            declaresTwice();
            is_told_what_another_window_changed(reference);
            scoresEachQuestion(label -> 4);
        });

        interests.review(interests.record(reference, viewer("monica"), "esther", "Shares", "Example Works"), viewer("monica"), InterestState.UNRESOLVED, "It cannot be managed.", true, "Somebody else scores.");
        does("paul", reference, "Task_ReplaceMember", () -> answerAll(Map.of("Who takes the seat", "Ellen Example-Evaluator", "Why this person", "Knows the service, and none of the bidders.")));
        does("ellen", reference, "Task_ScoreInPlace", this::scoresAll);
        does("priya", reference, "Task_ModerateScores", () -> {
            assertThat(page.locator(".task-details")).not().containsText("Esther");
            assertThat(page.locator(".task-details")).not().containsText("30,000");
            scoresEachQuestion(label -> 4);
        });
        does("priya", reference, "Task_CheckOffers", () -> {
            assertThat(page.getByText("Looks low")).isVisible();
            page.getByLabel("Asked on").fill(walk.today().toString());
            page.getByLabel("What the bidder answered").fill("They name no staff and no hours.");
            page.getByLabel("Do you accept the explanation?").selectOption(new SelectOption().setLabel("No"));
        });
        does("fiona", reference, "Task_ConfirmArithmetic", () -> {
            page.getByLabel("There is a manifest error").check();
            page.getByLabel("Bid", new Page.GetByLabelOptions().setExact(true)).selectOption(new SelectOption().setLabel("Northgate Example Services, lot 1"));
            page.getByLabel("Question", new Page.GetByLabelOptions().setExact(true)).selectOption(new SelectOption().setIndex(1));
            page.getByLabel("It should be").fill("5");
            page.getByLabel("How you know").fill("The panel's notes say 5; it was typed into the wrong line.");
        });
        does("priya", reference, "Task_AgreeCorrection", () -> page.getByLabel("Correct it").check());
        does("fiona", reference, "Task_ConfirmArithmetic", () -> page.getByLabel("I confirm the points").check());
        assertThat(evaluations.ranking(reference)).extracting(RankedBid::lot, RankedBid::supplier, RankedBid::rank).containsExactly(tuple(1, "Northgate Example Services", 1), tuple(1, "Example Works", 2), tuple(1, "Bargain Example", 0),
            tuple(2, "Example Works", 1), tuple(2, "Further Example Supplies", 1));
        does("paul", reference, "Task_RecommendAward", () -> {
            page.getByLabel("Recommend the first bid for award").all().forEach(Locator::check);
            page.getByLabel("Bid that was drawn").selectOption(new SelectOption().setLabel("Further Example Supplies"));
            page.getByLabel("First witness").fill("Fiona Example-Finance");
            page.getByLabel("Second witness").fill("Leila Example-Legal");
            page.getByLabel("Reasons").all().forEach(reasons -> reasons.fill("First by the published criteria."));
        });
        does("olivia", reference, "Task_AgreeRecommendation", () -> {
            assertThat(page.locator(".task-details")).containsText("Further Example Supplies, £42,000.00 ex VAT, drawn by lots before Fiona Example-Finance and Leila Example-Legal");
            page.getByLabel("I agree for the service").check();
        });
        assertThat(evaluations.recommendations(reference)).extracting(Recommendation::lot, Recommendation::supplier).containsExactly(tuple(1, "Northgate Example Services"), tuple(2, "Further Example Supplies"));
        signIn("marcus");
        go("/awards/" + reference);
        assertThat(page.locator("main")).containsText("It was first with others; lots were drawn before Fiona Example-Finance and Leila Example-Legal.");
        assertThat(page.locator("main")).containsText("A manifest error in an agreed score was corrected.");
        screenshot("evaluation-award");
        assertThat(report(reference)).contains("member, in place of Esther", "their scores do not count", "Points confirmed by Fiona Example-Finance", "Agreed for the service by Olivia Example-Officer",
            "The price looked abnormally low.", "not accepted: They name no staff and no hours.", "it was typed into the wrong line. Corrected.");
    }

    /** From the heading of each question with Tab, figures and letters alone. */
    private void scoresByKeyboard() {
        declaresTwice();
        assertThat(page.getByText("Question 1 of 3")).isVisible();
        for (int question = 1; question <= 3; question++) {
            int bids = page.locator("select[id^='points-']").count();
            page.locator("#question").focus();
            for (int bid = 0; bid < bids; bid++) {
                for (var key : List.of("Tab", "Tab", "4", "Tab")) page.keyboard().press(key);
                page.keyboard().type("Answers the question.");
            }
            assertThat(page.locator("textarea[id^='reason-']").last()).isFocused();
            if (bids > 1) {
                page.keyboard().press("Control+ArrowUp");
                assertThat(page.locator("textarea[id^='reason-']").nth(bids - 2)).isFocused();
            }
            if (question == 3) return;
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next question").setExact(true)).press("Enter");
            assertThat(page.getByText("Question %d of 3".formatted(question + 1))).isVisible();
            assertThat(page.locator("#question")).isFocused();
        }
    }

    private void is_told_what_another_window_changed(String reference) {
        assertThat(page.getByText("Question 1 of 3")).isVisible();
        var sheet = walk.officers().as("esther", () -> grid.own(reference, "esther"));
        walk.officers().as("esther", () -> grid.keepOwn(reference, "esther", sheet.questions().get(0).number(), sheet.bids().get(0).number(), new ScoreGridService.Change(2, "From the other window.", null)));
        page.locator("select[id^='points-']").first().selectOption("number:5");
        assertThat(page.getByText("it is 2, “From the other window.” now")).isVisible();
        assertThat(page.locator("select[id^='points-']").first()).hasValue("number:5");
        picture("evaluation-changed-meanwhile");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save mine").setExact(true)).click();
        assertThat(page.getByText("it is 2, “From the other window.” now")).hasCount(0);
        assertThat(page.getByText("Kept, not finished")).isVisible();
    }

    private void scoresAll() {
        declaresTwice();
        scoresEachQuestion(label -> 4);
    }

    private void chooseAll(String label, String answer) {
        assertThat(page.locator("select[aria-label*='" + label + "']").first()).isVisible();
        page.locator("select[aria-label*='" + label + "']").all().forEach(choice -> choice.selectOption(new SelectOption().setLabel(answer)));
    }

    /** Opens the step in Tasklist, works on it, takes its picture and completes it. */
    private void does(String person, String reference, String step, Runnable work) {
        var id = mine(person, reference, step).getId();
        declarations.before(person, reference, step);
        signIn(person);
        openTask(id);
        work.run();
        picture("evaluation-" + step.substring("Task_".length()) + "-" + person);
        complete();
        await().alias("%s completes %s: %s".formatted(person, step, page.locator(".alert-danger").allInnerTexts())).until(() -> tasks.createTaskQuery().taskId(id).count() == 0);
    }

    private Task mine(String person, String reference, String step) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(step).list().stream().filter(it -> it.getAssignee() == null || it.getAssignee().equals(person)).findFirst().orElseThrow();
    }

    private Viewer viewer(String person) {
        return new Viewer(person, people.groupsOf(person));
    }

    private String report(String reference) throws Exception {
        try (var document = Loader.loadPDF(Browser.of("marcus", port).downloads("/awards/" + reference + "/evaluation.pdf"))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
