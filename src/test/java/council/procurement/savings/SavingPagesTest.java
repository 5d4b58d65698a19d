package council.procurement.savings;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.Browser;
import council.procurement.support.ProcessTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of savings: from the contract to the totals that finance confirmed, and the files that add up to them. */
@ProcessTest
class SavingPagesTest {

    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void a_saving_goes_from_the_contract_to_the_totals_and_the_files_add_up_to_them() {
        jdbc.sql("insert into contract (reference, title, description, supplier_name, value_ex_vat, category, service, signed_on, starts_on, ends_on, extension_months, manager, tier, review_every_months, state, on_public_register, regime, version) "
            + "values ('C-1986-0001', 'Grass cutting', 'Grass cutting', 'Quirky Mowers Ltd', 90000.00, 'SERVICES', 'property', date '2026-10-01', date '2026-10-01', date '2028-09-30', 0, 'carlos', 'low', 12, 'LIVE', true, 'PA2023', 0)").update();
        var carlos = Browser.of("carlos", port);
        assertThat(carlos.opens("/contracts/C-1986-0001").body()).contains("Record a saving");
        assertThat(Browser.of("olivia", port).opens("/contracts/C-1986-0001").body()).doesNotContain("Record a saving");
        assertThat(Browser.of("olivia", port).opens("/savings/new?contract=C-1986-0001").statusCode()).isEqualTo(403);
        assertThat(Browser.visitor(port).opens("/contracts/C-1986-0001").body()).doesNotContain("aving");
        var form = "/savings/new?contract=C-1986-0001";
        assertThat(carlos.opens(form).body()).contains("value=\"2026-10-01\"", "value=\"2028-09-30\"");
        var typed = new HashMap<>(Map.of("contract", "C-1986-0001", "kind", "previous", "baselineAnnual", "45,000", "newAnnual", "46,000", "method", "The last invoices.", "firstDay", "2026-10-01", "lastDay", "2028-09-30", "evidence", "Invoices of 2025/26."));
        var wrong = carlos.posts(form, "/savings/new", typed);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("nothing is saved").as("nothing is lost").contains("value=\"45,000\"", "The last invoices.");
        typed.put("newAnnual", "40000");
        var page = carlos.posts(form, "/savings/new", typed).uri().getPath();
        assertThat(carlos.opens(page).body()).contains("£5,000 a year", "To be confirmed", "2026/27", "£2,500", "£10,000", "Correct this saving").doesNotContain("Is it realised?");

        var fiona = Browser.of("fiona", port);
        assertThat(fiona.opens(page).body()).contains("Is it realised?").doesNotContain("Correct this saving");
        assertThat(fiona.posts(page, page + "/confirmation", Map.of("seen", "1")).body()).contains("Choose whether you confirm it.");
        assertThat(fiona.posts(page, page + "/confirmation", Map.of("seen", "1", "answer", "no")).body()).contains("Say why it is not confirmed");
        assertThat(fiona.posts(page, page + "/confirmation", Map.of("seen", "1", "answer", "yes")).body()).contains("counts as realised").doesNotContain("Is it realised?");
        assertThat(carlos.posts(page, page + "/confirmation", Map.of("seen", "1", "answer", "yes")).statusCode()).isEqualTo(403);

        var olivia = Browser.of("olivia", port);
        assertThat(olivia.opens("/savings?q=quirky").body()).contains("Realised to date: £736.11", "£10,000 confirmed", "Grass cutting", "2028/29").contains("/savings.json?q=quirky");
        assertThat(olivia.opens("/savings?q=quirky&state=waiting").body()).contains("No saving found");
        assertThat(olivia.opens("/savings.csv?q=quirky").body().lines().skip(1)).hasSize(3).allMatch(line -> line.contains("Quirky Mowers Ltd,Price against the previous contract,Yes,45000.00,40000.00"))
            .anyMatch(line -> line.endsWith("2026/27,2500.00")).anyMatch(line -> line.endsWith("2027/28,5000.00")).anyMatch(line -> line.endsWith("2028/29,2500.00"));
        assertThat(olivia.opens("/savings.json?q=quirky").body()).contains("\"Saving in the year\":2500.00");
        assertThat(carlos.opens("/contracts/C-1986-0001").body()).contains("Savings of the contract", "Confirmed", page);
        assertThat(carlos.posts(page, page, Map.of("seen", "1", "kind", "previous", "baselineAnnual", "44000", "newAnnual", "40000", "method", "x", "firstDay", "2026-10-01", "lastDay", "2028-09-30", "evidence", "x", "why", "One invoice counted twice.")).body())
            .contains("finance has to confirm it anew", "Version 2", "One invoice counted twice.");
        assertThat(olivia.opens("/savings?q=quirky").body()).contains("Realised to date: £0");
    }
}
