package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Viewer;
import council.procurement.demo.engine.DemoDeclarations;
import council.procurement.demo.engine.DemoRegister;
import council.procurement.platform.mail.MailRun;
import council.procurement.platform.mail.OutboxMail;
import council.procurement.platform.mail.PostOffice;
import council.procurement.platform.mail.store.OutboxStore;
import council.procurement.platform.sealing.MasterKey;
import council.procurement.supplier.SupplierAccountService;
import council.procurement.supplier.SupplierDraft;
import council.procurement.supplier.SupplierService;
import council.procurement.support.Officers;
import council.procurement.tender.LiveTenders;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.TenderService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Suppliers who are asked by mail, each at a browser of its own; and a tender and a request to which nobody replies. */
class QuotationJourneysIT extends BrowserIT {

    private static final Viewer PRIYA = new Viewer("priya", Set.of("procurement-team"));
    private static final Pattern LINK = Pattern.compile("/supplier/sign-in/[\\w-]{40,}");

    @Autowired LiveTenders live;
    @Autowired SupplierService register;
    @Autowired DemoRegister choices;
    @Autowired Officers officers;
    @Autowired DemoDeclarations declarations;
    @Autowired TenderService tenders;
    @Autowired ProcurementCaseService cases;
    @Autowired TaskService tasks;
    @Autowired SupplierAccountService accounts;
    @Autowired OutboxStore outbox;
    @Autowired MasterKey key;
    @Autowired Clock clock;

    private final List<OutboxMail> delivered = new ArrayList<>();

    @Test
    void three_suppliers_are_asked_by_mail_two_bid_and_one_declines() {
        officers.clockAt(LiveTenders.TODAY);
        var reference = officers.starts("olivia", need("Bench timber", "15000")).getBusinessKey();
        officers.completes("olivia", reference, "Task_SpecifyPurchase", Map.of("specification", "Oak for forty benches.", "proposedSuppliers", "Alder, Birch and Cedar", "interestsConfirmed", "true"));
        officers.completes("ben", reference, "Task_ConfirmFunds", Map.of("outcome", "approved"));

        chooses(reference);
        opens("priya", reference, "Task_SendRequests");
        picture("send-requests-empty");
        answerAll(answers("Terms", "The council's purchase order conditions.", "Quotes due at 12:00 on", "30/11/2026", "What decides?", "The price alone"));
        picture("send-requests-by-mail");
        completes(reference, "Task_SendRequests");

        bids(reference, "alder@timber.example", "Alder Example Ltd", "14,200");
        shot("quote-sent");
        bids(reference, "birch@timber.example", "Birch Example CIC", "13,950.50");
        visits("cedar@timber.example");
        var link = link("cedar@timber.example");
        go(link);
        introduces("Cedar Example");
        page.getByText("We do not quote this time").click();
        shot("quote-decline");
        page.getByLabel("Why not?").fill("No oak before May.");
        press("Tell the council");
        assertThat(page.locator(".govuk-notification-banner")).containsText("Thank you for telling us");
        shot("quote-declined");
        go(link);
        assertThat(page.locator("main")).containsText("This link has been used or is too old.");

        signIn("priya");
        go("/procurements/" + reference + "/bids");
        assertThat(page.locator("main")).containsText("Declined: No oak before May.");
        assertThat(page.locator("main")).not().containsText("13,950");
        shot("quote-replies");

        live.due(reference);
        opens("priya", reference, "Task_OpenQuotes");
        assertThat(page.locator(".bid-opening")).containsText("2 sealed bids.");
        picture("open-sealed-quotes");
        completes(reference, "Task_OpenQuotes");
        go("/procurements/" + reference + "/bids");
        shot("quotes-opened");
        assertThat(tenders.openedBids(reference)).extracting(OpenedBid::supplier).containsExactlyInAnyOrder("Alder Example Ltd", "Birch Example CIC");

        opens("olivia", reference, "Task_RecommendQuote");
        page.locator("select[aria-label*='compliant?']").first().waitFor();
        page.locator("select[aria-label*='compliant?']").all().forEach(choice -> choice.selectOption(new SelectOption().setLabel("Yes")));
        press("Work out the ranking");
        page.getByLabel("Recommend the first bid for award").check();
        page.getByLabel("Reasons").fill("The lowest price for what was asked.");
        picture("recommend-quote-of-two");
        completes(reference, "Task_RecommendQuote");
        opens("harriet", reference, "Task_ApproveQuotation");
        answerAll(answers("Do you have an interest in any of the bidders?", "No interest", "Your decision", "Approve"));
        picture("approve-quote-of-two");
        completes(reference, "Task_ApproveQuotation");
        assertThat(live.isOpen(reference, "Task_PlaceOrder")).isTrue();
    }

    @Test
    void a_tender_to_which_nobody_bids_is_opened_by_two_and_asked_again() {
        var reference = live.advertised("Bandstand roof");
        visits("begun@roofs.example");
        go(accounts.link("begun@roofs.example", "/supplier/bids/" + reference, clock.instant().plusSeconds(60)));
        introduces("Begun Roofs Ltd");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Price and answers")).click();
        page.getByLabel("Price without VAT").fill("90,000");
        press("Keep as draft");

        live.due(reference);
        opens("priya", reference, "Task_OpenBids");
        assertThat(page.locator(".bid-opening")).containsText("No sealed bids.");
        page.getByLabel("No bid came at all").check();
        picture("open-no-bid");
        completes(reference, "Task_OpenBids");
        opens("leila", reference, "Task_WitnessOpening");
        page.getByText("I have compared the list").click();
        picture("witness-no-bid");
        completes(reference, "Task_WitnessOpening");
        go("/procurements/" + reference + "/bids");
        assertThat(page.locator("main")).containsText("No bid was admitted.");
        shot("no-bid-opened");
        decides(reference, "again", "Ask for bids again, with changes", "Three weeks in winter were too short for a roof.");
        assertThat(tenders.round(reference)).isEqualTo(2);
        assertThat(live.isOpen(reference, "Task_PrepareTender")).isTrue();
        assertThat(mails("begun@roofs.example")).anyMatch(mail -> mail.text().contains("No bid came in time. The council asks again"));
    }

    @Test
    void a_request_to_which_nobody_replies_is_sent_again_and_then_the_case_ends() {
        var reference = live.quotation("Thatch for a shelter", LiveTenders.firm("Alder Thatch Example", "alder@thatch.example"), LiveTenders.firm("Birch Thatch Example", "birch@thatch.example"), LiveTenders.firm("Cedar Thatch Example", "cedar@thatch.example"));
        live.due(reference);
        opensNothing(reference);
        decides(reference, "again-quotes", "Ask for bids again, with changes", "A week was too short.");
        choices.choose(reference, "priya", List.of(LiveTenders.firm("Alder Thatch Example", "alder@thatch.example"), LiveTenders.firm("Birch Thatch Example", "birch@thatch.example"), LiveTenders.firm("Elder Thatch Example", "elder@thatch.example")));
        opens("priya", reference, "Task_SendRequests");
        picture("send-requests-again");
        answerAll(answers("Terms", "The council's purchase order conditions.", "Quotes due at 12:00 on", "14/12/2026", "What decides?", "The price alone"));
        completes(reference, "Task_SendRequests");
        visits("elder@thatch.example");
        go(link("elder@thatch.example"));
        introduces("Elder Example");
        assertThat(page).hasURL(Pattern.compile(".*/supplier/bids/" + reference + ".*"));

        officers.clockAt(LocalDate.of(2026, 12, 14).atTime(14, 0));
        officers.fireTimer(reference, "Event_QuotesDue");
        opensNothing(reference);
        decides(reference, "none", "End the case without a contract", "Nobody thatches shelters any more.");
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.NOT_AWARDED);
        assertThat(officers.openTasks(reference)).isEmpty();
        for (var asked : List.of("alder@thatch.example", "birch@thatch.example", "elder@thatch.example"))
            assertThat(mails(asked)).as("mails to %s", asked).anyMatch(mail -> mail.text().contains("ends this purchase without a contract"));
        assertThat(mails("cedar@thatch.example")).as("of the first round only").noneMatch(mail -> mail.text().contains("ends this purchase"));
        signIn("olivia");
        go("/procurements/" + reference);
        assertThat(page.locator("main")).containsText("No bid was received. Nobody thatches shelters any more.");
        shot("no-bid-ended");
        visits("elder@thatch.example");
        go(accounts.link("elder@thatch.example", "/supplier/bids/" + reference, clock.instant().plusSeconds(60))); // two weeks later nobody is signed in any more
        press("Sign in");
        assertThat(page.locator("main")).containsText("Nothing can be sent or changed any more.");
        shot("no-bid-supplier");
    }

    // --- what suppliers do ---

    private void bids(String reference, String email, String name, String price) {
        visits(email);
        go(link(email));
        shot("quote-link");
        introduces(name);
        assertThat(page).hasURL(Pattern.compile(".*/supplier/bids/" + reference + ".*"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Price and answers")).click();
        page.getByLabel("Price without VAT").fill(price);
        press("Keep as draft");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check and send").setExact(true)).click();
        page.getByLabel("I may bid").check();
        shot("quote-check");
        press("Send the bid");
        assertThat(page.locator(".govuk-panel")).containsText("Your bid is in");
    }

    /** Signs in by the link that stands open, and says who the firm is where that is asked. */
    private void introduces(String name) {
        press("Sign in");
        page.getByLabel("Name of your organisation").fill(name);
        page.getByLabel("Postcode").fill("WS13 6YX");
        page.getByLabel("Are you small").selectOption("yes");
        page.getByLabel("Are you a charity").selectOption("no");
        page.getByLabel("Contact").fill("Sam");
        press("Keep my details");
    }

    /** The link in the newest mail of somebody, as the mail server was given it. */
    private String link(String email) {
        var mails = mails(email);
        var found = LINK.matcher(mails.get(mails.size() - 1).text());
        assertThat(found.find()).as("a link in the mail to %s", email).isTrue();
        return found.group();
    }

    private List<OutboxMail> mails(String email) {
        var run = new MailRun(outbox, new PostOffice() {
            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void deliver(OutboxMail mail) {
                delivered.add(mail);
            }
        }, key, clock);
        while (run.run() > 0) continue;
        return delivered.stream().filter(mail -> mail.recipient().equals(email)).toList();
    }

    // --- what officers do ---

    /** On the page that the form leads to: by the suggestion, a search, and a firm that was not in the register yet. */
    private void chooses(String reference) {
        for (int n = 1; n <= 30; n++) firm("Timber Example %02d".formatted(n), "LS1 4AA", false, "timber-%d@timber.example".formatted(n));
        firm("Alder Example Ltd", "WS13 6YX", true, "alder@timber.example");
        firm("Birch Example CIC", "B79 7AA", true, "birch@timber.example");
        register.add(PRIYA, new SupplierDraft("Elm Example", null, null, "WS13 6YX", true, null, null, null, null, null, null, "90511000"));
        signIn("priya");
        go("/procurements/" + reference + "/suppliers-asked");
        shot("suppliers-asked-nobody-yet");
        page.getByLabel("What keeps small and medium-sized firms").fill("Nothing: no turnover is asked for, and the lot is small.");
        press("Keep what I considered");
        assertThat(page.locator(".govuk-notification-banner")).containsText("What you considered is kept");
        page.getByLabel("Name, postcode or e-mail").fill("example");
        page.getByLabel("SME").first().selectOption("yes");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filter").setExact(true)).click();
        for (var name : List.of("Alder Example Ltd", "Birch Example CIC")) page.locator("input[id^=found-]").and(page.getByLabel("Choose " + name)).check();
        shot("suppliers-asked-found");
        press("Add the ticked suppliers");
        assertThat(page.locator("main")).containsText("Choose at least 3 suppliers");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("add a supplier to the register")).click();
        page.getByLabel("Name").first().fill("Cedar Example");
        page.getByLabel("Postcode").fill("ST16 2AA");
        page.getByLabel("E-mail").fill("cedar@timber.example");
        page.getByLabel("What does it sell?").fill("90511");
        press("Add the supplier");
        page.locator("input[id^=found-]").and(page.getByLabel("Choose Cedar Example")).check();
        press("Add the ticked suppliers");
        assertThat(page.locator("main")).containsText("The choice is complete.");
        shot("suppliers-asked-chosen");
    }

    private void firm(String name, String postcode, boolean sme, String email) {
        register.add(PRIYA, new SupplierDraft(name, null, null, postcode, sme, null, null, email, null, null, null, "90511000"));
    }

    private void opensNothing(String reference) {
        opens("priya", reference, "Task_OpenQuotes");
        assertThat(page.locator(".bid-opening")).containsText("No sealed bids.");
        page.getByLabel("No bid came at all").check();
        completes(reference, "Task_OpenQuotes");
    }

    private void decides(String reference, String picture, String what, String reason) {
        opens("marcus", reference, "Task_DecideWithoutBids");
        answerAll(answers("What follows?", what, "Reason", reason));
        picture("decide-without-bids-" + picture);
        completes(reference, "Task_DecideWithoutBids");
    }

    private void opens(String person, String reference, String taskKey) {
        signIn(person);
        declarations.before(person, reference, taskKey);
        openTask(await().until(() -> task(reference, taskKey), Objects::nonNull).getId());
    }

    private void completes(String reference, String taskKey) {
        var open = task(reference, taskKey).getId();
        complete();
        for (int wait = 0; wait < 150; wait++) {
            if (tasks.createTaskQuery().taskId(open).count() == 0) return;
            page.waitForTimeout(100);
        }
        throw new AssertionError("The task stays open: " + page.locator(".alert, .fjs-form-field-error, .error").allInnerTexts());
    }

    private Task task(String reference, String key) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(key).singleResult();
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private void shot(String name) {
        for (var width : new int[] {400, 1280}) {
            page.setViewportSize(width, 900);
            screenshot("journey-%s-%d".formatted(name, width));
        }
    }

    private static Map<String, String> answers(String... labelsAndAnswers) {
        var answers = new LinkedHashMap<String, String>();
        for (int i = 0; i < labelsAndAnswers.length; i += 2) answers.put(labelsAndAnswers[i], labelsAndAnswers[i + 1]);
        return answers;
    }
}
