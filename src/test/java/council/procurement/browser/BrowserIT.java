package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.supplier.SupplierAccountService;
import council.procurement.support.ProcessTest;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What officers see and do, in the Chromium of the machine. Where there is none the tests are skipped, unless
 * {@code COUNCIL_BROWSER_TESTS=required}. Nothing is downloaded. Screenshots lie in {@code target/screenshots}.
 */
@ProcessTest
abstract class BrowserIT {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    /** Generous: a build machine may be busy with other work. */
    private static final int PATIENCE = 60_000;
    private static final int WIDTH = 1400;
    private static final int HEIGHT = 1000;
    private static Playwright playwright;
    private static Browser browser;

    private final Map<String, Page> windows = new HashMap<>();
    @LocalServerPort int port;
    /** The window of the person who acts now. */
    Page page;

    @BeforeAll
    static void open() {
        var executable = executable();
        if (executable.isEmpty() && "required".equals(System.getenv("COUNCIL_BROWSER_TESTS")))
            throw new IllegalStateException("The browser tests are required, but there is no Chromium on the PATH. Install it: apt-get install chromium");
        Assumptions.assumeTrue(executable.isPresent(), "Skipped: there is no Chromium on the PATH. Install it to run the browser tests.");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable.get())
            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=en-GB")));
    }

    private static Optional<Path> executable() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
    }

    @AfterEach
    void lastPicture(TestInfo test) {
        if (page == null) return;
        screenshot(getClass().getSimpleName() + "-" + test.getTestMethod().orElseThrow().getName());
        windows.values().forEach(window -> window.context().close());
    }

    @AfterAll
    static void close() {
        if (playwright != null) playwright.close();
        playwright = null;
    }

    /** A window of a UK officer, signed in. Everybody has one of their own, which stays open for the length of a test. */
    void signIn(String person) {
        if (!window(person, options())) return;
        go("/sign-in");
        namesThemselves(person);
    }

    /** A supplier's window: in by a link, as a mail would hold it. */
    void signsInAsSupplier(String email, SupplierAccountService accounts) {
        if (!window(email, options())) return;
        go(accounts.link(email, "/supplier", Instant.parse("2100-01-01T00:00:00Z")));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
        assertThat(page).not().hasURL(Pattern.compile(".*/sign-in.*"));
    }

    /** The same at this width; a narrow window is a phone's, with fingers. */
    void signIn(String person, int width) {
        var options = options().setViewportSize(width, HEIGHT);
        if (!window(person + " at " + width, width < 600 ? options.setHasTouch(true).setIsMobile(true) : options)) return;
        go("/sign-in");
        namesThemselves(person);
    }

    /** A phone on which somebody opens a link and is asked who they are. */
    void signsInOnAPhone(String person, String link) {
        window(person + " on a phone", options().setViewportSize(400, 800).setHasTouch(true).setIsMobile(true));
        go(link);
        namesThemselves(person);
    }

    private void namesThemselves(String person) {
        page.getByLabel("User name").fill(person);
        page.locator("#password").fill("demo");
        page.locator("#sign-in button[type=submit]").click();
        assertThat(page).not().hasURL(Pattern.compile(".*/sign-in.*"));
    }

    /** The person's browser is closed with everything in it; whoever signs in next opens a new one. */
    void closeBrowser(String person) {
        windows.remove(person).context().close();
        page = null;
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale("en-GB").setTimezoneId("Europe/London").setViewportSize(WIDTH, HEIGHT);
    }

    /** The window of somebody who is not signed in. */
    void visits() {
        window("nobody", options());
    }

    /** The window of somebody who comes by a link and is not signed in yet. */
    void visits(String who) {
        window(who, options());
    }

    /** Turns to the person's window; answers whether it had to be opened. */
    private boolean window(String person, Browser.NewContextOptions options) {
        page = windows.get(person);
        if (page != null) return false;
        page = browser.newContext(options).newPage();
        windows.put(person, page);
        page.setDefaultTimeout(PATIENCE);
        return true;
    }

    void go(String path) {
        page.navigate("http://localhost:%d%s".formatted(port, path));
    }

    void openTasklist() {
        go("/camunda/app/tasklist/default/");
        shows(page.locator(".start-process-action a, a.start-process-action").first());
    }

    /** Now and then Tasklist itself never gets past its loading picture; a person would press reload. */
    private void shows(Locator wanted) {
        try {
            assertThat(wanted).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        } catch (AssertionError stillLoading) {
            page.reload();
            assertThat(wanted).isVisible();
        }
    }

    /** Opens the start form of a process, as the list of processes calls it, and answers it; the form is not sent yet. */
    void fillStart(String process, Map<String, String> answers) {
        openStart(process);
        answerAll(answers);
    }

    void openStart(String process) {
        page.locator(".start-process-action a, a.start-process-action").first().click();
        page.locator(".modal-dialog").getByText(process, new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(form().locator(".fjs-form")).isVisible();
    }

    void sendStart() {
        page.locator(".modal-dialog").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start").setExact(true)).click();
    }

    /** Starts a process and waits until Tasklist says so. */
    void startProcess(String process, Map<String, String> answers) {
        fillStart(process, answers);
        sendStart();
        assertThat(page.locator(".modal-dialog")).hasCount(0);
    }

    /** Takes the task of this name from the list, answers its form by its labels and completes it. */
    void claimAndComplete(String filter, String task, Map<String, String> answers) {
        page.locator(".tasks-dashboard, [cam-tasklist-filters-list], .filters").getByText(filter).first().click();
        page.locator(".tasks-list .task").filter(new Locator.FilterOptions().setHasText(task)).first().click();
        var claim = page.locator(".task-details, .task-card").getByText("Claim", new Locator.GetByTextOptions().setExact(true));
        if (claim.count() > 0 && claim.first().isVisible()) claim.first().click();
        assertThat(page.locator(".fjs-form").first()).isVisible();
        answerAll(answers);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete").setExact(true)).click();
    }

    /** Opens a task by its address, as the links of the council's pages do, and takes it where it is not the person's yet. */
    void openTask(String id) {
        go("/camunda/app/tasklist/default/?open=" + id + "#/?task=" + id);
        var task = page.locator(".task-details");
        shows(task.locator("form, .fjs-form").first());
        var claim = task.getByText("Claim", new Locator.GetByTextOptions().setExact(true));
        if (claim.count() > 0) {
            claim.first().click();
            assertThat(claim).hasCount(0);
        }
        assertThat(page.locator(".disabled-form")).hasCount(0);
        assertThat(page.locator(".task-details .fjs-form, .task-details form h3").first()).isVisible();
    }

    /** Both declarations of a member of the panel: before anybody is named, and with the bidders known. */
    void declaresTwice() {
        for (var asked : new String[] {"Before you see any bid", "with one of these bidders"}) {
            assertThat(page.locator("legend").filter(new Locator.FilterOptions().setHasText(asked))).isVisible();
            page.getByLabel("No conflict of interest").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Declare").setExact(true)).click();
        }
    }

    /** Scores every bid on every question of a sheet, with a reason. @param points by what the field is called */
    void scoresEachQuestion(ToIntFunction<String> points) {
        assertThat(page.getByText("Question 1 of")).isVisible();
        while (true) {
            var choices = page.locator("select[id^='points-']");
            assertThat(choices.first()).isVisible();
            for (var choice : choices.all()) choice.selectOption("number:" + points.applyAsInt(choice.getAttribute("aria-label")));
            page.locator("textarea[id^='reason-']").all().forEach(reason -> reason.fill("Answers the question with evidence."));
            var next = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next question").setExact(true));
            if (next.count() == 0 || next.isDisabled()) return;
            var before = page.locator("#question").innerText();
            next.click();
            assertThat(page.locator("#question")).not().hasText(before);
        }
    }

    void complete() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete").setExact(true)).click();
    }

    /** A picture of the whole form: the window grows until nothing of it has to be scrolled. */
    void picture(String name) {
        page.waitForTimeout(150);
        var hidden = ((Number) page.evaluate("Math.max(0, ...Array.from(document.querySelectorAll('.task-details *, .modal, .task-card *, .task-details')).filter(e => e.tagName !== 'TEXTAREA').map(e => e.scrollHeight - e.clientHeight))")).intValue();
        page.setViewportSize(WIDTH, Math.min(HEIGHT + hidden, 4000));
        page.waitForTimeout(100);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("form-" + name + ".png")));
        page.setViewportSize(WIDTH, HEIGHT);
    }

    /** Answers every question, and again where the form, busy drawing the answer before, lost one. */
    void answerAll(Map<String, String> answers) {
        answers.forEach(this::answer);
        page.waitForTimeout(500);
        answers.forEach((label, answer) -> {
            if (isTyped(label) && typed(label).isEmpty()) answer(label, answer);
        });
    }

    private boolean isTyped(String label) {
        return field(label).getAttribute("class").matches(".*fjs-form-field-(textfield|textarea|number|datetime).*");
    }

    /** Answers one question of the open form, whatever kind of field it is. */
    void answer(String label, String answer) {
        var field = field(label);
        var kinds = field.getAttribute("class");
        if (kinds.contains("fjs-form-field-select")) {
            if (!field.locator(".fjs-dropdownlist").isVisible()) field.locator(".fjs-input-group").click(); // a focused one stands open already
            field.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(exactly(answer))).click();
        } else if (kinds.contains("fjs-form-field-radio")) {
            field.getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)).check();
        } else if (kinds.contains("fjs-form-field-datetime")) {
            field.locator("input[type=text]").fill(answer);
            field.locator("input[type=text]").press("Enter");
            field.locator("input[type=text]").blur();
        } else {
            field.locator("input, textarea").first().fill(answer);
            field.locator("input, textarea").first().blur();
        }
    }

    /** What stands in a field now. */
    String typed(String label) {
        return field(label).locator("input, textarea").first().inputValue();
    }

    private Locator field(String label) {
        return form().locator(".fjs-form-field").filter(new Locator.FilterOptions().setHas(
            page.locator(".fjs-form-field-label").filter(new Locator.FilterOptions().setHasText(exactly(label))))).first();
    }

    /** The text and nothing else, but for the star of a required field. Escaped for the browser's kind of pattern, which knows no quoting. */
    private static Pattern exactly(String text) {
        return Pattern.compile("^\\s*" + text.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0") + "\\s*\\*?\\s*$");
    }

    private Locator form() {
        var dialog = page.locator(".modal-dialog");
        return dialog.count() > 0 ? dialog : page.locator("body");
    }

    /** The message with which Tasklist shows a refusal. */
    Locator refusal() {
        return page.locator(".alert:visible").last();
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    }
}
