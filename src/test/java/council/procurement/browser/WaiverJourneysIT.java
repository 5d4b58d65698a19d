package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.approval.AbsenceService;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.Decision;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.CompetitionWaivers;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Viewer;
import council.procurement.contract.ContractService;
import council.procurement.demo.engine.DemoDeclarations;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.people.People;
import council.procurement.support.Officers;
import council.procurement.waiver.WaiverService;
import council.procurement.waiver.WaiverStatus;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waivers and direct awards as managers and officers meet them, in Tasklist and on our pages, at a desk and on a phone. */
class WaiverJourneysIT extends BrowserIT {

    private static final int DESK = 1280;
    private static final int PHONE = 400;

    @Autowired Officers officers;
    @Autowired PurchaseWalk walk;
    @Autowired DemoDeclarations declarations;
    @Autowired WaiverService waivers;
    @Autowired ProcurementCaseService cases;
    @Autowired CompetitionWaivers releases;
    @Autowired ApprovalService approvals;
    @Autowired AbsenceService absences;
    @Autowired ContractService contracts;
    @Autowired People people;
    @Autowired JdbcClient database;

    /** Else what one test began comes back in the form of the next, in the middle of its typing. */
    @BeforeEach
    void noDraftIsLeft() {
        database.sql("delete from form_draft").update();
    }

    @Test
    void a_waiver_of_38_000_pounds_is_approved_and_its_exit_plan_comes_back() {
        var reference = asks(request("Payroll reports", "38000", "Only one supplier, for technical, artistic or exclusive-rights reasons"), true);
        does("priya", reference, "Task_Advise", "advise-waiver", answers("Do you support what is asked?", "Yes", "Your advice", "We asked three resellers; none can."));
        advises("leila", reference);
        does("henry", reference, "Task_Decide", "decide-waiver-head", answers("Your decision", "Approve"));
        decides("simon", reference, "approved");

        var granted = waivers.get(reference);
        assertThat(granted.status()).isEqualTo(WaiverStatus.APPROVED);
        assertThat(cases.get(granted.caseReference()).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(releases.of(granted.caseReference())).hasValueSatisfying(it -> assertThat(it.minimumInvited()).isEqualTo(1));
        signIn("olivia");
        both("waiver-detail", "/waivers/" + reference);
        assertThat(page.locator("main")).containsText("Approved");
        officers.fireTimer(reference, "Event_ExitPlanDue");
        does("olivia", reference, "Task_CarryOutExitPlan", "exit-plan", answers("How does it return to competition?", "A tender has begun."));
        assertThat(waivers.get(reference).exitResult()).isEqualTo("A tender has begun.");
    }

    @Test
    void a_waiver_of_120_000_pounds_goes_up_to_the_cabinet_member_who_decides_on_a_phone() {
        var reference = asks(request("Housing register exchange", "120000", "Compatibility with equipment or software that is there"), false);
        advises("priya", reference);
        advises("leila", reference);
        walk.announce(reference);
        decides("simon", reference, "approved");
        decides("monica", reference, "approved");
        var link = linkOfMail("clara", reference);
        var begun = System.nanoTime();
        signsInOnAPhone("clara", link);
        assertThat(page.locator(".disabled-form")).hasCount(0);
        var form = page.locator(".fjs-form");
        for (var fact : List.of("Another of the Contract Procedure Rules", "£120,000.00", "Compatibility with what is there", "Nobody else holds the rights.", "The price fell by 4 percent.",
            "Procurement team (", "Legal (", "12 months", "48 months", "Earlier waivers", "Back to competition")) assertThat(form).containsText(fact);
        screenshot("waiver-phone-opened");
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).as("pixels beyond the edge of the phone").isEqualTo(0);
        answer("Your decision", "Approve");
        answer("Reason", "Nobody else holds the rights.");
        answer("Alternatives considered and rejected", "A tender: nobody could bid.");
        var complete = button("Complete");
        complete.scrollIntoViewIfNeeded();
        screenshot("waiver-phone-complete");
        complete.tap();
        over(reference, "Task_Decide");
        System.out.printf("From the mail's link to the decision, sign-in included: 3 taps, %d seconds%n", (System.nanoTime() - begun) / 1_000_000_000);
        walk.release(reference);
        assertThat(waivers.get(reference).status()).isEqualTo(WaiverStatus.APPROVED);
        assertThat(approvals.decisions(reference)).extracting(Decision::person).containsExactly("simon", "monica", "clara");
    }

    @Test
    void a_ground_that_is_never_one_is_refused_with_the_reason_and_nothing_typed_is_lost() {
        signIn("olivia");
        openTasklist();
        fillStart("Waiver", request("Late tender", "38000", "Late planning (never accepted)"));
        sendStart();
        assertThat(refusal()).containsText("Late planning is never a ground for a waiver");
        assertThat(refusal().innerText()).doesNotContain("ENGINE", "Exception");
        assertThat(typed("Title")).isEqualTo("Late tender");
        picture("start-waiver-refused-ground");
        assertThat(database.sql("select count(*) from waiver where title = 'Late tender'").query(Integer.class).single()).isZero();
    }

    @Test
    void above_the_threshold_form_and_case_turn_to_the_direct_award() {
        signIn("olivia");
        openTasklist();
        fillStart("Waiver", request("Meters", "180000", "Only one supplier, for technical, artistic or exclusive-rights reasons"));
        sendStart();
        assertThat(refusal()).containsText("section 41");
        picture("start-waiver-above-threshold");
        var reference = officers.starts("olivia", Officers.need("Meters of the car parks", "480000")).getBusinessKey();
        go("/procurements/" + reference);
        page.getByText("Can it be bought without competition?").click();
        assertThat(page.locator("main")).containsText("A waiver cannot help here");
        assertThat(page.locator("main")).containsText("Agree the route");
        both("waiver-above-threshold", "/procurements/" + reference + "/waiver");
    }

    @Test
    void the_case_begins_its_waiver_with_what_it_says_already() {
        var reference = officers.starts("olivia", Officers.need("Bins of the market square", "38000")).getBusinessKey();
        signIn("olivia");
        go("/procurements/" + reference);
        page.getByText("Ask for a waiver").click();
        both("waiver-ask", "/procurements/" + reference + "/waiver");
        button("Open the start form").click();
        page.locator(".modal-dialog .fjs-form").waitFor();
        assertThat(typed("Title")).isEqualTo("Bins of the market square");
        assertThat(typed("Case")).isEqualTo(reference);
        assertThat(typed("Value, without VAT")).startsWith("38000");
        picture("start-waiver-of-case");
        var rest = request("Bins of the market square", "38000", "Only one supplier, for technical, artistic or exclusive-rights reasons");
        rest.keySet().retainAll(List.of("Supplier", "Ground", "Why should the rule be waived?", "Market evidence", "Why is it value for money without competition?", "How does the purchase return to competition?",
            "Have you an interest in this purchase?"));
        rest.put("Start", "01/12/2027");
        answerAll(rest);
        sendStart();
        assertThat(page.locator(".modal-dialog")).hasCount(0);
        var waiver = waivers.ofCase(reference).get(0);
        advises("priya", waiver.reference());
        advises("leila", waiver.reference());
        decides("harriet", waiver.reference(), "approved");
        decides("simon", waiver.reference(), "approved");
        assertThat(releases.of(reference)).as("the case that asked is the one that is released").isPresent();
        go("/procurements/" + reference);
        assertThat(page.locator("main")).containsText(waiver.reference());
    }

    @Test
    void a_deputy_decides_for_who_is_away_and_an_overdue_decision_is_told_upwards() {
        var reference = asks(request("Survey of trees", "38000", "Only one supplier, for technical, artistic or exclusive-rights reasons"), false);
        advises("priya", reference);
        advises("leila", reference);
        walk.officers().at(LocalDate.of(2026, 12, 14));
        walk.officers().morning();
        assertThat(database.sql("select count(*) from outbox_mail where kind = 'task-escalated' and subject like ?").param("%" + reference + "%").query(Integer.class).single()).as("told upwards").isPositive();
        decides("henry", reference, "approved");
        signIn("simon");
        go("/absences");
        both("absences", "/absences");
        absences.enter(new Viewer("simon", people.groupsOf("simon")), "simon", "derek", LocalDate.of(2026, 12, 14), LocalDate.of(2026, 12, 18), "Leave");
        does("derek", reference, "Task_Decide", "decide-waiver-deputy", answers("Your decision", "Approve"));
        assertThat(waivers.get(reference).status()).isEqualTo(WaiverStatus.APPROVED);
        assertThat(approvals.decisions(reference)).last().satisfies(it -> {
            assertThat(it.person()).isEqualTo("derek");
            assertThat(it.onBehalfOf()).isEqualTo("simon");
        });
    }

    @Test
    void a_refused_request_is_amended_in_its_form() {
        var reference = asks(request("Chairs", "11800", "Only one supplier, for technical, artistic or exclusive-rights reasons"), false);
        advises("priya", reference);
        advises("leila", reference);
        decides("henry", reference, "rejected");
        does("olivia", reference, "Task_AmendRequest", "amend-waiver", answers("Ask again?", "Yes, with the request below", "Value, without VAT", "9900", "Have you an interest in this purchase?", "No interest"));
        assertThat(waivers.get(reference).request().valueExVat()).isEqualByComparingTo("9900");
        assertThat(waivers.get(reference).status()).isEqualTo(WaiverStatus.REQUESTED);
        signIn("ivan");
        for (var it : Map.of("waiver-register", "/waivers", "waiver-trends", "/waivers/trends", "waiver-report", "/waivers/report", "waiver-breaches", "/waivers/breaches").entrySet()) both(it.getKey(), it.getValue());
    }

    @Test
    void a_direct_award_under_the_act_goes_from_its_ground_to_the_signature() {
        var reference = officers.starts("olivia", Officers.need("Care of the ticket machines", "480000")).getBusinessKey();
        walk.accept(reference, "harriet");
        officers.completes("priya", reference, "Task_AgreeRoute", Map.of("outcome", "approved", "plannedStart", "2027-01-18", "publishInPlan", "true", "marketEngagement", "false", "procedure", "direct-award"));
        walk.writeBusinessCase(reference);
        walk.confirmBudget(reference);
        walk.advise(reference, "fiona", "priya");
        walk.approve(reference, "lionel");
        walk.officers().start("colin", "pipeline-approval", Map.of("minute", "CAB of " + reference, "meetingDate", "2026-11-16", "purchases", reference + " 480000"));
        does("priya", reference, "Task_JustifyDirectAward", "justify-direct-award", answers("Ground", "Act: No competition for technical reasons", "Why are the conditions of the ground met?", "Only their maker can mend them.",
            "Why are there no reasonable alternatives?", "The software is closed.", "Supplier", "Example Parking Systems", "Postcode of the supplier", "WS13 6YX", "Is the supplier excluded or excludable?", "No",
            "Price over the whole life, without VAT", "470000", "Form of contract", "Simple contract"));
        walk.advise(reference, "simon", "monica", "leila", "fiona");
        walk.announce(reference);
        does("clara", reference, "Task_Decide", "decide-direct-award", answers("Your decision", "Approve", "Reason", "As advised.", "Alternatives considered and rejected", "A tender."));
        walk.release(reference);
        does("paul", reference, "Task_PublishNotice", "publish-notice", answers("Number of the notice", "2026/S 000-000041", "Published on", "07/12/2026", "Link to the published notice", "https://www.example.org/notice/41"));
        officers.completes("paul", reference, "Task_PublishNotice", Map.of("noticeNumber", "2026/S 000-000042", "publishedOn", "2026-12-07", "evidenceLink", "https://www.example.org/notice/42"));
        walk.officers().at(LocalDate.of(2026, 12, 21));
        walk.sign(reference, "monica", Map.of("sealAttestedBy", "leila")); // from £250,000 the contract is sealed
        assertThat(contracts.ofCase(reference)).hasSize(1);
        both("direct-award-case", "/procurements/" + reference);
        signIn("leila");
        both("sealing-register", "/sealing-register");
        assertThat(page.locator("main table")).containsText("Contract for “Care of the ticket machines”");
    }

    // --- what people do ---

    private String open;

    private String asks(Map<String, String> request, boolean pictures) {
        signIn("olivia");
        openTasklist();
        fillStart("Waiver", Map.of());
        if (pictures) picture("start-waiver-1-empty");
        answerAll(request);
        if (pictures) picture("start-waiver-2-filled");
        sendStart();
        assertThat(page.locator(".modal-dialog")).hasCount(0);
        return database.sql("select max(reference) from waiver where title = ?").param(request.get("Title")).query(String.class).single();
    }

    private void advises(String person, String reference) {
        officers.completes(person, reference, "Task_Advise", Map.of("supports", "true", "advice", "In order from our side."));
    }

    private void decides(String person, String reference, String outcome) {
        officers.completes(person, reference, "Task_Decide", Map.of("outcome", outcome, "reason", outcome.equals("approved") ? "" : "Ask for quotes."));
    }

    /** Opens the task, takes its picture at both widths, answers it and completes it. */
    private void does(String person, String reference, String taskKey, String form, Map<String, String> answers) {
        signIn(person);
        open = officers.openTasks(reference).stream().filter(task -> task.getTaskDefinitionKey().equals(taskKey))
            .filter(task -> task.getAssignee() == null || task.getAssignee().equals(person)).findFirst().orElseThrow().getId();
        declarations.before(person, reference, taskKey);
        page.setViewportSize(PHONE, 2600);
        openTask(open);
        screenshot("form-" + form + "-phone");
        page.setViewportSize(DESK, 900);
        openTask(open);
        picture(form);
        answerAll(answers);
        complete();
        over(reference, taskKey);
    }

    private void over(String reference, String taskKey) {
        for (int wait = 0; wait < 300; wait++) {
            if (officers.openTasks(reference).stream().noneMatch(task -> task.getId().equals(open) || open == null && task.getTaskDefinitionKey().equals(taskKey))) return;
            page.waitForTimeout(100);
        }
        throw new AssertionError("The task stays open: " + page.locator(".alert, .fjs-form-field-error").allInnerTexts());
    }

    private String linkOfMail(String person, String reference) {
        var link = database.sql("select link from outbox_mail where person = ? and subject like ? order by mail_number desc fetch first 1 row only").param(person).param("%" + reference + "%").query(String.class).single();
        return link.substring(link.indexOf("/tasks/"));
    }

    private void both(String name, String path) {
        for (int width : new int[] {DESK, PHONE}) {
            page.setViewportSize(width, 900);
            go(path);
            screenshot(name + "-" + width);
        }
        page.setViewportSize(DESK, 900);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Map<String, String> request(String title, String value, String ground) {
        return answers("Title", title, "Supplier", "Example Journey " + title, "Service that buys", "People and payroll", "Kind of purchase", "Services", "Value, without VAT", value, "VAT rate", "20",
            "CPV code", "48450000", "Budget code", "PP-1", "Rule that is waived", "Another of the Contract Procedure Rules", "Ground", ground, "Why should the rule be waived?", "Nobody else holds the rights.",
            "Market evidence", "Three resellers were asked.", "Why is it value for money without competition?", "The price fell by 4 percent.", "How does the purchase return to competition?", "A tender a year before the end.",
            "Start", "04/01/2027", "Term, in months", "24", "Was the purchase made already?", "No", "Have you an interest in this purchase?", "No interest");
    }

    private static Map<String, String> answers(String... labelsAndAnswers) {
        var answers = new LinkedHashMap<String, String>();
        for (int i = 0; i < labelsAndAnswers.length; i += 2) answers.put(labelsAndAnswers[i], labelsAndAnswers[i + 1]);
        return answers;
    }
}
