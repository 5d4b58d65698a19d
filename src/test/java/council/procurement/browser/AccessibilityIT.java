package council.procurement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import council.procurement.award.Awards;
import council.procurement.calendar.Calendars;
import council.procurement.casefile.CasePeopleService;
import council.procurement.casefile.DocumentDraft;
import council.procurement.casefile.Hashes;
import council.procurement.casefile.DocumentKind;
import council.procurement.casefile.DocumentService;
import council.procurement.casefile.LinkKind;
import council.procurement.casefile.LinkService;
import council.procurement.casefile.NoteService;
import council.procurement.casefile.Part;
import council.procurement.casefile.RiskDraft;
import council.procurement.casefile.RiskService;
import council.procurement.casefile.RiskState;
import council.procurement.casefile.Route;
import council.procurement.casefile.Stage;
import council.procurement.casefile.Upload;
import council.procurement.casefile.Viewer;
import council.procurement.demo.engine.DemoSuppliers;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.demo.engine.PurchaseWalk.Purchase;
import council.procurement.people.People;
import council.procurement.platform.mail.MailRenderer;
import council.procurement.platform.mail.MailTexts;
import council.procurement.supplier.SupplierAccountService;
import council.procurement.exclusion.DebarmentDraft;
import council.procurement.exclusion.DebarmentService;
import council.procurement.exclusion.ExclusionGround;
import council.procurement.exclusion.ExclusionKind;
import council.procurement.supplier.SupplierDraft;
import council.procurement.supplier.SupplierService;
import council.procurement.support.Addresses;
import council.procurement.support.Files;
import council.procurement.support.Officers;
import council.procurement.tender.LiveTenders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * WCAG 2.2, levels A and AA, as far as axe can tell, on every page of ours at the width of a desktop and of a phone; with it what axe
 * does not ask: nothing to scroll sideways, a title of its own, one main heading, a skip link that skips. A new address without a row
 * fails. axe is put into the page itself: through its own library it waited for ever for the frame of a mail, in which no script may run.
 */
class AccessibilityIT extends BrowserIT {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 400;
    private static final String AXE = resource("/axe.min.js");

    /** Of the open page: what breaks a rule, and where. */
    private static final String VIOLATIONS = """
        async () => (await axe.run(document, { iframes: false, resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }))
          .violations.map(rule => rule.id + ' (' + rule.help + '): ' + rule.nodes.slice(0, 4).map(node => node.target.join(' ') + ' ' + node.html.slice(0, 120)).join(' | '))""";

    /** What answers with a file or with data for a script, and so has no page. */
    private static final Set<String> NO_PAGES = lines("""
        /js/council-name.js
        /procurements.csv
        /procurements.xlsx
        /contracts.csv
        /decisions.csv
        /decisions.xlsx
        /decisions/{number}.pdf
        /contracts.xlsx
        /contracts.json
        /suppliers-in-difficulty.csv
        /suppliers-in-difficulty.xlsx
        /contract-flags.csv
        /contract-flags.xlsx
        /surveys.csv
        /surveys.xlsx
        /savings.csv
        /savings.xlsx
        /savings.json
        /challenges.csv
        /challenges.xlsx
        /suppliers.csv
        /social-value.csv
        /debarments.csv
        /debarments.xlsx
        /awards/{reference}/evaluation.pdf
        /awards/{reference}/social-value.csv
        /awards/{reference}/social-value.xlsx
        /awards/{reference}/summaries/{number}.pdf
        /awards/{reference}/letters/{bid}.pdf
        /supplier/bids/{reference}/letters/{number}.pdf
        /social-value.xlsx
        /suppliers.xlsx
        /procurements/{reference}/documents.csv
        /procurements/{reference}/documents.xlsx
        /procurements/{reference}/documents/{number}/versions/{version}
        /procurements/{reference}/risks.csv
        /procurements/{reference}/risks.xlsx
        /published/{reference}/documents/{number}
        /tenders/{reference}/bids
        /procurements/{reference}/bids/{number}/files/{key}
        /supplier/bids/{reference}/files/{key}
        /supplier/bids/{reference}/receipt.pdf
        /evaluations/{reference}/compliance
        /evaluations/{reference}/checks
        /evaluations/{reference}/exclusions
        /evaluations/{reference}/exclusions/{number}/{step}
        /evaluations/{reference}/offers
        /evaluations/{reference}/arithmetic
        /evaluations/{reference}/corrections
        /evaluations/{reference}/agreement
        /evaluations/{reference}/sheet
        /evaluations/{reference}/sheet/{question}
        /evaluations/{reference}/agreed
        /evaluations/{reference}/agreed/{question}
        /evaluations/{reference}/answers/{bid}
        /evaluations/{reference}/scores
        /evaluations/{reference}/moderation
        /evaluations/{reference}/promises
        /evaluations/{reference}/recommendation
        /evaluations/{reference}/quotes
        /outbox.csv
        /outbox.xlsx
        /outbox/{number}/html
        /waivers.csv
        /waivers.xlsx
        /waivers/report.pdf
        /interests.csv
        /interests.xlsx
        /cpv.csv
        /cpv.xlsx
        /meetings.csv
        /meetings.xlsx
        /absences.csv
        /absences.xlsx
        /waivers/breaches.csv
        /waivers/breaches.xlsx
        /attempts.csv
        /attempts.xlsx
        /sealing-register.csv
        /sealing-register.xlsx
        /budget-lines.csv
        /budget-lines.xlsx
        /collaboration.csv
        /collaboration.xlsx
        /document-templates/{id}/preview.pdf
        /help/cpv
        /help/need
        /drafts/{form}
        /procurements/{reference}/decisions/{number}.pdf
        """);

    /** Who opens the page, its address, and an example of it; nobody stands for who is not signed in. */
    private static final List<Row> PAGES = rows("""
        nobody /sign-in                                              /sign-in
        nobody /accessibility                                        /accessibility
        nobody /contracts                                            /contracts
        nobody /contracts/{reference}                                /contracts/CONTRACT
        carlos /contracts/{reference}/next-procurement               /contracts/CONTRACT/next-procurement
        carlos /contracts/{reference}/flags                          /contracts/CONTRACT/flags
        priya  /contract-flags                                       /contract-flags
        carlos /contracts/{reference}/variations                     /contracts/CONTRACT/variations
        carlos /contracts/{reference}/reviews                        /contracts/CONTRACT/reviews
        carlos /contracts/{reference}/reviews/new                    /contracts/CONTRACT/reviews/new
        carlos /contracts/{reference}/kpis                           /contracts/CONTRACT/kpis
        carlos /contracts/{reference}/performance                    /contracts/CONTRACT/performance
        carlos /contracts/{reference}/dates                          /contracts/CONTRACT/dates
        carlos /contracts/{reference}/mobilisation                   /contracts/CONTRACT/mobilisation
        priya  /contracts/import                                     /contracts/import
        nobody /decisions                                            /decisions
        nobody /decisions/{number}                                   /decisions/DECISION
        colin  /executive-decisions/{reference}                      /executive-decisions/CASE
        nobody /opportunities                                        /opportunities
        nobody /opportunities/{reference}                            /opportunities/TENDER
        nobody /supplier/sign-in                                     /supplier/sign-in
        nobody /supplier/sign-in/{token}                             /supplier/sign-in/UNUSED
        supplier /supplier                                           /supplier
        supplier /supplier/account                                   /supplier/account
        supplier /supplier/bids/{reference}                          /supplier/bids/TENDER
        supplier /supplier/bids/{reference}/answers                  /supplier/bids/TENDER/answers
        supplier /supplier/bids/{reference}/files                    /supplier/bids/TENDER/files
        supplier /supplier/bids/{reference}/submit                   /supplier/bids/TENDER/submit
        supplier /supplier/bids/{reference}/receipt                  /supplier/bids/TENDER/receipt
        supplier /supplier/bids/{reference}/withdraw                 /supplier/bids/TENDER/withdraw
        supplier /supplier/bids/{reference}/copies/{number}          /supplier/bids/TENDER/copies/PART
        supplier /supplier/bids/{reference}/information              /supplier/bids/CHECKED/information
        supplier /supplier/bids/{reference}/exclusions/{number}      /supplier/bids/CHECKED/exclusions/EXCLUSION
        supplier /supplier/bids/{reference}/question                 /supplier/bids/TENDER/question
        supplier /supplier/bids/{reference}/decline                  /supplier/bids/QUOTES/decline
        monica /procurements/{reference}/breach                      /procurements/QUOTES/breach
        priya  /procurements/{reference}/bids                        /procurements/QUOTES/bids
        priya  /procurements/{reference}/bids/{number}/withdraw      /procurements/OPENED/bids/BID/withdraw
        priya  /                                                     /
        priya  /cycle                                                /cycle
        priya  /procurements                                         /procurements
        priya  /search                                               /search?q=fleet
        priya  /my-views                                             /my-views
        priya  /my-views/{number}/delete                             /my-views/VIEW/delete
        priya  /procurements/{reference}                             /procurements/CASE
        olivia /procurements/{reference}/interests                   /procurements/CASE/interests
        priya  /procurements/{reference}/documents                   /procurements/CASE/documents
        priya  /procurements/{reference}/documents/add               /procurements/CASE/documents/add
        priya  /procurements/{reference}/documents/{number}          /procurements/CASE/documents/1
        priya  /procurements/{reference}/documents/{number}/versions /procurements/CASE/documents/1/versions
        priya  /procurements/{reference}/documents/{number}/publish  /procurements/CASE/documents/1/publish?version=1
        priya  /procurements/{reference}/documents/{number}/withdraw /procurements/CASE/documents/2/withdraw
        priya  /procurements/{reference}/notes                       /procurements/CASE/notes
        priya  /procurements/{reference}/criteria                    /procurements/CASE/criteria
        priya  /procurements/{reference}/suppliers-asked             /procurements/ASKING/suppliers-asked
        priya  /procurements/{reference}/questions                   /procurements/CASE/questions
        priya  /procurements/{reference}/tender-changes              /procurements/CASE/tender-changes
        priya  /procurements/{reference}/risks                       /procurements/CASE/risks
        priya  /procurements/{reference}/risks/add                   /procurements/CASE/risks/add
        priya  /procurements/{reference}/risks/{number}              /procurements/CASE/risks/1
        priya  /procurements/{reference}/people                      /procurements/CASE/people
        priya  /procurements/{reference}/people/remove               /procurements/CASE/people/remove?person=grace&part=COLLABORATOR
        priya  /procurements/{reference}/links                       /procurements/CASE/links
        priya  /procurements/{reference}/links/{number}/remove       /procurements/CASE/links/LINK/remove
        olivia /procurements/{reference}/withdraw                    /procurements/CASE/withdraw
        priya  /procurements/{reference}/cancel                      /procurements/CASE/cancel
        priya  /procurements/{reference}/merge                       /procurements/CASE/merge
        priya  /procurements/{reference}/hold                        /procurements/CASE/hold
        marcus /procurements/{reference}/hand-over                   /procurements/CASE/hand-over
        priya  /procurements/{reference}/correct                     /procurements/CASE/correct
        priya  /suppliers                                            /suppliers
        priya  /suppliers/add                                        /suppliers/add
        priya  /suppliers/import                                     /suppliers/import
        priya  /suppliers/{reference}                                /suppliers/SUPPLIER
        priya  /suppliers/{reference}/change                         /suppliers/SUPPLIER/change
        priya  /debarments                                           /debarments
        priya  /debarments/add                                       /debarments/add
        priya  /debarments/import                                    /debarments/import
        priya  /debarments/entries/{entry}                                   /debarments/entries/DEBARMENT
        priya  /debarments/entries/{entry}/change                            /debarments/entries/DEBARMENT/change
        priya  /exclusion-grounds                                    /exclusion-grounds
        marcus /social-value                                         /social-value
        marcus /social-value/add                                     /social-value/add
        marcus /social-value/measures/{code}                                  /social-value/measures/SV03
        marcus /social-value/measures/{code}/change                           /social-value/measures/SV03/change
        marcus /social-value/import                                  /social-value/import
        priya  /awards/{reference}                                   /awards/SIGNED
        fiona  /suppliers-in-difficulty                              /suppliers-in-difficulty
        fiona  /suppliers-in-difficulty/report                       /suppliers-in-difficulty/report?contract=CONTRACT
        fiona  /suppliers-in-difficulty/{reference}                  /suppliers-in-difficulty/D-1998-0001
        nobody /survey/{token}                                       /survey/a-link-that-works
        priya  /surveys                                              /surveys
        fiona  /savings                                              /savings
        priya  /savings/new                                          /savings/new?contract=CONTRACT
        fiona  /savings/{number}                                     /savings/SAVING
        priya  /awards/{reference}/letters                           /awards/SIGNED/letters
        leila  /challenges                                           /challenges
        leila  /procurements/{reference}/challenges                  /procurements/SIGNED/challenges
        priya  /procurements/{reference}/due-diligence               /procurements/SIGNED/due-diligence
        priya  /procurements/{reference}/winner-leaving              /procurements/SIGNED/winner-leaving
        priya  /tasks/{id}                                           /tasks/TASK
        marcus /tasks/{id}/reassign                                  /tasks/TASK/reassign
        priya  /procurements/{reference}/copy                        /procurements/CASE/copy
        priya  /procurements/{reference}/waiver                      /procurements/CASE/waiver
        priya  /procurements/{reference}/conflicts-assessment        /procurements/CASE/conflicts-assessment
        priya  /drafts/{form}/discard                                /drafts/start:procurement/discard
        priya  /cpv                                                  /cpv?q=refuse
        marcus /cpv/import                                           /cpv/import
        fiona  /budget-lines                                         /budget-lines
        fiona  /budget-lines/import                                  /budget-lines/import
        priya  /collaboration                                        /collaboration
        fiona  /budget-lines/add                                     /budget-lines/add
        fiona  /budget-lines/change                                  /budget-lines/change?year=2001&code=A11Y
        priya  /collaboration/import                                 /collaboration/import
        priya  /collaboration/add                                    /collaboration/add
        priya  /collaboration/{number}/change                        /collaboration/PLAN/change
        priya  /waivers                                              /waivers
        priya  /waivers/breaches                                     /waivers/breaches
        priya  /waivers/trends                                       /waivers/trends
        priya  /waivers/report                                       /waivers/report
        priya  /waivers/{reference}                                  /waivers/WAIVER
        monica /interests                                            /interests
        monica /interests/{number}                                   /interests/INTEREST
        lionel /absences                                             /absences
        lionel /absences/{number}/end                                /absences/ABSENCE/end
        ivan   /attempts                                             /attempts
        ivan   /sealing-register                                     /sealing-register
        colin  /meetings                                             /meetings
        ivan   /evidence                                             /evidence
        priya  /my-mail                                              /my-mail
        petra  /mail-templates                                       /mail-templates
        petra  /mail-templates/{id}                                  /mail-templates/daily-digest
        petra  /document-templates                                   /document-templates
        petra  /document-templates/{id}                              /document-templates/invitation
        petra  /outbox                                               /outbox
        petra  /outbox/{number}                                      /outbox/MAIL
        """);

    /** The same pages in another state, and what people meet when something is wrong. */
    private static final List<Row> MORE = rows("""
        nobody wrong-password       /sign-in?error
        nobody signed-out           /sign-in?signed-out
        nobody link-that-is-used    /supplier/sign-in/none
        nobody no-opportunities     /opportunities?search=nothing-of-this-name
        priya  signed-case          /procurements/SIGNED
        priya  nothing-found        /procurements?q=nothing-of-this-name
        priya  no-debarment        /debarments?q=nothing-of-this-name
        priya  no-hits              /search?q=nothing-of-this-name
        priya  not-found            /procurements/P-1999-9999
        olivia refused              /outbox
        olivia home-of-an-officer   /
        henry  home-of-a-head       /
        ivan   home-of-an-auditor   /
        petra  home-of-an-owner     /
        """);

    /** Forms that are sent as they stand and come back with what is wrong. */
    private static final List<Row> SENT_EMPTY = rows("""
        priya  risk       /procurements/CASE/risks/add
        priya  note       /procurements/CASE/notes
        priya  document   /procurements/CASE/documents/add
        priya  part       /procurements/CASE/people
        priya  link       /procurements/CASE/links
        priya  supplier   /suppliers/add
        priya  plan       /collaboration/add
        fiona  budget     /budget-lines/add
        marcus measure    /social-value/add
        priya  debarment  /debarments/add
        priya  hold       /procurements/CASE/hold
        olivia breach     /procurements/OPENED/breach
        priya  withdrawal /procurements/OPENED/bids/BID/withdraw
        priya  cancel     /procurements/CASE/cancel
        colin  notice     /executive-decisions/CASE
        nobody   link     /supplier/sign-in
        supplier file     /supplier/bids/TENDER/files
        supplier send     /supplier/bids/TENDER/submit
        supplier decline  /supplier/bids/QUOTES/decline
        supplier copy     /supplier/bids/TENDER/copies/PART
        supplier gaps     /supplier/bids/CHECKED/information
        supplier excluded /supplier/bids/CHECKED/exclusions/EXCLUSION
        """);

    private record Row(String person, String address, String example) {
    }

    private static final String SUPPLIER = "everybody@example.org";

    @Autowired LiveTenders live;
    @Autowired DemoSuppliers demoSuppliers;
    @Autowired SupplierAccountService accounts;
    @Autowired Clock clock;
    @Autowired Officers officers;
    @Autowired Awards awards;
    @Autowired PurchaseWalk walk;
    @Autowired Calendars calendars;
    @Autowired DocumentService documents;
    @Autowired RiskService risks;
    @Autowired NoteService notes;
    @Autowired LinkService links;
    @Autowired CasePeopleService colleagues;
    @Autowired SupplierService suppliers;
    @Autowired DebarmentService debarments;
    @Autowired People people;
    @Autowired MailTexts mailTexts;
    @Autowired MailRenderer mails;
    @Autowired JdbcClient jdbc;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    private final SoftAssertions check = new SoftAssertions();

    @Test
    void every_page_has_a_row() {
        var known = PAGES.stream().map(Row::address).collect(Collectors.toCollection(TreeSet::new));
        known.addAll(NO_PAGES);
        assertThat(known).as("addresses that are read: add a row for a new page, or name what answers with no page")
            .containsExactlyInAnyOrderElementsOf(Addresses.of(mappings).stream().filter(address -> address.startsWith("GET ")).map(address -> address.substring(4)).toList());
    }

    @Test
    void every_page_can_be_used_by_everybody() {
        var examples = examples();
        var titles = new LinkedHashMap<String, String>();
        for (var row : PAGES) {
            open(row, examples);
            var before = titles.put(page.title(), row.address());
            check.assertThat(before).as("%s has the title of another page: %s", row.address(), page.title()).isNull();
            fits(row.address());
        }
        for (var row : MORE) {
            open(row, examples);
            look(row.address());
        }
        for (var row : SENT_EMPTY) {
            open(row, examples);
            page.locator("main form[method=post] button[type=submit]").first().click();
            page.locator(".govuk-error-summary").first().waitFor();
            check.assertThat(page.title()).as("title of the refused form %s", row.address()).startsWith("Error: ");
            look("refused " + row.address());
        }
        check.assertAll();
    }

    @Test
    void every_mail_can_be_read_by_everybody() {
        signIn("nobody");
        for (var kind : mailTexts.kinds()) {
            page.setContent(mails.render(kind, mailTexts.shipped(kind.id()), kind.sample()).html());
            look("mail " + kind.id());
            for (var width : List.of(600, PHONE)) {
                page.setViewportSize(width, 700);
                screenshot("mail-%s-%d".formatted(kind.id(), width));
            }
        }
        check.assertAll();
    }

    private void open(Row row, Map<String, String> examples) {
        signIn(row.person());
        page.setViewportSize(DESKTOP, 900);
        var path = row.example();
        for (var example : examples.entrySet()) path = path.replace(example.getKey(), example.getValue());
        go(path);
    }

    private void fits(String address) {
        page.keyboard().press("Tab");
        var first = page.evaluate("document.activeElement.className");
        check.assertThat(first).as("where the first Tab on %s leads", address).isEqualTo("govuk-skip-link");
        if (first.equals("govuk-skip-link")) {
            page.keyboard().press("Enter");
            check.assertThat(page.evaluate("document.activeElement.id")).as("where the skip link of %s leads", address).isEqualTo("main-content");
        }
        look(address);
    }

    private void look(String what) {
        for (var width : List.of(DESKTOP, PHONE)) {
            page.setViewportSize(width, 900);
            check.assertThat(violations(page)).as("%s, %d px wide", what, width).isEmpty();
        }
        check.assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).as("pixels of %s beyond the edge of a phone", what).isEqualTo(0);
        if (!what.startsWith("mail ")) check.assertThat(page.locator("h1").count()).as("main headings of %s", what).isEqualTo(1);
    }

    /** What of a page breaks a rule, for other journeys too. */
    static List<?> violations(Page page) {
        page.evaluate(AXE);
        return (List<?>) page.evaluate(VIOLATIONS);
    }

    /** Who is not signed in has a window too. */
    @Override
    void signIn(String person) {
        if (person.equals("nobody")) visits();
        else if (person.equals("supplier")) signsInAsSupplier(SUPPLIER, accounts);
        else super.signIn(person);
    }

    // --- what there is to see ---

    /** A large case on its way with one of everything, and a small one that ended in a contract. */
    private Map<String, String> examples() {
        var procurement = new Viewer("priya", people.groupsOf("priya"));
        var reference = walk.raise(new Purchase("Replacement waste fleet", "Fourteen refuse vehicles that reach the end of their life.", "waste-and-fleet", "harriet", "goods", "34144512", "2400000", 84, "WF-1000"));
        walk.accept(reference, "harriet");
        walk.agreeRoute(reference, false);
        walk.writeBusinessCase(reference);
        walk.confirmBudget(reference);
        walk.advise(reference, "fiona", "priya");
        for (var title : List.of("What the workshop says of the old vehicles", "Specification"))
            documents.add(reference, procurement, new DocumentDraft(title, DocumentKind.OTHER, Stage.INITIATION), new Upload("a-file-with-a-rather-long-name-of-the-kind-that-people-give.pdf", Files.PDF));
        documents.publish(reference, procurement, 2, 1, true);
        risks.add(reference, procurement, new RiskDraft("Prices rise before the award", "Makers pass on the price of batteries", "The budget does not suffice", 4, 5, "olivia", "A fixed price is asked for.", RiskState.OPEN, LocalDate.of(2027, 1, 1)));
        notes.write(reference, procurement, "The portfolio holder wants to see electric and diesel side by side.");
        colleagues.give(reference, procurement, Part.COLLABORATOR, "grace", "Looks at what local workshops can maintain.");

        var signed = walk.raise(new Purchase("Training rooms", "Rooms for staff training through the year.", "people", "henry", "services", "80500000", "15000", 12, "PP-7200"));
        walk.specify(signed);
        walk.confirmFunds(signed);
        var deadline = calendars.council().plus(LocalDate.of(2026, 11, 25), 14);
        walk.sendRequests(signed, deadline);
        walk.officers().at(deadline.plusDays(1));
        walk.openQuotes(signed, List.of(new Bidder("Example Works", "WS14 9AA", true, false, "14200", "0"), new Bidder("Northgate Example Services", "B77 1AA", true, false, "14900", "0"),
            new Bidder("Further Example Supplies", "ST16 2AA", false, true, "15100", "0")));
        var opened = walk.raise(new Purchase("Meeting rooms", "Rooms for meetings through the year.", "people", "henry", "services", "80500000", "15000", 12, "PP-7200"));
        walk.specify(opened);
        walk.confirmFunds(opened);
        var later = calendars.council().plus(walk.today(), 14);
        walk.sendRequests(opened, later);
        walk.officers().at(later.plusDays(1));
        walk.openQuotes(opened, List.of(new Bidder("Example Works", "WS14 9AA", true, false, "14200", "0")));
        jdbc.sql("update tender set deadline = timestamp with time zone '2026-11-02 12:00:00+00:00' where case_reference = ?").param(opened).update(); // the clock goes back below
        walk.recommendQuote(signed);
        walk.approveQuotation(signed, "henry");
        walk.placeOrder(signed);

        var decided = awards.tender(Route.BELOW_THRESHOLD_TENDER, "120000", "120000", true);
        awards.decided(decided);
        links.add(reference, procurement, LinkKind.RELATED, signed, "Drivers are trained there.");
        var supplier = suppliers.add(procurement, new SupplierDraft("Vehicle Example Makers", null, null, null, null, null, null, null, null, null, null, null));
        var debarment = debarments.add(procurement, new DebarmentDraft("Barred Example Ltd", "01234567", new ExclusionGround("fraud", ExclusionKind.MANDATORY, "Schedule 6", "Convicted of fraud or fraudulent trading", null, 5, null, "monitoring-officer"), LocalDate.of(2026, 1, 1), LocalDate.of(2029, 12, 31)));
        jdbc.sql("insert into saved_view (person, path, name, query, is_first) values ('priya', '/procurements', ?, 'q=fleet', false)").param("Fleet " + reference).update();
        var task = officers.openTasks(reference).get(0).getId();
        jdbc.sql("delete from form_draft where person = 'priya'").update();
        jdbc.sql("insert into form_draft (person, form, content, version, saved_at) values ('priya', 'start:procurement', '{}', 1, timestamp with time zone '2026-11-23 10:00:00+00:00')").update();
        jdbc.sql("insert into absence (person, deputy, from_day, to_day, reason, entered_by, entered_at) values ('harriet', 'henry', date '2027-01-04', date '2027-01-08', 'Leave', 'harriet', timestamp with time zone '2026-11-23 10:00:00+00:00')").update();
        jdbc.sql("insert into waiver (reference, title, service, supplier, category, cpv_code, value_ex_vat, vat_rate, budget_code, rule_waived, ground, justification, value_for_money, exit_plan, start_date, term_months, retrospective, status, times_refused, requested_by, requested_at, version) "
            + "values ('W-1998-0001', 'Bridging hire', 'ict', 'Hire Example Ltd', 'SERVICES', '48450000', 20000.00, 20, 'B', 'QUOTATIONS', 'EMERGENCY', 'The fleet stands still.', 'As dear as last year.', 'A tender in spring.', date '2026-12-01', 1, false, 'REQUESTED', 0, 'olivia', timestamp with time zone '2026-11-23 10:00:00+00:00', 0)").update();
        jdbc.sql("insert into collaboration (kind, name, provider, cpv_codes, ends_on) values ('PLAN', 'Sorting of dry recycling', 'Exampleton Council', '90513', date '2027-11-01')").update();
        jdbc.sql("insert into budget_line (code, budget_year, description, service, amount) values ('A11Y', 2001, 'Tools', 'ict', 900.00)").update();
        var checked = live.advertised("Pond repair");
        demoSuppliers.bid(checked, SUPPLIER, new Bidder("Example Works", "WS14 9AA", true, false, "140000", "5000"), "We drain it, mend it and fill it again.");
        live.due(checked);
        officers.completes("priya", checked, "Task_OpenBids", Map.of());
        officers.completes("fiona", checked, "Task_WitnessOpening", Map.of());
        jdbc.sql("insert into information_gap (tender_number, bid_number, what, marked_by, marked_at) select b.tender_number, b.bid_number, 'The certificate of insurance ends in March; is it renewed?', 'priya', current_timestamp from bid b join tender t on t.tender_number = b.tender_number where t.case_reference = ?").param(checked).update();
        jdbc.sql("insert into information_request (tender_number, due_at, asked_by, asked_at) select tender_number, timestamp with time zone '2099-12-31 12:00:00+00:00', 'priya', current_timestamp from tender where case_reference = ?").param(checked).update();
        jdbc.sql("insert into exclusion (case_reference, bid_number, ground, kind, paragraph, wording, decided_by_group, subject, subject_name, event_on, counts_from, must_exclude, act_covers, facts, raised_by, raised_at) "
            + "select t.case_reference, b.bid_number, 'contract-breach', 'discretionary', 'Schedule 7, paragraph 12', 'Serious breach of a public contract', 'procurement-managers', 'sub-contractor', 'Example Diggers', date '2026-05-01', date '2021-12-07', false, false, 'It left a contract of our neighbours in May.', 'priya', current_timestamp from bid b join tender t on t.tender_number = b.tender_number where t.case_reference = ?").param(checked).update();
        var exclusion = one("select max(exclusion_number) from exclusion where case_reference = ?", checked);
        jdbc.sql("insert into exclusion_request (exclusion_number, due_at, by_mail, asked_at) values (?, timestamp with time zone '2099-12-31 12:00:00+00:00', true, current_timestamp)").param(Long.valueOf(exclusion)).update();
        var tender = live.advertised("Playground repair");
        var quotes = live.quotation("Bench repair", LiveTenders.firm("Asked Example Works", SUPPLIER), LiveTenders.firm("Quiet Example Works", "quiet@example.org"), LiveTenders.firm("Other Example Works", "other@example.org"));
        demoSuppliers.bid(tender, SUPPLIER, new Bidder("Example Works", "WS14 9AA", true, false, "140000", "5000"), "We mend what we find broken, and look again after a month.");
        jdbc.sql("insert into unreadable_part (case_reference, tender_number, bid_number, submission_number, file_key, file_name, content_hash, found_at, found_by) "
            + "select t.case_reference, t.tender_number, b.bid_number, 1, 'x', 'plan.pdf', 'x', current_timestamp, 'priya' from sealed_bid b join tender t on t.tender_number = b.tender_number where t.case_reference = ?").param(tender).update();
        var part = one("select max(part_number) from unreadable_part where case_reference = ?", tender);
        jdbc.sql("insert into copy_request (part_number, due_at, asked_by, asked_at) values (?, timestamp with time zone '2099-12-31 12:00:00+00:00', 'priya', current_timestamp)").param(part).update();
        jdbc.sql("insert into challenge (case_reference, kind, challenger, received_on, known_on, what, suspends, recorded_by, recorded_at) values (?, 'LETTER', 'Second Example Ltd', date '2026-11-23', date '2026-11-20', 'They ask why their quality scored less.', false, 'leila', current_timestamp)").param(signed).update();
        jdbc.sql("insert into challenge_step (challenge_number, kind, happened_on, words, suspends, person, recorded_at) select max(challenge_number), 'REPLIED', date '2026-11-23', 'We explained the scores.', false, 'leila', current_timestamp from challenge").update();
        jdbc.sql("insert into supplier_difficulty (reference, supplier_name, name_key, source, signs, reported_by, reported_at) select 'D-1998-0001', supplier_name, 'example works', 'CREDIT', 'A judgment of the county court is not paid.', 'carlos', current_timestamp from contract where case_reference = ?").param(signed).update();
        jdbc.sql("insert into supplier_difficulty_step (reference, kind, outcome, watch_level, words, person, written_at) values ('D-1998-0001', 'ASSESS', 'IN_DIFFICULTY', 'CONCERN', 'Its debts exceed its assets.', 'fiona', current_timestamp)").update();
        jdbc.sql("insert into supplier_difficulty_turn (step_number, reference, taken_at) select max(step_number), 'D-1998-0001', current_timestamp from supplier_difficulty_step where reference = 'D-1998-0001'").update();
        jdbc.sql("insert into contract_flag (contract_reference, kind, raised, words, person, flagged_at) select reference, 'DATA', true, 'The supplier keeps the list of participants; it was assessed in May.', 'carlos', current_timestamp from contract where case_reference = ?").param(signed).update();
        jdbc.sql("insert into survey (contract_reference, kind, sent_at, answer_by) select reference, 'START', current_timestamp, date '2099-12-31' from contract where case_reference = ?").param(signed).update();
        for (var link : List.of("a-link-that-works", "a-link-that-was-used"))
            jdbc.sql("insert into survey_invitation (survey_number, person, token_hash) select max(survey_number), ?, ? from survey").params(link, Hashes.of(link)).update();
        jdbc.sql("insert into survey_answer (invitation_number, rating, words, answered_at) select max(invitation_number), 4, 'Rooms are bright.', current_timestamp from survey_invitation").update();
        jdbc.sql("insert into saving (contract_reference) select reference from contract where case_reference = ?").param(signed).update();
        jdbc.sql("insert into saving_version (saving_number, version_number, kind, baseline_annual, new_annual, method, first_day, last_day, evidence, recorded_by, recorded_at) select max(saving_number), 1, 'PREVIOUS', 15100.00, 14200.00, 'Last year against this year.', date '2026-12-01', date '2028-11-30', 'Quotes of both years.', 'priya', current_timestamp from saving").update();
        var unused = accounts.link("unused@example.org", "/supplier", clock.instant().plus(Duration.ofHours(1)));
        return Map.ofEntries(Map.entry("CHECKED", checked), Map.entry("EXCLUSION", exclusion), Map.entry("TENDER", tender), Map.entry("QUOTES", quotes), Map.entry("PART", part), Map.entry("OPENED", opened), Map.entry("SAVING", jdbc.sql("select max(saving_number) from saving").query(String.class).single()), Map.entry("BID", one("select max(b.bid_number) from bid b join tender t on t.tender_number = b.tender_number where t.case_reference = ?", opened)), Map.entry("ASKING", live.toAsk("Gates")), Map.entry("UNUSED", unused.substring(unused.lastIndexOf('/') + 1)), Map.entry("PLAN", jdbc.sql("select max(entry_number) from collaboration").query(String.class).single()), Map.entry("CASE", reference), Map.entry("SIGNED", signed), Map.entry("SUPPLIER", supplier), Map.entry("DEBARMENT", debarment), Map.entry("TASK", task), Map.entry("WAIVER", "W-1998-0001"), Map.entry("DECISION", one("select max(evidence_number) from decision_publication where case_reference = ?", decided)),
            Map.entry("LINK", String.valueOf(links.of(reference).get(0).link().number())), Map.entry("CONTRACT", one("select reference from contract where case_reference = ?", signed)),
            Map.entry("VIEW", one("select view_number from saved_view where name = ?", "Fleet " + reference)), Map.entry("MAIL", jdbc.sql("select max(mail_number) from outbox_mail").query(String.class).single()),
            Map.entry("INTEREST", one("select max(declaration_number) from interest_declaration where case_reference = ?", reference)), Map.entry("ABSENCE", jdbc.sql("select max(absence_number) from absence").query(String.class).single()));
    }

    private String one(String sql, String value) {
        return jdbc.sql(sql).param(value).query(String.class).single();
    }

    private static String resource(String name) {
        try (var content = AccessibilityIT.class.getResourceAsStream(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> lines(String text) {
        return text.lines().map(String::strip).collect(Collectors.toSet());
    }

    private static List<Row> rows(String text) {
        return text.lines().map(line -> line.strip().split("\\s+")).map(cells -> new Row(cells[0], cells[1], cells[2])).toList();
    }
}
