package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.InterestService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.people.People;
import council.procurement.support.Officers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole purchases in Tasklist, each person in a window of their own; a picture of every form, as it opens and as it is sent. */
class PurchaseJourneysIT extends BrowserIT {

    @Autowired Officers officers;
    @Autowired PurchaseWalk walk;
    @Autowired ProcurementCaseService cases;
    @Autowired TimelineService timeline;
    @Autowired InterestService interests;
    @Autowired People people;
    @Autowired JdbcClient database;

    @Test
    void services_of_150_000_pounds_go_from_the_start_form_to_the_register() {
        var reference = starts(need("Agency staff", "150000"));
        records_the_pipeline(reference);
        does("henry", reference, "Task_AcceptNeed", "accept-need", answers("Do you accept the need?", "Accept", "Ask for a business case?", "No"));
        does("priya", reference, "Task_AgreeRoute", "agree-route", answers("Do you agree the route?", "Agree", "Planned start of the tender", "18/01/2027",
            "Show it in the public forward plan?", "Yes", "Engage with the market first?", "Yes"));
        business_case(reference);
        market(reference);
        var deadline = LocalDate.of(2027, 2, 17);
        tender(reference, "17/02/2027");

        walk.officers().at(deadline.plusDays(1));
        opening(reference);
        evaluation(reference);
        award(reference, "04/03/2027");

        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONTRACT_SIGNED);
        assertThat(people(reference)).hasSizeGreaterThanOrEqualTo(8);
        go("/contracts");
        assertThat(page.locator("main")).containsText("Northgate Example Services");
        assertThat(page.locator("main")).containsText("Agency staff");
    }

    private void records_the_pipeline(String reference) {
        signIn("colin");
        openTasklist();
        fillStart("Pipeline approval", Map.of());
        picture("record-pipeline-1-empty");
        answerAll(answers("Minute number", "CAB 41 of " + reference, "Date of the meeting", "16/11/2026", "Approved purchases", reference + " 150000"));
        picture("record-pipeline-2-filled");
        sendStart();
        assertThat(page.locator(".modal-dialog")).hasCount(0);
    }

    private void business_case(String reference) {
        does("olivia", reference, "Task_WriteBusinessCase", "business-case", answers("Do nothing", "Shifts would stay empty.", "Do it in-house", "There is no pool of our own.",
            "Share with other councils", "Neighbours' contracts end later.", "Buy from a framework", "None gives local agencies a fair chance.", "Go to the market", "Several agencies can do it.",
            "Preferred option", "Go to the market", "Why is this option the best?", "It costs least over the whole life.", "Purchase cost", "120000", "Running costs", "30000", "Disposal cost", "0",
            "Cost a year now", "55000", "Benefits", "Cover at a known price.", "Risks, and what is done about them", "Few bids; the tender is announced early.",
            "Is it divided into lots?", "No", "Why not?", "One agency must answer for the whole service.", "Neighbours and frameworks looked at", "Neighbours were asked; nothing fits in time."));
        does("olivia", reference, "Task_ScreenImpacts", "impact-screening", answers("Does it affect climate?", "Yes", "Climate: what is done about it, or why nothing?", "Short journeys score higher.",
            "Does it affect equality?", "No", "Equality: what is done about it, or why nothing?", "No group is affected differently.", "May staff transfer (TUPE)?", "No",
            "Staff transfer: what is done about it, or why nothing?", "No staff transfer.", "Are personal data handled?", "No", "Personal data: what is done about it, or why nothing?", "None is handed over.",
            "What could it improve in our area?", "Local jobs and apprenticeships.", "How can the procurement secure it?", "Ten per cent of the marks are for it.",
            "Is anybody consulted about it?", "No", "Whom and how, or why nobody?", "The need is well known."));
        does("fiona", reference, "Task_ConfirmBudget", "confirm-budget", answers("Are the funds there?", "Yes, I confirm the funds", "Amount confirmed, without VAT", "150000"));
        does("fiona", reference, "Task_Advise", "give-advice", answers("Do you support what is asked?", "Yes", "Your advice", "The budget bears it."));
        walk.advise(reference, "priya");
        does("lionel", reference, "Task_Decide", "decide-approval", answers("Your decision", "Approve"));
    }

    private void market(String reference) {
        does("priya", reference, "Task_PlanEngagement", "plan-engagement", answers("How is the market engaged?", "Questions in writing", "Closes on", "14/12/2026", "Questions to the market", "What would make this easier to deliver?",
            "Whom to invite", "Every agency that answered our announcement."));
        walk.officers().at(LocalDate.of(2026, 12, 15));
        does("priya", reference, "Task_RecordEngagement", "record-engagement", answers("Who took part?", "Northgate Example Services, Ms Example, 10 December, in writing", "What did each say?", "A longer first term lowers the price.",
            "What was each told?", "All were told the same, in writing.", "Has anybody an unfair advantage from it?", "No", "What does it change in the tender?", "The first term is three years."));
    }

    private void tender(String reference, String deadline) {
        criteria(reference);
        does("priya", reference, "Task_PrepareTender", "tender-documents", answers("Specification", "Staff at a day's notice, with monthly reports.", "Terms of the contract", "The council's standard conditions.",
            "Tenders due at 12:00 on", deadline));
        does("paul", reference, "Task_ReviewTender", "review-tender", answers("Are they fit to publish?", "Yes, ask for approval to publish"));
        walk.advise(reference, "harriet", "leila");
        walk.approve(reference, "marcus", "simon");
        does("priya", reference, "Task_PublishNotice", "publish-notice", answers("Number of the notice", "2026/S 000-000002", "Published on", "15/12/2026", "Link to the published notice", "https://www.example.org/notice/2"));
    }

    /** On the page that the form leads to. */
    private void criteria(String reference) {
        signIn("priya");
        go("/procurements/" + reference + "/criteria");
        page.getByLabel("Or: why no lots?").fill("One agency serves all offices.");
        page.locator("#smeBarriers").fill("The number of offices; agencies may tender together.");
        page.getByLabel("Weight of price").fill("60");
        page.getByLabel("Question 1").fill("How will you find suitable staff?");
        page.locator("#weight1").fill("20");
        page.getByLabel("Question 2").fill("How will you handle complaints?");
        page.locator("#weight2").fill("10");
        page.locator("#scale2").selectOption("ten");
        page.getByLabel("Offered in pounds").fill("5");
        page.getByLabel("How it is brought about").fill("5");
        page.getByText("People and communities", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("SV28").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep lots, conditions and criteria")).click();
        assertThat(page.getByText("This is complete.")).isVisible();
        picture("criteria-filled");
    }

    private void opening(String reference) {
        opens("priya", reference, "Task_OpenBids");
        picture("open-bids-1-empty");
        bid("Northgate Example Services", "WS13 6YX", true, "140000", "20000", "2027-02-17T09:00");
        bid("Example Works", "B77 1AA", false, "149500", "30000", "2027-02-16T15:30");
        bid("Further Example Supplies", "ST16 2AA", true, "151000", "12000", "2027-02-17T11:10");
        picture("open-bids-2-filled");
        completes(reference);
        opens("leila", reference, "Task_WitnessOpening");
        page.getByLabel("I have compared the list with what came, and it is right").check();
        picture("witness-opening-2-filled");
        completes(reference);
    }

    private void bid(String supplier, String postcode, boolean small, String price, String socialValue, String received) {
        var listed = page.locator(".bid-opening tbody tr").count();
        page.locator("#bid-supplier").fill(supplier);
        page.locator("#bid-postcode").fill(postcode);
        page.locator("input[name=bidSme]").nth(small ? 0 : 1).check();
        page.locator("input[name=bidVcse]").nth(1).check();
        page.locator("#bid-evidence").fill("By e-mail to the procurement mailbox.");
        page.locator("#bid-price").fill(price);
        page.locator("#bid-social").fill(socialValue);
        page.locator("#bid-received").fill(received);
        if (page.locator("#bid-answers").count() > 0) page.locator("#bid-answers").fill("1. From our own register.\n2. Within two days.");
        if (listed == 1) picture("open-bids-entry");
        button("Add the bid").click();
        assertThat(page.locator(".bid-opening tbody tr")).hasCount(listed + 1);
    }

    private void evaluation(String reference) {
        opens("priya", reference, "Task_CheckCompliance");
        picture("check-compliance-1-empty");
        chooseAll("compliant?", "Yes");
        button("Save and go on later").click();
        assertThat(page.getByText("Saved.")).isVisible();
        picture("check-compliance-2-filled");
        completes(reference);

        does("priya", reference, "Task_AppointPanel", "appoint-panel", answers("Chair of the panel, who scores too", "Eva Example-Evaluator", "Second member", "Edward Example-Evaluator", "Third member", "Esther Example-Evaluator", "Moderator, of procurement", "Priya Example-Procurement"));
        opens("eva", reference, "Task_ScoreBids");
        picture("score-bids-1-empty");
        declaresTwice();
        scoresEachQuestion(PurchaseJourneysIT::points);
        picture("score-bids-2-filled");
        completes(reference);
        walk.score(reference, "edward", 5);
        walk.score(reference, "esther", 3);

        opens("priya", reference, "Task_ModerateScores");
        picture("moderate-scores-1-empty");
        scoresEachQuestion(PurchaseJourneysIT::points);
        picture("moderate-scores-2-filled");
        completes(reference);

        opens("priya", reference, "Task_CheckOffers");
        assertThat(page.locator(".task-details")).containsText("£140,000.00");
        picture("check-offers-1-empty");
        completes(reference);
        opens("fiona", reference, "Task_ConfirmArithmetic");
        page.getByLabel("I confirm the points").check();
        picture("confirm-arithmetic-2-filled");
        completes(reference);

        opens("paul", reference, "Task_RecommendAward");
        picture("recommend-award-1-empty");
        page.getByLabel("Recommend the first bid for award").check();
        page.getByLabel("Reasons").fill("First by the published criteria; the price stands up to the estimate.");
        picture("recommend-award-2-filled");
        completes(reference);
        opens("olivia", reference, "Task_AgreeRecommendation");
        page.getByLabel("I agree for the service").check();
        picture("agree-recommendation-2-filled");
        completes(reference);
    }

    private static int points(String label) {
        int best = label.contains("complaints") ? 9 : 5;
        return label.contains("Northgate") ? best : best - 1;
    }

    private void chooseAll(String label, String answer) {
        assertThat(page.locator("select[aria-label*='" + label + "']").first()).isVisible();
        page.locator("select[aria-label*='" + label + "']").all().forEach(choice -> choice.selectOption(new SelectOption().setLabel(answer)));
    }

    private void award(String reference, String today) {
        walk.checkSupplier(reference);
        does("paul", reference, "Task_WriteAwardReport", "write-award-report", answers("Reasons for the award", "The highest total by the published criteria.", "Risks, and how they are managed", "The start is soon after signing.",
            "Baseline for savings, without VAT", "150000", "Form of contract", "Simple contract", "Bids hold until", "31/03/2027"));
        walk.advise(reference, "simon", "monica");
        walk.announce(reference);
        does("clara", reference, "Task_Decide", "decide-award", answers("Your decision", "Approve", "Reason", "The best offer.", "Alternatives considered and rejected", "To do nothing."));
        walk.release(reference);
        does("paul", reference, "Task_SendOutcomeLetters", "send-outcome-letters", answers("Are all letters sent in the same moment?", "Yes: mine are sent, send the others now"));
        does("leila", reference, "Task_SignContract", "sign-contract", answers("The supplier's insurance", "Seen and valid", "Insurance valid until", "31/12/2027", "Certificate", "Public liability £10 million, in the tender file", "Other conditions before the start", "The bond is with finance.",
            "Signed on", today, "Signed by", "The council's solicitor and the supplier's director", "Contract starts", "15/03/2027", "Contract ends", "14/03/2030",
            "Extensions, in months", "12", "Contract manager", "Carlos Example-Contracts"));
    }

    @Test
    void fifteen_thousand_pounds_take_the_short_path_with_seven_tasks_and_five_people() {
        var reference = starts(need("Training rooms", "15000"));
        does("olivia", reference, "Task_SpecifyPurchase", "specify-purchase", answers("Specification", "A room for twenty, eight days in the year.",
            "Suppliers to ask", "Example Works, Lichfield\nNorthgate Example Services, Tamworth\nFurther Example Supplies, Stafford", "Is your declaration of interests still right?", "Yes"));
        does("ben", reference, "Task_ConfirmFunds", "confirm-funds", answers("Are the funds there?", "Yes, I confirm the funds"));
        walk.chooseSuppliers(reference);
        does("priya", reference, "Task_SendRequests", "send-requests", answers("Terms", "The council's purchase order conditions.", "Quotes due at 12:00 on", "15/12/2026", "What decides?", "The price alone"));
        walk.officers().at(LocalDate.of(2026, 12, 16));
        opens("priya", reference, "Task_OpenQuotes");
        picture("open-quotes-1-empty");
        bid("Example Works", "WS14 9AA", true, "14200", "0", "2026-12-14T10:00");
        bid("Northgate Example Services", "B77 1AA", true, "14900", "0", "2026-12-14T11:00");
        bid("Further Example Supplies", "ST16 2AA", false, "15100", "0", "2026-12-15T09:00");
        completes(reference);
        opens("olivia", reference, "Task_RecommendQuote");
        chooseAll("compliant?", "Yes");
        picture("recommend-quote-1-empty");
        button("Work out the ranking").click();
        assertThat(page.locator("table").filter(new Locator.FilterOptions().setHasText("Against the estimate"))).containsText("Example Works");
        page.getByLabel("Recommend the first bid for award").check();
        page.getByLabel("Reasons").fill("The lowest price for what was asked.");
        picture("recommend-quote-2-filled");
        completes(reference);
        does("henry", reference, "Task_ApproveQuotation", "approve-quotation", answers("Do you have an interest in any of the bidders?", "No interest", "Your decision", "Approve"));
        does("paul", reference, "Task_PlaceOrder", "place-order", answers("Order or contract number", "PO-1234", "Date of the order", "16/12/2026", "Contract starts", "21/12/2026", "Contract ends", "20/12/2027",
            "Extensions, in months", "0", "Contract manager", "Carlos Example-Contracts"));

        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONTRACT_SIGNED);
        assertThat(people(reference)).containsExactlyInAnyOrder("olivia", "ben", "priya", "henry", "paul");
    }

    @Test
    void a_rejection_needs_a_reason_and_ends_the_case() {
        var reference = starts(need("Branded umbrellas", "60000"));
        opens("henry", reference, "Task_AcceptNeed");
        answerAll(answers("Do you accept the need?", "Reject", "Ask for a business case?", "No"));
        complete();
        assertThat(refusal()).isVisible();
        assertThat(refusal()).containsText("Give the reason why you reject this; it goes on the record.");
        assertThat(refusal().innerText()).doesNotContain("ENGINE", "Exception", "Cannot");
        picture("accept-need-3-refused");
        assertThat(page.getByLabel("Reject", new Page.GetByLabelOptions().setExact(true))).isChecked();
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.OPEN);
        answerAll(answers("Reason", "Nobody asked for these."));
        completes(reference);
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(timeline.of(reference)).extracting(TimelineEntry::person).contains("olivia", "henry");
    }

    @Test
    void a_returned_need_is_corrected_and_goes_on() {
        var reference = starts(need("Staff survey", "60000"));
        does("henry", reference, "Task_AcceptNeed", "accept-need-returned", answers("Do you accept the need?", "Return for changes", "Reason", "Add the two new sites.", "Ask for a business case?", "No"));
        opens("olivia", reference, "Task_CorrectNeed");
        assertThat(page.locator(".fjs-form")).containsText("Add the two new sites.");
        assertThat(typed("Title")).isEqualTo("Staff survey");
        picture("correct-need-1-prefilled");
        answerAll(answers("What is needed, and why?", "The present arrangement ends. Both new sites are in it."));
        completes(reference);
        does("henry", reference, "Task_AcceptNeed", "accept-need-again", answers("Do you accept the need?", "Accept", "Ask for a business case?", "No"));
        assertThat(cases.get(reference).need().description()).contains("Both new sites");
        assertThat(officers.openTasks(reference)).extracting("taskDefinitionKey").containsExactly("Task_AgreeRoute");
    }

    // --- what people do ---

    private String open;

    private String starts(Map<String, String> need) {
        var title = need.get("Title");
        signIn("olivia");
        openTasklist();
        fillStart("Procurement", Map.of());
        picture("start-procurement-1-empty");
        answerAll(need);
        picture("start-procurement-2-filled");
        sendStart();
        assertThat(page.locator(".modal-dialog")).hasCount(0);
        return database.sql("SELECT MAX(reference) FROM procurement_case WHERE title = ?").param(title).query(String.class).single();
    }

    /** Opens the task, answers its form, takes two pictures of it and completes it. */
    private void does(String person, String reference, String taskKey, String form, Map<String, String> answers) {
        opens(person, reference, taskKey);
        picture(form + "-1-empty");
        answerAll(answers);
        picture(form + "-2-filled");
        completes(reference);
    }

    private void opens(String person, String reference, String taskKey) {
        signIn(person);
        open = officers.openTasks(reference).stream().filter(task -> task.getTaskDefinitionKey().equals(taskKey))
            .filter(task -> task.getAssignee() == null || task.getAssignee().equals(person)).findFirst().orElseThrow().getId();
        openTask(open);
        declares(person, reference);
    }

    /** What the person owes a declaration for, they declare on the page of the case, and come back to the task. */
    private void declares(String person, String reference) {
        var viewer = new Viewer(person, people.groupsOf(person));
        if (interests.owed(reference, viewer).isEmpty()) return;
        while (interests.owed(reference, viewer).isPresent()) {
            go("/procurements/" + reference + "/interests");
            button("I have no interest").click();
            page.locator(".govuk-notification-banner--success").waitFor();
        }
        openTask(open);
    }

    /** Presses the button and waits until the engine has the answers; what Tasklist said instead is the failure. */
    private void completes(String reference) {
        complete();
        for (int wait = 0; wait < 150; wait++) {
            if (officers.openTasks(reference).stream().noneMatch(task -> task.getId().equals(open))) return;
            page.waitForTimeout(100);
        }
        throw new AssertionError("The task stays open: " + page.locator(".alert, .fjs-form-field-error").allInnerTexts());
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Set<String> people(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::person).filter(person -> !person.equals(ProcurementCaseService.SYSTEM)).collect(Collectors.toSet());
    }

    private static Map<String, String> need(String title, String value) {
        return answers("Title", title, "What is needed, and why?", "The present arrangement ends.", "Service that buys", "People and payroll", "Kind of purchase", "Services", "CPV code", "79620000",
            "Needed by", "20/09/2027", "Estimated value, without VAT", value, "VAT rate", "20", "First term, in months", "36", "Extensions, in months", "12", "Budget code", "PP-7100",
            "Is it exempt from competition?", "No", "Does a framework cover it?", "No", "Do you have an interest to declare?", "No interest");
    }

    private static Map<String, String> answers(String... labelsAndAnswers) {
        var answers = new LinkedHashMap<String, String>();
        for (int i = 0; i < labelsAndAnswers.length; i += 2) answers.put(labelsAndAnswers[i], labelsAndAnswers[i + 1]);
        return answers;
    }
}
