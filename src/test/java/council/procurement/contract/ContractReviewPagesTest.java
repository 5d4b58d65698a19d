package council.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.Browser;
import council.procurement.support.ProcessTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of reviews, indicators and poor performance: the manager writes, everybody of the council reads. */
@ProcessTest
class ContractReviewPagesTest {

    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void indicators_are_named_changed_and_dropped_and_their_ratings_stand_over_time() {
        var page = contract("C-1993-0001");
        var carlos = Browser.of("carlos", port);
        assertThat(carlos.opens(page + "/kpis").body()).contains("The Act asks for none on this contract.", "No indicator is named");
        assertThat(carlos.posts(page + "/kpis", page + "/kpis", Map.of("deed", "name", "name", "Lamps lit")).body()).contains("Say what is measured, and how.", "value=\"Lamps lit\"");
        var lamps = Map.of("deed", "name", "name", "Lamps lit", "measures", "Of all lamps, each week.", "target", "99", "unit", "%");
        assertThat(carlos.posts(page + "/kpis", page + "/kpis", lamps).body()).contains("Recorded", "99 %", "Version 1");
        assertThat(carlos.opens(page + "/kpis?change=1").body()).contains("Change indicator 1", "value=\"99\"");
        var changed = new HashMap<>(lamps);
        changed.putAll(Map.of("number", "1", "target", "98"));
        assertThat(carlos.posts(page + "/kpis", page + "/kpis", changed).body()).contains("98 %", "Version 2");

        var review = new HashMap<>(Map.of("rating", "inadequate", "notes", "Dark roads.", "paidToDate", "0", "kpi-1", "inadequate", "kpi-1-measured", "80"));
        assertThat(carlos.posts(page + "/reviews/new", page + "/reviews/new", review).body()).contains("Something is rated poor");
        review.putAll(Map.of("what-1", "New lamps.", "who-1", "The supplier", "due-1", "2026-01-01"));
        assertThat(carlos.posts(page + "/reviews/new", page + "/reviews/new", review).body()).contains("Give the day by which it is done, after today.");
        review.put("due-1", "2027-01-31");
        assertThat(carlos.posts(page + "/reviews/new", page + "/reviews/new", review).body()).contains("New lamps. (The supplier, by 31 January 2027)", "Inadequate, measured 80", "Poor performance found");

        carlos.posts(page + "/kpis", page + "/kpis", Map.of("deed", "name", "name", "Lamps saved", "measures", "Each month.", "target", "9", "unit", "lamps"));
        assertThat(carlos.opens(page + "/reviews").body()).as("never rated yet").contains("Lamps saved");
        assertThat(carlos.posts(page + "/performance", page + "/performance", Map.of("step", "not-mended")).body()).contains("Choose the step that follows: Supplier warned; Breach");
        assertThat(carlos.posts(page + "/performance", page + "/performance", Map.of("step", "warning", "on", "2026-11-23", "words", "Letter of today.")).body()).contains("Recorded: Supplier warned", "Letter of today.");
        assertThat(carlos.posts(page + "/kpis", page + "/kpis", Map.of("deed", "drop", "number", "1", "dropReason", "Nobody counts.")).body()).contains("Dropped: Nobody counts.");
        assertThat(Browser.of("olivia", port).opens(page).body()).contains("Poor performance", "Supplier warned, 23 November 2026", "Lamps lit (dropped)");
    }

    @Test
    void nobody_but_the_manager_writes_and_nobody_outside_the_council_reads() {
        var page = contract("C-1993-0002");
        var priya = Browser.of("priya", port);
        assertThat(priya.opens(page + "/reviews").body()).doesNotContain("Record a review");
        assertThat(priya.opens(page + "/reviews/new").statusCode()).isEqualTo(403);
        assertThat(priya.posts(page + "/kpis", page + "/kpis", Map.of("deed", "name")).statusCode()).isEqualTo(403);
        assertThat(priya.posts(page + "/performance", page + "/performance", Map.of()).statusCode()).isEqualTo(403);
        for (var path : new String[] {"/reviews", "/reviews/new", "/kpis", "/performance"}) assertThat(Browser.visitor(port).opens(page + path).uri().getPath()).isEqualTo("/sign-in");
        assertThat(Browser.visitor(port).opens(page).body()).doesNotContain("How it is performing");
    }

    private String contract(String reference) {
        jdbc.sql("insert into contract (reference, title, description, supplier_name, value_ex_vat, category, service, signed_on, starts_on, ends_on, extension_months, manager, tier, review_every_months, next_review_on, state, on_public_register, regime, version) "
            + "values (?, 'Street lamps', 'Street lamps', 'Lamps Ltd', 90000.00, 'GOODS', 'ict', date '2026-01-01', date '2026-01-01', date '2029-01-01', 12, 'carlos', 'low', 12, date '2027-01-01', 'LIVE', true, 'PA2023', 0)").param(reference).update();
        return "/contracts/" + reference;
    }
}
