package council.procurement.casefile.web;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionType;
import council.procurement.approval.Outcome;
import council.procurement.businesscase.BusinessCaseService;
import council.procurement.businesscase.PreferredOption;
import council.procurement.businesscase.Proposal;
import council.procurement.businesscase.SocialValue;
import council.procurement.casefile.InterestService;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.support.Browser;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages over real HTTP, as the demo's people see them. */
@ProcessTest
class PagesTest {

    private static final Map<String, Object> SPECIFIED = Map.of("specification", "Forty chairs.", "proposedSuppliers", "A, B and C", "interestsConfirmed", "true");

    @Autowired Officers officers;
    @Autowired InterestService interests;
    @Autowired TimelineService timeline;
    @Autowired ApprovalService approvals;
    @Autowired BusinessCaseService businessCases;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    // Landing page

    @Test
    void the_landing_page_leads_to_the_very_task_and_the_start_form() {
        var reference = officers.starts("olivia", need("Landing chairs", "15000")).getBusinessKey();
        var task = officers.openTasks(reference).get(0);
        var page = Browser.of("olivia", port).opens("/").body();
        assertThat(page).contains("/camunda/app/tasklist/default/#/?task=" + task.getId(), "Landing chairs", "/procurements/" + reference,
            "/camunda/app/tasklist/default/#/?processStart=procurement");
    }

    @Test
    void a_task_of_a_team_shows_to_the_team_and_to_nobody_else() {
        var reference = officers.starts("olivia", need("Team chairs", "15000")).getBusinessKey();
        officers.completes("olivia", reference, "Task_SpecifyPurchase", SPECIFIED);
        assertThat(section(Browser.of("ben", port).opens("/").body(), "team-tasks")).contains("Team chairs", "Budget holders");
        assertThat(Browser.of("leila", port).opens("/").body()).doesNotContain("Team chairs");
    }

    @Test
    void what_is_late_is_flagged_for_its_holder_and_for_managers_of_all() {
        officers.clockAt(LocalDate.of(2026, 10, 1));
        officers.starts("olivia", need("Late chairs", "15000"));
        officers.clockAt(LocalDate.of(2026, 11, 23));
        assertThat(section(Browser.of("olivia", port).opens("/").body(), "late")).contains("Late chairs", "govuk-tag--red");
        assertThat(section(Browser.of("marcus", port).opens("/").body(), "late")).contains("Late in all cases", "Late chairs", "Olivia Example-Officer");
        assertThat(section(Browser.of("leila", port).opens("/").body(), "late")).contains("Nothing is late");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ivan", "leila", "clara", "eva", "petra"})
    void who_may_not_start_a_purchase_is_not_asked_to(String person) {
        assertThat(Browser.of(person, port).opens("/").body()).doesNotContain("Start a purchase");
    }

    @Test
    void a_page_without_anything_says_what_to_do() {
        assertThat(Browser.of("grace", port).opens("/").body()).contains("No task is in your hands", "Nothing waits for your team", "You have no part in a case yet");
    }

    // Register

    @Test
    void the_register_searches_and_downloads_what_it_shows() {
        officers.starts("olivia", need("Trireme \"oars\", <b>long</b>", "15000"));
        officers.starts("olivia", need("Trireme sails", "150000"));
        var olivia = Browser.of("olivia", port);
        var page = olivia.opens("/procurements?q=trireme&sort=value").body();
        assertThat(page).contains("Trireme &quot;oars&quot;, &lt;b&gt;long&lt;/b&gt;", "these 2</span> as", "/procurements.csv?q=trireme&amp;sort=value", "/procurements.xlsx?q=trireme&amp;sort=value").doesNotContain("<b>long");
        assertThat(page.indexOf("£15,000")).isBetween(0, page.indexOf("£150,000"));
        var csv = olivia.opens("/procurements.csv?q=trireme&route=quotations");
        assertThat(csv.headers().firstValue("Content-Type")).get().asString().startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(2).last().asString().contains("\"Trireme \"\"oars\"\", <b>long</b>\",Waste and fleet,Services,15000.00,Three written quotes,Initiation,Open,2027-12-01,Olivia Example-Officer,2026-11-23");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?stage=NONSENSE&route=x&service=y&sort=password&page=-3", "?page=9999", "?q=zzzzzz", "?q=%25&status=OPEN&category=goods&person=me"})
    void no_address_of_the_register_fails(String query) {
        assertThat(Browser.of("ivan", port).opens("/procurements" + query).statusCode()).isEqualTo(200);
    }

    // Case

    @Test
    void the_case_shows_stage_figures_people_tasks_and_timeline() {
        var reference = officers.starts("olivia", need("Galley fleet", "150000")).getBusinessKey();
        var page = Browser.of("grace", port).opens("/procurements/" + reference).body();
        assertThat(page).contains("Galley fleet", "aria-current=\"step\"", "£150,000 over the whole life", "£180,000 at 20%", "Procurement Act 2023", "WF-1234",
            "36 months, and up to 12 months more by extension", "Olivia Example-Officer", "Accept the need", "Record verified", "Raised the need");
        assertThat(page).doesNotContain("/camunda/app/tasklist/default/#/?task=", "Declare an interest");
        assertThat(page.indexOf("Raised the need")).isGreaterThan(page.indexOf("Route: Below-threshold tender"));
        var oldest = Browser.of("grace", port).opens("/procurements/" + reference + "?timeline=oldest").body();
        assertThat(oldest.indexOf("Raised the need")).isLessThan(oldest.indexOf("Route: Below-threshold tender"));
    }

    @Test
    void stages_add_their_parts() {
        var reference = officers.starts("olivia", need("Part chairs", "15000")).getBusinessKey();
        officers.completes("olivia", reference, "Task_SpecifyPurchase", SPECIFIED);
        assertThat(Browser.of("ivan", port).opens("/procurements/" + reference).body()).contains("Specification", "Forty chairs.", "Proposed suppliers");
    }

    @Test
    void the_business_case_stands_in_the_file_with_the_day_on_which_social_value_was_considered() {
        var reference = officers.starts("olivia", need("Cased chairs", "150000")).getBusinessKey();
        businessCases.write(reference, "olivia", new Proposal("It breaks.", "No staff.", "Nobody else.", "None fits.", "Three firms.", PreferredOption.MARKET, "It is the cheapest.",
            new BigDecimal("120000"), new BigDecimal("20000"), new BigDecimal("10000"), BigDecimal.ZERO, "Clean streets.", "Late vans.", false, "One depot.", "Asked two neighbours."));
        businessCases.recordSocialValueConsideration(reference, "olivia", new SocialValue("Jobs.", "By weight.", false, "Nobody is affected."));
        assertThat(Browser.of("grace", port).opens("/procurements/" + reference).body()).contains("Business case", "Whole-life cost ex VAT", "£150,000", "Go to the market", "It is the cheapest.",
            "No: One depot.", "Social value considered on", "23 November 2026", "Do it in-house", "No staff.");
    }

    @Test
    void decisions_and_advice_stand_in_the_file() {
        var reference = officers.starts("olivia", need("Decided chairs", "150000")).getBusinessKey();
        var type = DecisionType.BUSINESS_CASE;
        approvals.open(reference, type, new BigDecimal("150000"), false, "olivia", List.of("finance"), List.of("leadership-team"));
        approvals.advise(reference, type, "finance", "fiona", false, "The budget is short by a tenth.");
        approvals.decide(reference, type, "leadership-team", "lionel", Outcome.RETURNED, "Mend the budget.", null);
        assertThat(Browser.of("ivan", port).opens("/procurements/" + reference).body()).contains("Decisions and advice", "Does not support it",
            "Fiona Example-Finance, finance", "The budget is short by a tenth.", "Returned for changes", "Lionel Example-Director, leadership team", "Mend the budget.");
    }

    @Test
    void a_record_that_was_tampered_with_is_called_out() {
        var reference = officers.starts("olivia", need("Tampered", "15000")).getBusinessKey();
        // a link of the chain that the service did not make: what a tamperer with the rights of the owner could add
        jdbc.sql("insert into timeline_entry (case_reference, entry_number, happened_at, person, stage, sentence, previous_hash, entry_hash) "
            + "select case_reference, entry_number + 100, happened_at, person, stage, 'Never happened.', previous_hash, entry_hash from timeline_entry where case_reference = ? and entry_number = 1")
            .param(reference).update();
        assertThat(Browser.of("ivan", port).opens("/procurements/" + reference).body()).contains("The record is not whole").doesNotContain("Record verified");
    }

    @Test
    void an_unknown_reference_is_not_found() {
        var olivia = Browser.of("olivia", port);
        for (var path : new String[] {"/procurements/P-1999-0001", "/procurements/P-1999-0001/interests"}) {
            var answer = olivia.opens(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Page not found");
        }
    }

    // Interests

    @Test
    void a_purchase_waits_until_the_interest_is_declared() {
        var answers = need("Sister's chairs", "15000");
        answers.put("interestsDeclared", "declared");
        var reference = officers.starts("olivia", answers).getBusinessKey();
        var path = "/procurements/" + reference + "/interests";
        var olivia = Browser.of("olivia", port);
        assertThat(olivia.opens("/procurements/" + reference).body()).contains("You said that you have an interest to declare");
        assertThatThrownBy(() -> officers.completes("olivia", reference, "Task_SpecifyPurchase", SPECIFIED))
            .isInstanceOf(Refused.class).hasMessage("You said that you have an interest to declare: declare it on the page %s first.", path);

        var halfFilled = olivia.posts(path, path, Map.of("interest", "My sister owns it.", "withWhom", " ", "managed", "x".repeat(2001)));
        assertThat(halfFilled.body()).contains("There is a problem", "Say with whom or in what you have it", "Shorten this to 2,000 characters", "My sister owns it.</textarea>");
        assertThat(interests.isOutstanding(reference)).isTrue();

        var done = olivia.posts(path, path, Map.of("interest", "My sister owns it.", "withWhom", "Chairs Ltd", "managed", "I do not choose."));
        assertThat(done.body()).contains("Your declaration is on record", "Chairs Ltd");
        assertThat(timeline.of(reference)).extracting(TimelineEntry::sentence).contains("Declared an interest.").noneMatch(s -> s.contains("sister owns"));
        officers.completes("olivia", reference, "Task_SpecifyPurchase", SPECIFIED);
        assertThat(officers.openTasks(reference)).extracting("taskDefinitionKey").containsExactlyInAnyOrder("Task_ConfirmFunds", "Task_ResolveInterest");
    }

    @Test
    void procurement_does_not_agree_a_route_before_the_interest_is_declared() {
        var answers = need("Cousin's lorries", "150000");
        answers.put("interestsDeclared", "declared");
        var reference = officers.starts("olivia", answers).getBusinessKey();
        officers.completes("harriet", reference, "Task_AcceptNeed", Map.of("outcome", "approved", "businessCaseAsked", "false"));
        assertThatThrownBy(() -> officers.completes("priya", reference, "Task_AgreeRoute",
            Map.of("outcome", "approved", "plannedStart", "2027-01-11", "publishInPlan", "true", "marketEngagement", "false")))
            .isInstanceOf(Refused.class).hasMessageStartingWith("The requester said that they have an interest to declare and has not declared it");
    }

    @Test
    void few_read_what_was_declared() {
        var answers = need("Confidential chairs", "15000");
        answers.put("interestsDeclared", "declared");
        var reference = officers.starts("olivia", answers).getBusinessKey();
        interests.declare(reference, new Viewer("olivia", Set.of("service-officers")), "Shares", "Chairs Ltd", "Sold");
        interests.declare(reference, new Viewer("olivia", Set.of("service-officers")), "Shares, still", "Chairs Ltd", "Takes no part");
        var path = "/procurements/" + reference + "/interests";
        for (var reader : new String[] {"olivia", "monica", "ivan"}) assertThat(Browser.of(reader, port).opens(path).body()).contains("Sold", "Takes no part");
        for (var other : new String[] {"ben", "marcus", "admin"}) {
            var answer = Browser.of(other, port).opens(path);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("Chairs Ltd");
        }
        assertThat(Browser.of("marcus", port).opens("/procurements/" + reference).body()).contains("Declared an interest.").doesNotContain("Chairs Ltd");
    }

    @Test
    void nobody_declares_on_a_case_in_which_they_have_no_part() {
        var reference = officers.starts("olivia", need("Other chairs", "15000")).getBusinessKey();
        assertThatThrownBy(() -> interests.declare(reference, new Viewer("ben", Set.of("budget-holders")), "a", "b", "c"))
            .isInstanceOf(Refused.class).hasMessageContaining("You have no part in case " + reference);
        var path = "/procurements/" + reference + "/interests";
        var ivan = Browser.of("ivan", port);
        assertThat(ivan.opens(path).body()).contains("No interest.").doesNotContain("<textarea");
        assertThat(ivan.posts("/", path, Map.of("interest", "a", "withWhom", "b", "managed", "c")).statusCode()).isEqualTo(400);
        assertThat(interests.readableBy(new Viewer("ivan", Set.of("internal-audit")), reference)).as("the requester's own alone").extracting("declaredBy").containsExactly("olivia");
    }

    @Test
    void what_was_declared_is_never_changed() {
        var reference = officers.starts("olivia", need("Fixed chairs", "15000")).getBusinessKey();
        interests.declare(reference, new Viewer("olivia", Set.of("service-officers")), "Shares", "Chairs Ltd", "Sold");
        assertThatThrownBy(() -> jdbc.sql("update interest_declaration set managed = 'x' where case_reference = ?").param(reference).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from interest_declaration where case_reference = ?").param(reference).update()).isInstanceOf(DataAccessException.class);
    }

    // Cycle

    @Test
    void the_cycle_is_explained_from_the_models_with_their_pictures() {
        var olivia = Browser.of("olivia", port);
        var page = olivia.opens("/cycle").body();
        assertThat(page).contains("How a purchase runs", "id=\"initiation\"", "Accept the need", "/pictures/procurement.png");
        assertThat(olivia.opens("/pictures/procurement.png").statusCode()).isEqualTo(200);
    }

    /** The section of a page under the heading with this id. */
    private static String section(String page, String id) {
        var start = page.indexOf("<h2 class=\"govuk-heading-m\" id=\"" + id + "\"");
        return page.substring(start, page.indexOf("</section>", start));
    }
}
