package council.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.Browser;
import council.procurement.support.ProcessTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of a contract's dates, of what gets it going and of its documents; and what stands red on its manager's start page. */
@ProcessTest
class ContractCarePagesTest {

    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void break_and_notice_are_recorded_and_every_reminder_is_there_with_its_day() {
        var page = contract("C-1991-0001") + "/dates";
        var carlos = Browser.of("carlos", port);
        assertThat(carlos.opens(page).body()).contains("30 June 2027", "Asks what follows: a task first, then mails", "Break date");
        assertThat(carlos.posts(page, page, Map.of("breakOn", "soon", "noticeMonths", "three")).body()).contains("Error: Dates of the contract", "between the start and the end", "from 1 to 60", "value=\"three\"");
        assertThat(carlos.posts(page, page, Map.of("breakOn", "2028-01-31", "noticeMonths", "3")).body()).contains("The dates of C-1991-0001 are recorded", "30 July 2027", "Last day to give notice under the contract", "value=\"2028-01-31\"");
        assertThat(Browser.of("olivia", port).opens(page).body()).contains("30 July 2027").doesNotContain("Record the dates");
        assertThat(Browser.of("priya", port).posts(page, page, Map.of()).statusCode()).isEqualTo(403);
        assertThat(Browser.visitor(port).opens(page).uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void lines_are_ticked_and_a_document_that_ran_out_stands_red_on_the_contract_and_on_its_managers_start_page() {
        var contract = contract("C-1991-0002");
        var page = contract + "/mobilisation";
        var carlos = Browser.of("carlos", port);
        assertThat(carlos.opens(page).body()).contains("Kick-off meeting held with the supplier", "Open", "None is recorded.");
        assertThat(carlos.posts(page, page, Map.of("deed", "tick", "code", "kick-off", "remark", "In the depot.")).body()).contains("Give the day on which it was done", "In the depot.");
        assertThat(carlos.posts(page, page, Map.of("deed", "tick", "code", "kick-off", "doneOn", "2026-11-20", "remark", "In the depot.")).body()).contains("Recorded", "20 November 2026, Carlos Example-Contracts");
        assertThat(carlos.posts(page, page, Map.of("deed", "document", "name", "", "validUntil", "x")).body()).contains("Name the document", "Give the last day on which it is valid.");
        assertThat(carlos.posts(page, page, Map.of("deed", "document", "name", "Public liability insurance", "validUntil", "2026-11-22")).body()).contains("Run out");
        assertThat(carlos.opens(contract).body()).contains("Public liability insurance was valid until 22 November 2026.");
        assertThat(carlos.opens("/").body()).contains("Contracts that need you", "C-1991-0002 Public liability insurance was valid until 22 November 2026");
        assertThat(Browser.of("olivia", port).opens("/").body()).doesNotContain("Contracts that need you");
        assertThat(carlos.posts(page, page, Map.of("deed", "document", "number", "1", "validUntil", "2027-11-22")).body()).doesNotContain("Run out");
        assertThat(Browser.of("priya", port).posts(page, page, Map.of("deed", "tick")).statusCode()).isEqualTo(403);
        assertThat(Browser.visitor(port).opens(page).uri().getPath()).isEqualTo("/sign-in");
    }

    private String contract(String reference) {
        jdbc.sql("insert into contract (reference, title, description, supplier_name, value_ex_vat, category, service, signed_on, starts_on, ends_on, extension_months, manager, tier, review_every_months, next_review_on, state, on_public_register, regime, version) "
            + "values (?, 'Street lamps', 'Street lamps', 'Lamps Ltd', 90000.00, 'GOODS', 'ict', date '2026-01-01', date '2026-01-01', date '2028-12-31', 12, 'carlos', 'low', 12, date '2027-01-01', 'LIVE', true, 'PA2023', 0)").param(reference).update();
        return "/contracts/" + reference;
    }
}
