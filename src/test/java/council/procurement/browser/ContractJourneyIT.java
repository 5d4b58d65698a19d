package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import council.procurement.award.AwardService;
import council.procurement.contract.ContractService;
import council.procurement.contract.ContractState;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.demo.engine.PurchaseWalk.Purchase;
import council.procurement.support.Officers;
import council.procurement.support.OpenedTender;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the letters to four bidders to the closed contract, with the clock moved, by the officers whose work it is. */
class ContractJourneyIT extends BrowserIT {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired PurchaseWalk walk;
    @Autowired Officers officers;
    @Autowired AwardService awards;
    @Autowired ContractService contracts;
    @Autowired TaskService tasks;

    @Test
    void an_award_is_challenged_sealed_managed_changed_extended_and_ended() {
        var reference = decided();
        letters(reference);
        challengeBlocksAndFrees(reference);
        sealed(reference);
        var contract = contracts.ofCase(reference).get(0).reference();
        reviewed(contract, "Good", "Every vehicle stood ready.");
        reviewed(contract, "Approaching target", "Two vehicles came late in August.");
        changed(contract);
        extended(contract);
        inDifficulty(contract);
        ended(contract);
    }

    /** Services of £480,000: above the threshold, so with a notice and a standstill, and sealed. */
    private String decided() {
        var reference = OpenedTender.approved(walk, new Purchase("Hire of vehicles", "The present hire ends.", "people", "henry", "services", "79620000", "480000", 36, "PP-7100"));
        var deadline = LocalDate.of(2027, 3, 2);
        walk.advertise(reference, deadline);
        OpenedTender.opened(walk, reference, deadline, List.of(bidder("Northgate Example Services", "450000"), bidder("Example Works", "455000"), bidder("Further Example Supplies", "462000"), bidder("Fourth Example Hire", "470000")));
        walk.checkCompliance(reference);
        OpenedTender.decided(walk, reference);
        return reference;
    }

    private static Bidder bidder(String supplier, String price) {
        return new Bidder(supplier, "WS13 6YX", true, false, price, "20000");
    }

    private void letters(String reference) {
        signIn("paul", 1280);
        go("/awards/" + reference);
        for (var bidder : new String[] {"Northgate Example Services", "Example Works", "Further Example Supplies", "Fourth Example Hire"}) assertThat(page.locator("main")).containsText(bidder);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Letters on the outcome")).click();
        assertThat(page.getByText("You send it by hand")).hasCount(4);
        screenshot("contract-journey-01-letters");
        does("paul", reference, "Task_SendOutcomeLetters", answers("Are all letters sent in the same moment?", "Yes: mine are sent, send the others now"));
        does("paul", reference, "Task_PublishNotice", answers("Number of the notice", "2027/S 000-000901", "Published on", typed(walk.today()), "Link to the published notice", "https://www.example.org/notice/901"));
        go("/awards/" + reference + "/letters");
        assertThat(page.getByText("As it was sent")).hasCount(4);
        assertThat(officers.openTasks(reference)).as("nobody signs in the standstill").isEmpty();
    }

    private void challengeBlocksAndFrees(String reference) {
        signIn("leila", 1280);
        go("/procurements/" + reference + "/challenges");
        page.getByLabel("How did it come?").selectOption("claim");
        page.getByLabel("Who challenges the award?").fill("Example Works");
        page.getByLabel("When did the council receive it?").fill(walk.today().toString());
        page.getByLabel("When did they know of what they complain of?").fill(walk.today().toString());
        page.getByLabel("What do they complain of, and what do they want?").fill("They ask the court to set the award aside: their price was lower over two years.");
        button("Record it and stop the signing").click();
        assertThat(page.locator(".govuk-notification-banner--success")).containsText("nothing is signed until it has ended");
        screenshot("contract-journey-02-challenge");

        for (int day = 0; day < 21 && open(reference, "Task_SignContract") == null; day++) walk.officers().at(walk.today().plusDays(1));
        signIn("monica");
        openTask(open(reference, "Task_SignContract").getId());
        answerAll(signature());
        complete();
        assertThat(page.getByText("nothing is signed", new Page.GetByTextOptions().setExact(false)).first()).isVisible();
        screenshot("contract-journey-03-signing-blocked");
        assertThat(awards.get(reference, 0).isSigned()).isFalse();

        does("leila", reference, "Task_AnswerChallenge", answers("What happened?", "The court decided for the council", "When?", typed(walk.today()), "In a few sentences", "The price counts over the whole term, as the papers said."));
        assertThat(open(reference, "Task_AnswerChallenge")).isNull();
    }

    private void sealed(String reference) {
        does("monica", reference, "Task_SignContract", Map.of()); // what she typed before stands there still
        assertThat(awards.get(reference, 0).isSigned()).isTrue();
        signIn("leila", 1280);
        go("/sealing-register");
        assertThat(page.locator("main table")).containsText("Contract for “Hire of vehicles”");
        screenshot("contract-journey-04-sealing-register");
    }

    private Map<String, String> signature() {
        var starts = walk.today().plusWeeks(4);
        return answers("The supplier's insurance", "Not asked for by this contract", "Other conditions before the start", "None", "Signed on", typed(walk.today()), "Signed by", "Monica for the council, N. Example for the supplier",
            "Seal attested by", "leila", "Contract starts", typed(starts), "Contract ends", typed(starts.plusYears(3).minusDays(1)), "Contract manager", "Carlos Example-Contracts", "Extensions, in months", "12");
    }

    private void reviewed(String contract, String rating, String found) {
        until(contract, "Task_ReviewContract");
        var before = contracts.reviews(contract).size();
        does("carlos", contract, "Task_ReviewContract", answers("How does the supplier perform?", rating, "What was looked at, and what follows", found));
        assertThat(contracts.reviews(contract)).hasSize(before + 1).last().satisfies(it -> assertThat(it.notes()).isEqualTo(found));
    }

    private void changed(String contract) {
        var before = contracts.get(contract).valueExVat();
        asks(contract, "small", "250000", "Ninety vehicles more.");
        assertThat(page.locator("main")).containsText(contract + "-V1 is not allowed.");
        screenshot("contract-journey-06-not-allowed");
        asks(contract, "small", "9000", "Two vehicles more for the new depot.");
        assertThat(page.locator("main")).containsText(contract + "-V2 is asked for.");
        decidedAndSigned(contract + "-V2", "henry");
        assertThat(contracts.get(contract).valueExVat()).isEqualByComparingTo(before.add(BigDecimal.valueOf(9000)));
    }

    private void asks(String contract, String ground, String worth, String what) {
        signIn("carlos", 1280);
        go("/contracts/" + contract + "/variations");
        page.getByLabel("What is to change?").selectOption("change");
        page.getByLabel("On which ground?").selectOption(ground);
        page.getByLabel("By how much the price changes, without VAT").fill(worth);
        page.getByLabel("What does the contract say afterwards?").fill(what);
        page.getByLabel("Why, and why does the ground apply?").fill("The depot opens in autumn.");
        button("Ask for the change").click();
    }

    private void extended(String contract) {
        var end = contracts.get(contract).period().endsOn();
        signIn("carlos", 1280);
        go("/contracts/" + contract + "/variations");
        page.getByLabel("What is to change?").selectOption("extension");
        page.getByLabel("By how much the price changes, without VAT").fill("0");
        page.getByLabel("New last day").fill(end.plusMonths(6).toString());
        page.getByLabel("What does the contract say afterwards?").fill("The hire runs for six months longer, at the prices of the schedule.");
        page.getByLabel("Why, and why does the ground apply?").fill("The new depot is not finished.");
        page.getByLabel("Of an extension: the value of the contract counts its price already").check();
        button("Ask for the change").click();
        assertThat(page.locator("main")).containsText(contract + "-V3 is asked for.");
        decidedAndSigned(contract + "-V3", "henry", "simon");
        assertThat(contracts.get(contract).period().endsOn()).isEqualTo(end.plusMonths(6));
        screenshot("contract-journey-07-versions");
    }

    private void decidedAndSigned(String change, String... deciders) {
        walk.advise(change, "priya");
        walk.approve(change, deciders);
        if (open(change, "Task_PublishNotice") != null) walk.publishNotice("priya", change);
        does("leila", change, "Task_SignVariation", answers("Was the change signed?", "Yes, by both sides", "Signed on", typed(walk.today()), "Signed by", "Leila for the council, N. Example for the supplier"));
    }

    /** The supplier is reported, goes on the watch list, is met, and recovers. */
    private void inDifficulty(String contract) {
        signIn("carlos", 1280);
        go("/contracts/" + contract);
        page.getByText("Report signs that the supplier is in difficulty").click();
        page.getByLabel("Where do the signs come from?").selectOption("supply-chain");
        page.getByLabel("What are the signs?").fill("Two garages told us that they have not been paid since August.");
        button("Report the signs").click();
        assertThat(page.locator("main")).containsText("The signs are reported and with finance");
        var file = page.url().substring(page.url().lastIndexOf('/') + 1);
        step("fiona", file, "Goes on the watch list", "In difficulty", "The accounts are four months late. It pays its staff.");
        go("/contracts/" + contract);
        assertThat(page.locator("main")).containsText(file);
        step("carlos", file, "Has recovered, and comes off the list", null, "The bank has agreed to new credit; the garages are paid.");
        assertThat(officers.openTasks(file)).isEmpty();
        screenshot("contract-journey-08-recovered");
    }

    private void step(String person, String file, String outcome, String level, String words) {
        signIn(person, 1280);
        go("/suppliers-in-difficulty/" + file);
        page.getByLabel("What follows?").selectOption(new SelectOption().setLabel(outcome));
        if (level != null) page.getByLabel("How does the supplier stand?").selectOption(new SelectOption().setLabel(level));
        page.locator("#words").fill(words);
        button("Record my step").click();
        assertThat(page.locator("main")).containsText("Your step is recorded");
    }

    private void ended(String contract) {
        until(contract, "Task_PlanContractEnd");
        does("carlos", contract, "Task_PlanContractEnd", answers("What follows?", "Let it end: it is not needed any more", "Why, and who does what by when", "The council has vehicles of its own by then."));
        until(contract, "Task_CloseContract");
        does("carlos", contract, "Task_CloseContract", answers("What was handed over, to whom", "All vehicles went back to the supplier.", "What became of the council’s data?", "The supplier held none", "Post-contract review", "Hire by the month, with twelve months of notice.", "What was learned", "Six months' notice was too short.", "Final account, without VAT", "449000", "How satisfied is the service?", "4"));
        assertThat(contracts.get(contract).state()).isEqualTo(ContractState.CLOSED);
        signIn("carlos", 1280);
        go("/contracts/" + contract);
        assertThat(page.locator("main")).containsText("From the need to today");
        assertThat(page.locator(".council-timeline__item").first()).containsText("Closed");
        assertThat(page.locator(".council-timeline__item").last()).containsText("Olivia Example-Officer");
        screenshot("contract-journey-09-closed");
        visits();
        go("/contracts/" + contract);
        assertThat(page.locator("main")).containsText("2027/S 000-000901");
        assertThat(page.locator("main")).containsText("The contract was signed");
        assertThat(page.locator("main")).not().containsText("From the need to today");
        screenshot("contract-journey-10-public");
    }

    /** Moves the clock until this step waits; reviews that come meanwhile are done without the browser. */
    private void until(String contract, String step) {
        for (int week = 0; week < 260 && open(contract, step) == null; week++) {
            if (open(contract, "Task_ReviewContract") != null) walk.officers().complete("carlos", contract, "Task_ReviewContract", Map.of("rating", "good", "notes", "In order."));
            walk.officers().at(walk.today().plusWeeks(1));
        }
        assertThat(open(contract, step)).as(step).isNotNull();
    }

    /** Opens the step in Tasklist, answers it, takes its picture and completes it. */
    private void does(String person, String reference, String step, Map<String, String> answers) {
        var id = open(reference, step).getId();
        signIn(person);
        openTask(id);
        answerAll(answers);
        picture("contract-journey-" + step.substring("Task_".length()));
        complete();
        await().atMost(Duration.ofMinutes(1)).alias("%s completes %s: %s".formatted(person, step, page.locator(".alert-danger, .fjs-form-field-error").allInnerTexts())).until(() -> tasks.createTaskQuery().taskId(id).count() == 0);
    }

    private Task open(String reference, String step) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(step).singleResult();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String typed(LocalDate day) {
        return TYPED.format(day);
    }

    private static Map<String, String> answers(String... labelsAndAnswers) {
        var answers = new LinkedHashMap<String, String>();
        for (int i = 0; i < labelsAndAnswers.length; i += 2) answers.put(labelsAndAnswers[i], labelsAndAnswers[i + 1]);
        return answers;
    }
}
