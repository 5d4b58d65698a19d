package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import council.procurement.approval.AbsenceService;
import council.procurement.casechange.CaseChangeService;
import council.procurement.casefile.Viewer;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.demo.engine.PurchaseWalk.Purchase;
import council.procurement.people.People;
import council.procurement.support.Officers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The first hour of everybody, at a desk and on a phone: they sign in, read on their page where they begin, follow that link, find
 * their task by its name, answer what the form asks and complete it; who reads finds what there is to read. Nobody types an address.
 */
class FirstTasksIT extends BrowserIT {

    private static final int PHONE = 400;
    private static final String TEAM = "What waits for my team";
    private static final String HANDS = "What is in my hands";

    @Autowired Officers officers;
    @Autowired PurchaseWalk walk;
    @Autowired CaseChangeService changes;
    @Autowired AbsenceService absences;
    @Autowired People people;
    @Autowired JdbcClient jdbc;

    private int width;
    private int picture;
    /** The task that was opened last. */
    private String opened;

    @AfterEach
    void nobodyIsAway() {
        jdbc.sql("delete from absence where reason = 'First tasks'").update();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, PHONE})
    void everybody_finds_and_does_their_first_task_by_what_the_screen_says(int pixels) {
        width = pixels;
        var reference = olivia_raises_a_need();
        colin_records_the_pipeline(reference);
        does("henry", HANDS, "Accept the need", reference, "Do you accept the need?", "Accept", "Ask for a business case?", "No");
        does("priya", TEAM, "Agree the route", reference, "Do you agree the route?", "Agree", "Planned start of the tender", "18/01/2027", "Show it in the public forward plan?", "Yes", "Engage with the market first?", "No");
        walk.writeBusinessCase(reference);
        does("fiona", TEAM, "Confirm the budget", reference, "Are the funds there?", "Yes, I confirm the funds", "Amount confirmed, without VAT", "150000");
        walk.advise(reference, "fiona", "priya");
        does("lionel", TEAM, "Decide", reference, "Your decision", "Approve");

        var deadline = LocalDate.of(2027, 2, 17);
        walk.prepareTender(reference, deadline);
        walk.reviewTender(reference);
        walk.advise(reference, "harriet");
        does("leila", TEAM, "Advise on the decision", reference, "Do you support what is asked?", "Yes", "Your advice", "The terms are ours; nothing stands against it.");
        does("marcus", TEAM, "Decide", reference, "Your decision", "Approve");
        does("simon", TEAM, "Decide", reference, "Your decision", "Approve");
        walk.publishTender(reference, deadline);

        walk.officers().at(deadline.plusDays(1));
        walk.openBids(reference, List.of(new Bidder("Northgate Example Services", "WS13 6YX", true, false, "140000", "20000"), new Bidder("Example Works", "B77 1AA", false, false, "149500", "30000")));
        walk.witnessOpening(reference);
        walk.checkCompliance(reference);
        walk.appointPanel(reference);
        eva_scores(reference);
        walk.score(reference, "edward", 4);
        walk.score(reference, "esther", 4);
        walk.moderate(reference, 4);
        walk.rank(reference);
        walk.recommend(reference);
        walk.agreeRecommendation(reference);
        walk.writeAwardReport(reference);
        walk.advise(reference, "simon");
        does("monica", TEAM, "Advise on the decision", reference, "Do you support what is asked?", "Yes", "Your advice", "In order.");
        walk.announce(reference);
        the_member_or_in_their_absence_the_leader_awards(reference);
        walk.release(reference);
        walk.sendLetters(reference);
        walk.sign(reference, "leila", Map.of());
        carlos_reviews(reference);

        small_purchases();
        who_reads_finds_what_there_is();
    }

    private String olivia_raises_a_need() {
        var title = "Agency staff, first read at %d pixels".formatted(width);
        begins("olivia");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start a purchase")).click();
        assertThat(page.locator(".modal-dialog .fjs-form")).isVisible();
        looks("olivia", "start");
        answerAll(answers("Title", title, "What is needed, and why?", "The present arrangement ends.", "Service that buys", "People and payroll", "Kind of purchase", "Services", "CPV code", "79620000",
            "Needed by", "20/09/2027", "Estimated value, without VAT", "150000", "VAT rate", "20", "First term, in months", "36", "Extensions, in months", "12", "Budget code", "PP-7100",
            "Is it exempt from competition?", "No", "Does a framework cover it?", "No", "Do you have an interest to declare?", "No interest"));
        looks("olivia", "filled");
        sendStart();
        assertThat(page.locator(".modal-dialog")).hasCount(0);
        return jdbc.sql("select max(reference) from procurement_case where title = ?").param(title).query(String.class).single();
    }

    private void colin_records_the_pipeline(String reference) {
        begins("colin");
        where("Start the pipeline approval").click();
        assertThat(page.locator(".modal-dialog .fjs-form")).isVisible();
        answerAll(answers("Minute number", "CAB %d of %s".formatted(width, reference), "Date of the meeting", "16/11/2026", "Approved purchases", reference + " 150000"));
        looks("colin", "filled");
        sendStart();
        assertThat(page.locator(".modal-dialog")).hasCount(0);
    }

    private void eva_scores(String reference) {
        opens("eva", TEAM, "Score the bids", reference);
        declaresTwice();
        scoresEachQuestion(label -> 4);
        nothingMovesWhenSaved();
        page.locator("textarea[id^='reason-']").first().fill("Answers the question with evidence, and names the people."); // completed while it is not saved
        looks("eva", "filled");
        completes("eva", "Score the bids", reference);
    }

    private void nothingMovesWhenSaved() {
        var complete = button("Complete");
        var before = complete.boundingBox().y;
        assertThat(page.getByText(Pattern.compile("^Saved \\d"))).hasCount(page.locator("select[id^='points-']").count());
        assertThat(complete.boundingBox().y).as("place of Complete once everything is saved").isEqualTo(before);
    }

    /** At the desk the member decides; on the phone she is away and the leader stands in. */
    private void the_member_or_in_their_absence_the_leader_awards(String reference) {
        if (width == PHONE) {
            var clara = new Viewer("clara", people.groupsOf("clara"));
            absences.enter(clara, "clara", "lena", walk.today(), walk.today().plusDays(3), "First tasks");
        }
        does(width == PHONE ? "lena" : "clara", HANDS, "Decide", reference, "Your decision", "Approve", "Reason", "The best offer.", "Alternatives considered and rejected", "To do nothing.");
    }

    private void carlos_reviews(String reference) {
        var contract = jdbc.sql("select reference from contract where case_reference = ?").param(reference).query(String.class).single();
        for (int month = 1; month <= 13 && officers.openTasks(contract).isEmpty(); month++) walk.officers().at(walk.today().plusMonths(1));
        does("carlos", HANDS, "Review the contract", contract, "How does the supplier perform?", "Good", "What was looked at, and what follows", "Every shift of the quarter was filled.");
    }

    private void small_purchases() {
        var courses = walk.raise(new Purchase("First aid courses " + width, "Courses for forty members of staff.", "people", "henry", "services", "80560000", "8500", 6, "PP-7210"));
        walk.recordQuote(courses, "Example Works", "8350");
        does("ben", TEAM, "Confirm funds and approve", courses, "Do you confirm the funds and approve?", "Yes, I confirm the funds and approve");

        var bins = walk.raise(new Purchase("Litter bins " + width, "Bins for three parks.", "parks-and-open-spaces", "harriet", "goods", "34928480", "60000", 12, "PK-5100"));
        changes.handOver(bins, new Viewer("olivia", people.groupsOf("olivia")), "oscar", "Oscar looks after parks.");
        does("oscar", null, "Accept the handover", bins, "Do you take the case over?", "Yes, I take it over");
        does("harriet", HANDS, "Accept the need", bins, "Do you accept the need?", "Accept", "Ask for a business case?", "No");
    }

    private void who_reads_finds_what_there_is() {
        begins("grace");
        where("Register of suppliers").click();
        button("Add a supplier").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Workshop Example " + width);
        page.getByLabel("Postcode").fill("WS13 6YX");
        looks("grace", "filled");
        button("Add the supplier").click();
        assertThat(page.locator(".govuk-notification-banner--success")).containsText("Workshop Example %d is in the register".formatted(width));

        begins("ivan");
        where("Check the whole record").click();
        assertThat(page.locator("main")).containsText("calculated every hash again");
        looks("ivan", "evidence");
        page.goBack();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All procurements")).click();
        var file = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Excel")).click());
        assertThat(file.suggestedFilename()).isEqualTo("procurements.xlsx");
        looks("ivan", "register");

        begins("petra");
        where("What our mails say").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("A task waits")).first().click();
        looks("petra", "mail-text");
        assertThat(page.locator("main")).containsText("Placeholders");

        begins("admin");
        where("Users and groups").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("List of Users")).click();
        assertThat(page.getByText("olivia").first()).isVisible();
        looks("admin", "users");
    }

    // --- what everybody does ---

    private void does(String person, String begin, String task, String reference, String... labelsAndAnswers) {
        opens(person, begin, task, reference);
        answerAll(answers(labelsAndAnswers));
        looks(person, "filled");
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).as("pixels beyond the edge of %s", task).isEqualTo(0);
        complete();
        if (asksToDeclare(reference)) {
            declares(person);
            home();
            link(task, reference).click();
            takes();
            answerAll(answers(labelsAndAnswers));
            complete();
        }
        over(person, task, reference);
    }

    /** Some steps ask for a declaration of interests; completing says so, and where. */
    private boolean asksToDeclare(String reference) {
        for (int wait = 0; wait < 150 && isOpen(reference); wait++) {
            if (page.getByText("Declare your interests").count() > 0) return true;
            page.waitForTimeout(100);
        }
        return false;
    }

    private void declares(String person) {
        looks(person, "asked-to-declare");
        go(page.locator(".task-details").getByText("Open the case").first().getAttribute("href"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Declare .*interest"))).first().click();
        button("I have no interest").click();
        page.locator(".govuk-notification-banner--success").waitFor();
    }

    private void begins(String person) {
        signIn(person, width);
        home();
        looks(person, "home");
    }

    private void home() {
        go("/");
        assertThat(page.locator(".council-roles")).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).as("pixels beyond the edge").isEqualTo(0);
    }

    /** The link of the page's own advice. */
    private Locator where(String text) {
        return page.locator(".council-roles").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(text).setExact(true));
    }

    private void opens(String person, String begin, String task, String reference) {
        begins(person);
        if (begin != null) {
            where(begin).click();
            assertThat(page.locator(begin.equals(TEAM) ? "#team-tasks" : "#my-tasks")).isInViewport();
        }
        link(task, reference).click();
        takes();
        looks(person, "task");
    }

    private Locator link(String task, String reference) {
        return page.locator("main a").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*%s\\s*for %s ".formatted(task, reference)))).first();
    }

    private void takes() {
        page.waitForURL(Pattern.compile(".*[?&]task=.*"));
        opened = page.url().replaceAll(".*[?&]task=([^&]+).*", "$1");
        assertThat(page.locator(".task-details .fjs-form, .task-details form h3").first()).isVisible();
        var claim = page.locator(".task-details, .task-card").getByText("Claim", new Locator.GetByTextOptions().setExact(true));
        if (claim.count() > 0) {
            claim.first().click();
            assertThat(claim).hasCount(0);
        }
        assertThat(page.locator(".disabled-form")).hasCount(0);
    }

    private void completes(String person, String task, String reference) {
        complete();
        over(person, task, reference);
    }

    private void over(String person, String task, String reference) {
        for (int wait = 0; wait < 150 && isOpen(reference); wait++) page.waitForTimeout(100);
        assertThat(isOpen(reference)).as("%s stays open for %s: %s", task, person, page.locator(".alert, .fjs-form-field-error").allInnerTexts()).isFalse();
        home();
        assertThat(link(task, reference).count()).as("%s of %s on the page of %s", task, reference, person).isZero();
    }

    private boolean isOpen(String reference) {
        return officers.openTasks(reference).stream().anyMatch(open -> open.getId().equals(opened));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void looks(String person, String what) {
        page.waitForTimeout(300);
        screenshot("first-%d-%02d-%s-%s".formatted(width, ++picture, person, what));
    }

    private static Map<String, String> answers(String... labelsAndAnswers) {
        var answers = new LinkedHashMap<String, String>();
        for (int i = 0; i < labelsAndAnswers.length; i += 2) answers.put(labelsAndAnswers[i], labelsAndAnswers[i + 1]);
        return answers;
    }
}
