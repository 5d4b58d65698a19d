package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static council.procurement.support.CasesAtStage.need;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.approval.AbsenceService;
import council.procurement.approval.ApprovalService;
import council.procurement.casefile.Category;
import council.procurement.casefile.Viewer;
import council.procurement.demo.engine.DemoDeclarations;
import council.procurement.people.People;
import council.procurement.support.CasesAtStage;
import council.procurement.support.Officers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who decides, as people see it: somebody who tries to approve their own, a decider who is away, a decision that is overdue. */
class ApprovalJourneysIT extends BrowserIT {

    @Autowired Officers officers;
    @Autowired CasesAtStage stage;
    @Autowired ApprovalService approvals;
    @Autowired AbsenceService absences;
    @Autowired ManagementService management;
    @Autowired People people;
    @Autowired DemoDeclarations declarations;

    @AfterEach
    void everybodyIsBack() {
        absences.current().stream().filter(it -> it.endedOn() == null).forEach(it -> absences.end(new Viewer("lionel", people.groupsOf("lionel")), it.number()));
    }

    @Test
    void a_requester_who_tries_to_approve_their_own_is_told_why_not() {
        var reference = officers.starts("ben", Officers.need("Ben's own chairs", "9000")).getBusinessKey();
        officers.completes("ben", reference, "Task_RecordQuote", Map.of("specification", "As described in the need.", "quotedSupplier", "Chairs of Lichfield", "quotedValueExVat", "8500",
            "valueForMoney", "In line with what was paid last year.", "interestsConfirmed", "true"));
        var task = open(reference).getId();
        signIn("ben");
        triesToTake(task);
        assertThat(refusal()).containsText("You raised the need in case " + reference + ", so somebody else must do this: the same person may not do both (separation of duties).");
        pictures("own-1-claim");
        go("/tasks/" + task + "/reassign");
        assertThat(page.locator("h1")).containsText("You may not open this page");
        namesADeputy("/absences", "harriet", "Leave");
        assertThat(page.locator("main")).containsText("Harriet Example-Head");

        signIn("harriet");
        triesToTake(task);
        assertThat(refusal()).containsText("Ben Example-Budget, for whom you stand in, raised the need in case " + reference);
        pictures("own-2-deputy");

        signIn("marcus");
        go("/tasks/" + task + "/reassign");
        assertThat(page.locator("main")).containsText("Nobody else may do this task");
        pictures("own-3-reassign");

        signIn("ivan");
        go("/attempts?q=" + reference);
        assertThat(page.locator("main")).containsText("Ben Example-Budget");
        assertThat(page.locator("main")).containsText("Harriet Example-Head");
        pictures("own-4-attempts");
        assertThat(open(reference).getAssignee()).isNull();
        assertThat(approvals.decisions(reference)).isEmpty();
    }

    @Test
    void a_deputy_decides_for_a_head_who_is_away() {
        signIn("harriet");
        go("/absences");
        button("Name the deputy");
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose who stands in.");
        pictures("absent-1-errors");
        namesADeputy("/absences", "henry", "Leave");
        pictures("absent-2-named");
        var reference = asked("20000", "priya");
        assertThat(open(reference).getAssignee()).isEqualTo("henry");

        signIn("henry");
        go("/");
        assertThat(page.locator("main")).containsText(reference);
        pictures("absent-3-home");
        go("/my-mail");
        pictures("absent-4-mail");
        declarations.before("henry", reference, "Task_Decide");
        openTask(open(reference).getId());
        answerAll(Map.of("Your decision", "Approve"));
        picture("absent-5-decide");
        complete();
        ended(reference);
        go("/procurements/" + reference);
        assertThat(page.locator("main")).containsText("standing in for Harriet Example-Head");
        pictures("absent-6-case");

        signIn("harriet");
        go("/absences");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("End the absence")).first().click();
        pictures("absent-7-end");
        button("End the absence");
        assertThat(page.locator("main")).containsText("ended");
    }

    @Test
    void a_statutory_officer_a_member_and_a_head_who_asks_have_their_own_deputies_and_deciders() {
        signIn("simon");
        go("/absences");
        assertThat(options()).containsExactly("Derek Example-Deputy");
        pictures("deputies-1-statutory");
        signIn("clara");
        go("/absences");
        assertThat(options()).containsExactlyInAnyOrder("Lena Example-Leader", "Cyril Example-Member");
        pictures("deputies-2-member");

        var reference = officers.starts("harriet", Officers.need("The head's own vans", "150000")).getBusinessKey();
        signIn("harriet");
        isNotTheirs(open(reference).getId());
        pictures("deputies-3-head-asks");
        signIn("lionel");
        go("/");
        assertThat(page.locator("main")).containsText("The head's own vans");
        pictures("deputies-4-leadership");
    }

    @Test
    void an_overdue_decision_is_told_upwards_and_stays_with_its_decider() {
        var reference = asked("20000", "priya");
        var due = LocalDate.ofInstant(open(reference).getDueDate().toInstant(), java.time.ZoneId.of("Europe/London"));
        for (int day = 1; day <= 14; day++) if (due.plusDays(day).getDayOfWeek().getValue() < 6) morning(due.plusDays(day));
        officers.clockAt(due.plusDays(14));

        signIn("harriet");
        go("/");
        assertThat(page.locator("main")).containsText("Late");
        pictures("overdue-1-decider");
        go("/my-mail");
        pictures("overdue-2-deciders-mail");
        signIn("marcus");
        go("/my-mail");
        assertThat(page.locator("main")).containsText(reference);
        pictures("overdue-3-managers-mail");
        isNotTheirs(open(reference).getId());
        pictures("overdue-4-managers-link");
        signIn("henry");
        isNotTheirs(open(reference).getId());
        pictures("overdue-5-another-head");
        signIn("ivan");
        go("/procurements/" + reference);
        pictures("overdue-6-case");

        signIn("harriet");
        declarations.before("harriet", reference, "Task_Decide");
        openTask(open(reference).getId());
        answerAll(Map.of("Your decision", "Approve"));
        complete();
        ended(reference);
        assertThat(approvals.decisions(reference)).singleElement().satisfies(it -> assertThat(it.person()).isEqualTo("harriet"));
    }

    private String asked(String value, String... advisers) {
        var reference = stage.starts("approval", need(Category.SERVICES, value, false, false), Map.of("decisionType", "award")).getBusinessKey();
        for (var adviser : advisers) officers.completes(adviser, reference, "Task_Advise", Map.of("supports", "true", "advice", "In order."));
        return reference;
    }

    private Task open(String reference) {
        return officers.openTasks(reference).get(0);
    }

    private void ended(String reference) {
        for (int wait = 0; wait < 150 && approvals.decisions(reference).isEmpty(); wait++) page.waitForTimeout(100);
        assertThat(approvals.decisions(reference)).hasSize(1);
    }

    /** Where the mail's link leads somebody whose task it is not. */
    private void isNotTheirs(String task) {
        go("/tasks/" + task);
        assertThat(page.locator("h1")).containsText("This task is not yours to do");
    }

    private void triesToTake(String task) {
        go("/camunda/app/tasklist/default/?open=" + task + "#/?task=" + task);
        page.locator(".task-details").getByText("Claim", new Locator.GetByTextOptions().setExact(true)).first().click();
        assertThat(refusal()).isVisible();
    }

    private void namesADeputy(String path, String deputy, String why) {
        go(path);
        page.getByLabel("First day").fill("2026-11-23");
        page.getByLabel("Last day").fill("2026-11-27");
        page.getByLabel("Who stands in?").selectOption(deputy);
        page.getByLabel("Why?").fill(why);
        button("Name the deputy");
        assertThat(page.locator(".govuk-notification-banner")).isVisible();
    }

    private List<String> options() {
        return page.getByLabel("Who stands in?").locator("option").allInnerTexts().stream().filter(text -> text.contains("Example")).toList();
    }

    private void button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    /** On a desk, a small screen and a phone. */
    private void pictures(String name) {
        for (var width : List.of(1280, 400)) {
            page.setViewportSize(width, 900);
            page.waitForTimeout(200);
            screenshot("approval-%s-%d".formatted(name, width));
        }
        page.setViewportSize(1400, 1000);
    }

    /** Fires the timer that starts the reminders, on this day at half past six. */
    private void morning(LocalDate day) {
        officers.clockAt(day.atTime(6, 30));
        Job timer = management.createJobQuery().processDefinitionKey("daily-reminders").timers().list().stream()
            .reduce((one, other) -> one.getDuedate().after(other.getDuedate()) ? one : other).orElseThrow();
        management.executeJob(timer.getId());
    }
}
