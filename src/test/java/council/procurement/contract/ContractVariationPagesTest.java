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

/** The page on which a contract's manager asks for changes; here of a contract that was bought elsewhere. */
@ProcessTest
class ContractVariationPagesTest {

    @Autowired VariationService variations;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void the_manager_asks_what_is_not_allowed_says_what_must_happen_instead_and_everybody_reads_it() {
        var page = page("C-1997-0001");
        var carlos = Browser.of("carlos", port);
        assertThat(carlos.opens("/contracts/C-1997-0001").body()).contains("Changes and versions of the contract");
        assertThat(carlos.opens(page).body()).contains("The contract stands as it was signed", "Ask for the change", "£90,000", "name=\"vatRate\" type=\"text\" value=\"20\"");

        var wrong = carlos.submits(page, Map.of("kind", "extension", "vatRate", "x"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Error: Changes of the contract", "Give what the added months cost", "Give the new last day", "Say why, and why the ground applies", "Give the rate of VAT in percent");

        var change = new HashMap<>(Map.of("kind", "change", "ground", "small", "worth", "50,000", "what", "Twice as many lamps.", "reason", "More streets.", "vatRate", "20"));
        var refused = carlos.submits(page, change).body();
        assertThat(refused).contains("C-1997-0001-V1 is not allowed.", "Begin a new procurement", "Not allowed").as("nothing is lost").contains("Twice as many lamps.", "value=\"50,000\"");
        change.put("worth", "5,000");
        var asked = carlos.posts(page, page, change).body();
        assertThat(asked).contains("C-1997-0001-V2 is asked for.", "Being decided", "5.56% of £90,000").doesNotContain("Ask for the change<");
        assertThat(variations.of("C-1997-0001")).hasSize(2);
        assertThat(Browser.of("olivia", port).opens(page).body()).contains("Twice as many lamps.").doesNotContain("<button type=\"submit\" class=\"govuk-button\" data-module=\"govuk-button\" data-prevent-double-click");
    }

    @Test
    void nobody_else_asks_and_nobody_outside_the_council_reads() {
        var page = page("C-1997-0002");
        assertThat(Browser.of("priya", port).posts(page, page, Map.of("kind", "change")).statusCode()).isEqualTo(403);
        assertThat(Browser.visitor(port).opens(page).uri().getPath()).isEqualTo("/sign-in");
        assertThat(Browser.of("priya", port).opens("/contracts/C-1997-9999/variations").statusCode()).isEqualTo(404);
        jdbc.sql("update contract set state = 'EXPIRED' where reference = 'C-1997-0002'").update();
        assertThat(Browser.of("carlos", port).opens(page).body()).contains("Expired").doesNotContain("Ask for the change");
    }

    private String page(String reference) {
        jdbc.sql("insert into contract (reference, title, description, supplier_name, value_ex_vat, category, service, signed_on, starts_on, ends_on, extension_months, manager, tier, review_every_months, state, on_public_register, regime, version) "
            + "values (?, 'Street lamps', 'Street lamps', 'Lamps Ltd', 90000.00, 'GOODS', 'ict', date '2026-01-01', date '2026-01-01', date '2028-01-01', 12, 'carlos', 'low', 12, 'LIVE', true, 'PA2023', 0)").param(reference).update();
        return "/contracts/" + reference + "/variations";
    }
}
