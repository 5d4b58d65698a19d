package council.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.support.Browser;
import council.procurement.support.ProcessTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The manager of a contract flags its risks; everybody of the council reads them, of one contract and of all. */
@ProcessTest
class ContractFlagPagesTest {

    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void the_manager_says_anew_how_a_risk_stands_and_what_was_said_before_stays() {
        jdbc.sql("insert into contract (reference, title, description, supplier_name, value_ex_vat, category, service, signed_on, starts_on, ends_on, extension_months, manager, tier, review_every_months, state, on_public_register, regime, version) "
            + "values ('C-1983-0001', 'Uniforms', 'Uniforms', 'Tidy Uniforms Ltd', 90000.00, 'GOODS', 'property', date '2026-01-01', date '2026-01-01', date '2028-01-01', 0, 'carlos', 'low', 12, 'LIVE', true, 'PA2023', 0)").update();
        var page = "/contracts/C-1983-0001/flags";
        var carlos = Browser.of("carlos", port);
        assertThat(carlos.opens("/contracts/C-1983-0001").body()).contains("Say whether modern slavery or data is a risk");
        var wrong = carlos.submits(page, Map.of("kind", "modern-slavery", "words", "Sewn abroad."));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Choose whether the risk is seen.", "Sewn abroad.");
        assertThat(carlos.submits(page, Map.of("kind", "modern-slavery", "raised", "yes", "words", "Sewn abroad.")).body()).contains("What you said of the risk is recorded", "Flagged");
        assertThat(Browser.of("olivia", port).opens("/contract-flags?q=tidy&raised=yes").body()).contains("Sewn abroad.", "Modern slavery");
        assertThat(carlos.submits(page, Map.of("kind", "modern-slavery", "raised", "no", "words", "The audit is clean.")).body()).contains("Sewn abroad.", "The audit is clean.");
        assertThat(Browser.of("olivia", port).opens("/contracts/C-1983-0001").body()).contains("Looked at, not flagged. The audit is clean.").doesNotContain("Sewn abroad.");
        assertThat(Browser.of("olivia", port).opens("/contract-flags?q=tidy&raised=yes").body()).contains("No flag found");
        assertThat(Browser.of("olivia", port).opens("/contract-flags.csv?q=tidy").body().lines()).hasSize(2).last().asString().contains("C-1983-0001,Uniforms,Tidy Uniforms Ltd,Modern slavery,No,The audit is clean.");
        assertThat(Browser.of("priya", port).submits(page, Map.of("kind", "data", "raised", "yes", "words", "x")).statusCode()).isEqualTo(403);
        assertThat(Browser.visitor(port).opens(page).uri().getPath()).isEqualTo("/sign-in");
        assertThat(Browser.visitor(port).opens("/contracts/C-1983-0001").body()).doesNotContain("The audit is clean.");
        assertThatThrownBy(() -> jdbc.sql("delete from contract_flag").update()).hasMessageContaining("never changed");
    }
}
