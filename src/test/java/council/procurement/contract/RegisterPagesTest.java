package council.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.award.AwardFileService;
import council.procurement.award.Awards;
import council.procurement.casefile.Route;
import council.procurement.support.Browser;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public register over HTTP, without signing in; and the award page, which asks who is there. */
@ProcessTest
class RegisterPagesTest {

    @Autowired Officers officers;
    @Autowired Awards awards;
    @Autowired ContractService contracts;
    @Autowired JdbcClient jdbc;
    @Autowired AwardFileService files;
    @LocalServerPort int port;
    private final TestRestTemplate http = new TestRestTemplate();

    @Test
    void anybody_finds_a_contract_by_title_supplier_or_reference_and_reads_nothing_but_what_the_code_publishes() {
        var it = ordered("8500");
        for (var words : new String[] {"cleaning of", "CHAIRS OF", it.reference()}) assertThat(page("/contracts?sort=reference&direction=descending&search=" + words).getBody()).contains("/contracts/" + it.reference()).doesNotContain("No contracts found");
        assertThat(page("/contracts?search=" + it.reference() + "&service=ict").getBody()).contains("No contracts found").doesNotContain("/contracts/" + it.reference());
        assertThat(page("/contracts?search=" + it.reference() + "&service=property&category=services").getBody()).contains("/contracts/" + it.reference());
        var contract = page("/contracts/" + it.reference());
        assertThat(contract.getStatusCode().value()).isEqualTo(200);
        assertThat(contract.getBody()).contains("Chairs of Lichfield", "£8,500", "Invitation to quote", "Not known").doesNotContain("olivia", "PR-100", it.caseReference());
    }

    @Test
    void percent_and_underscore_are_letters_like_others() {
        ordered("8500");
        assertThat(page("/contracts?search={w}", "%").getBody()).contains("No contracts found");
        assertThat(page("/contracts?search={w}", "_").getBody()).contains("No contracts found");
        assertThat(page("/contracts?search={w}", "'").getBody()).contains("No contracts found");
    }

    @Test
    void what_does_not_exceed_five_thousand_is_nowhere_to_be_seen() {
        var it = ordered("5000");
        assertThat(page("/contracts?search=" + it.reference()).getBody()).contains("No contracts found");
        assertThat(page("/contracts/" + it.reference()).getStatusCode().value()).isEqualTo(404);
        assertThat(page("/contracts.csv").getBody()).doesNotContain(it.reference());
    }

    @Test
    void the_download_holds_what_was_found_and_runs_no_formula() {
        var it = ordered("8500");
        jdbc.sql("update contract set title = '=cmd(\"x\")', version = version + 1 where reference = ?").param(it.reference()).update();
        var csv = page("/contracts.csv?search=" + it.reference());
        assertThat(csv.getHeaders().getContentType().toString()).startsWith("text/csv");
        assertThat(csv.getBody().lines().toList()).hasSize(2);
        assertThat(csv.getBody()).contains("\"'=cmd(\"\"x\"\")\"").contains(",8500.00,");
    }

    @Test
    void the_councils_own_people_find_what_is_not_published_and_who_manages_it_and_the_public_does_not() {
        var it = ordered("5000");
        var priya = Browser.of("priya", port);
        assertThat(priya.opens("/contracts?search=" + it.reference()).body()).contains("/contracts/" + it.reference(), "Contract manager", "Not published");
        assertThat(priya.opens("/contracts?search=" + it.reference() + "&published=yes").body()).contains("No contracts found");
        assertThat(priya.opens("/contracts.json?search=" + it.reference()).body()).contains("\"Reference\":\"" + it.reference(), "\"Value ex VAT\":5000.00", "\"Contract manager\":", "\"Published\":false");
        assertThat(page("/contracts?manager=carlos").getBody()).doesNotContain("Contract manager", "Not published");
        assertThat(page("/contracts.json?search=" + it.reference()).getBody()).isEqualTo("[]");
        assertThat(page("/contracts.json").getBody()).doesNotContain("manager", "\"Published\"");
    }

    @Test
    void bounds_the_wrong_way_round_are_told_and_what_was_typed_stays() {
        assertThat(page("/contracts?valueFrom=500&valueTo=4&endsFrom=2027-01-31").getBody()).contains("No contracts found", "The lowest value is above the highest. Change one of them.", "value=\"500\"", "value=\"2027-01-31\"");
    }

    @Test
    void it_sorts_and_pages_on_the_server() {
        for (int i = 0; i < 27; i++) ordered("60%02d".formatted(i));
        var first = page("/contracts?search=chairs of&sort=value").getBody();
        assertThat(first.indexOf("£6,000<")).isPositive().isLessThan(first.indexOf("£6,001<"));
        assertThat(first).contains("Showing <b>1</b> to <b>25</b>");
        assertThat(page("/contracts?search=chairs of&sort=value&page=2").getBody()).contains("Showing <b>26</b>");
    }

    @Test
    void the_award_page_asks_for_a_sign_in_and_opens_to_deciders_alone() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "150000", "140000", true);
        assertThat(files.mayRead(reference, "clara")).as("before she is asked").isFalse();
        officers.completes("paul", reference, "Task_WriteAwardReport", Awards.report());
        for (var reader : new String[] {"priya", "marcus", "fiona", "simon", "monica", "leila", "ivan", "clara"}) assertThat(files.mayRead(reference, reader)).as(reader).isTrue();
        for (var other : new String[] {"olivia", "ben", "harriet", "lionel", "colin", "carlos", "eva", "grace", "petra", "admin"}) assertThat(files.mayRead(reference, other)).as(other).isFalse();
        assertThat(page("/awards/" + reference).getBody()).doesNotContain("Acme");
        assertThat(Browser.of("clara", port).opens("/awards/" + reference).body()).contains("Acme Cleaning Ltd", "£140,000", "Not compliant", "Most advantageous tender.", "Confidential until the award");
        var refused = Browser.of("olivia", port).opens("/awards/" + reference);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("Acme");
        var file = files.read(reference, "clara");
        assertThat(file.recommendations().get(0).supplier()).isEqualTo("Acme Cleaning Ltd");
        assertThat(file.ranking()).hasSize(3);
        assertThat(file.report().reasons()).isEqualTo("Most advantageous tender.");
    }

    @Test
    void finance_records_the_order_from_the_page_of_the_case_and_others_may_not() {
        var it = ordered("8500");
        var order = Map.of("orderNumber", "PO-123", "orderDate", "2026-11-23");
        var refused = Browser.of("olivia", port).posts("/", "/procurements/" + it.caseReference() + "/order", order);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Only the procurement team and finance may record an order.");
        Browser.of("fiona", port).posts("/", "/procurements/" + it.caseReference() + "/order", order);
        assertThat(contracts.get(it.reference()).order().orderNumber()).isEqualTo("PO-123");
    }

    @Test
    void the_page_of_the_case_asks_for_the_order_says_what_is_wrong_at_each_field_and_that_it_is_done() {
        var it = ordered("8500");
        var page = "/procurements/" + it.caseReference();
        assertThat(Browser.of("olivia", port).opens(page).body()).contains("Not recorded yet", it.reference(), "/contracts/" + it.reference()).doesNotContain("Record the order");
        var fiona = Browser.of("fiona", port);
        assertThat(fiona.opens(page).body()).contains("Record the order");
        var refused = fiona.posts(page, page + "/order", Map.of("orderNumber", " ", "orderDate", "2026-11-01")).body();
        assertThat(refused).contains("There is a problem", "id=\"orderNumber-error\"", "Give the number of the order.", "id=\"orderDate-error\"", "before the purchase was approved", "value=\"2026-11-01\"");
        var done = fiona.posts(page, page + "/order", Map.of("orderNumber", "PO-124", "orderDate", "2026-11-23")).body();
        assertThat(done).contains("Order PO-124 is recorded").doesNotContain("There is a problem", "Record the order");
        assertThat(fiona.opens(page).body()).contains("PO-124").doesNotContain("Order PO-124 is recorded");
    }

    @Test
    void before_the_award_the_page_of_the_case_names_no_bidder_and_no_price_and_afterwards_the_winner_alone() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "150000", "140000", true);
        var page = "/procurements/" + reference;
        for (var person : new String[] {"olivia", "paul", "ivan"})
            assertThat(withoutOtherCases(Browser.of(person, port).opens(page).body())).contains("To award").doesNotContain("Acme", "Bravo", "Careless", "140,000");
        awards.decided(reference);
        assertThat(withoutOtherCases(Browser.of("grace", port).opens(page).body())).doesNotContain("Acme", "140,000", "/awards/");
        assertThat(Browser.of("clara", port).opens(page).body()).contains("/awards/" + reference);
        officers.completes("paul", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));
        assertThat(Browser.of("grace", port).opens(page).body()).contains("Acme Cleaning Ltd", "£140,000", "1 successful, 1 unsuccessful, 1 not compliant").doesNotContain("Bravo", "Careless");
    }

    /** Signed contracts of other cases, which other tests leave, are named where purchases of a kind are shown together. */
    private static String withoutOtherCases(String page) {
        return page.replaceAll("data-label=\"Supplier\">[^<]*<", "");
    }

    private Contract ordered(String price) {
        var reference = awards.oneQuote("9000", price);
        officers.completes("ben", reference, "Task_ApproveSmallPurchase", Map.of("outcome", "approved"));
        return contracts.ofCase(reference).get(0);
    }

    private ResponseEntity<String> page(String path, Object... values) {
        var headers = new HttpHeaders();
        headers.add("Accept", "text/html");
        return http.exchange("http://localhost:" + port + path, HttpMethod.GET, new HttpEntity<>(headers), String.class, values);
    }
}
