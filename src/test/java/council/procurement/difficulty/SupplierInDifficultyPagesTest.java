package council.procurement.difficulty;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.Browser;
import council.procurement.support.ProcessTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of suppliers in difficulty: who reads what, and each step taken where it is written. */
@ProcessTest
class SupplierInDifficultyPagesTest {

    private static final String SUPPLIER = "Wobbly Example Works Ltd";

    @Autowired JdbcClient jdbc;
    @Autowired DifficultyService difficulties;
    @LocalServerPort int port;

    @Test
    void signs_are_reported_from_a_contract_each_step_is_taken_on_the_page_and_few_read_it() {
        jdbc.sql("insert into contract (reference, title, description, supplier_name, value_ex_vat, category, service, signed_on, starts_on, ends_on, extension_months, manager, tier, review_every_months, state, on_public_register, regime, version) "
            + "values ('C-1989-0001', 'Street cleaning', 'Street cleaning', ?, 30000.00, 'SERVICES', 'property', date '2026-01-01', date '2026-01-01', date '2028-01-01', 0, 'carlos', 'low', 12, 'LIVE', true, 'PA2023', 0)").param(SUPPLIER).update();
        var carlos = Browser.of("carlos", port);
        assertThat(carlos.opens("/contracts/C-1989-0001").body()).contains("Report signs that the supplier is in difficulty");
        assertThat(Browser.of("olivia", port).opens("/contracts/C-1989-0001").body()).doesNotContain("in difficulty");
        assertThat(Browser.visitor(port).opens("/contracts/C-1989-0001").body()).doesNotContain("in difficulty");
        var form = "/suppliers-in-difficulty/report?contract=C-1989-0001";
        assertThat(carlos.opens(form).body()).contains("value=\"" + SUPPLIER + "\"");
        var wrong = carlos.posts(form, "/suppliers-in-difficulty/report", Map.of("supplier", SUPPLIER, "signs", "Nobody was paid."));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Choose where the signs come from.").as("nothing is lost").contains("Nobody was paid.");
        var file = carlos.posts(form, "/suppliers-in-difficulty/report", Map.of("supplier", SUPPLIER, "source", "supply-chain", "signs", "Nobody was paid.")).uri().getPath();
        assertThat(file).matches("/suppliers-in-difficulty/D-2026-\\d{4}");
        assertThat(carlos.opens(file).body()).contains("Nobody was paid.", "C-1989-0001", "£30,000", "To be assessed").doesNotContain("Record my step");

        var fiona = Browser.of("fiona", port);
        assertThat(fiona.opens(file).body()).contains("Record my step");
        assertThat(fiona.posts(file, file, Map.of("outcome", "in-difficulty", "words", "Debts exceed assets.")).body()).contains("Choose how the supplier stands.", "Debts exceed assets.");
        assertThat(fiona.posts(file, file, Map.of("outcome", "in-difficulty", "level", "concern", "words", "Debts exceed assets.")).body()).contains("Your step is recorded").doesNotContain("Record my step");
        assertThat(carlos.opens("/contracts/C-1989-0001").body()).contains("Supplier in difficulty", "In difficulty", file);
        assertThat(carlos.posts(file, file, Map.of("outcome", "watch-on", "level", "watch", "words", "A parent company pays.")).body()).contains("Next look on 21 February 2027");
        assertThat(carlos.posts(file, file, Map.of("outcome", "watch-on", "level", "watch", "words", "Again.")).statusCode()).as("nothing is open").isEqualTo(403);

        for (var reader : new String[] {"leila", "monica", "ivan", "priya", "marcus", "simon"}) assertThat(Browser.of(reader, port).opens(file).body()).as(reader).contains("Debts exceed assets.");
        for (var other : new String[] {"olivia", "eva", "petra", "admin", "clara", "grace"}) {
            assertThat(Browser.of(other, port).opens(file).statusCode()).as(other).isEqualTo(403);
            assertThat(Browser.of(other, port).opens("/contracts/C-1989-0001").body()).as(other).doesNotContain("ifficulty");
        }
        var ivan = Browser.of("ivan", port);
        assertThat(ivan.opens("/suppliers-in-difficulty?level=watch").body()).contains(SUPPLIER, "On the watch list");
        assertThat(ivan.opens("/suppliers-in-difficulty?level=critical&q=wobbly").body()).doesNotContain(SUPPLIER).contains("No file found");
        assertThat(ivan.opens("/suppliers-in-difficulty.csv?q=wobbly").body()).contains("Wobbly Example Works Ltd,Staff or subcontractors are not paid,On watch,On the watch list,2027-02-21,1,30000.00").doesNotContain("Debts");
    }

    @Test
    void a_contract_is_bridged_by_a_waiver_whose_form_knows_what_the_contract_tells() {
        jdbc.sql("insert into contract (reference, title, description, supplier_name, value_ex_vat, category, service, signed_on, starts_on, ends_on, extension_months, manager, tier, review_every_months, state, on_public_register, regime, version) "
            + "values ('C-1989-0002', 'Window cleaning', 'Window cleaning', 'Bridged Example Ltd', 30000.00, 'SERVICES', 'property', date '2026-01-01', date '2026-01-01', date '2028-01-01', 0, 'carlos', 'low', 12, 'LIVE', true, 'PA2023', 0)").update();
        var carlos = Browser.of("carlos", port);
        var form = "/suppliers-in-difficulty/report?contract=C-1989-0002";
        var file = carlos.posts(form, "/suppliers-in-difficulty/report", Map.of("supplier", "Bridged Example Ltd", "source", "press", "signs", "In the paper.")).uri().getPath();
        assertThat(file).as("no such source").isEqualTo("/suppliers-in-difficulty/report");
        file = carlos.posts(form, "/suppliers-in-difficulty/report", Map.of("supplier", "Bridged Example Ltd", "source", "others", "signs", "In the paper.")).uri().getPath();
        assertThat(carlos.posts(file, file + "/bridge", Map.of("contract", "C-1989-0001")).statusCode()).as("a contract of somebody else").isEqualTo(404);
        assertThat(carlos.posts(file, file + "/bridge", Map.of("contract", "C-1989-0002")).uri().toString()).contains("/camunda/app/tasklist/");
        assertThat(jdbc.sql("select content from form_draft where person = 'carlos' and form = 'start:waiver'").query(String.class).single()).contains("Window cleaning", "property", "services").doesNotContain("paper", "Bridged");
    }
}
