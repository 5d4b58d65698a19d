package council.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.Browser;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a contract's page to the start form of what follows it: nothing is typed twice, and at most one purchase follows. */
@ProcessTest
class NextProcurementPagesTest {

    @Autowired Officers officers;
    @Autowired SuccessorService successors;
    @Autowired ContractExitService exits;
    @Autowired ProcessEngine engine;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void one_click_opens_the_start_form_with_what_the_contract_tells_and_a_draft_is_not_lost_unasked() {
        var page = contract("C-1994-0001", "2027-03-31");
        var carlos = Browser.of("carlos", port);
        jdbc.sql("insert into contract_event (contract_reference, event_number, happened_at, person, sentence) values ('C-1994-0001', 1, current_timestamp, 'system', 'It went on.')").update();
        assertThat(carlos.opens(page).body()).contains("End not planned", "Start the next procurement", " by the system");
        assertThat(carlos.posts(page, page + "/next-procurement", Map.of()).uri().toString()).contains("processStart=procurement");
        assertThat(draft()).contains("\"title\":\"Grit for roads\"", "\"replacesContract\":\"C-1994-0001\"", "\"neededBy\":\"2027-04-01\"", "\"initialTermMonths\":24", "\"extensionMonths\":12",
            "\"estimatedValueExVat\":\"90000.00\"", "\"cpvCode\":\"44113900\"", "\"category\":\"goods\"", "\"service\":\"ict\"").doesNotContain("interestsDeclared");

        jdbc.sql("update form_draft set content = '{\"title\":\"Mine\"}' where person = 'carlos'").update();
        assertThat(carlos.posts(page, page + "/next-procurement", Map.of()).body()).contains("You have a draft of a purchase", "It is replaced.");
        assertThat(draft()).contains("Mine");
        carlos.posts(page + "/next-procurement", page + "/next-procurement", Map.of("replace", "yes"));
        assertThat(draft()).contains("Grit for roads");
    }

    @Test
    void at_most_one_purchase_follows_a_contract_and_one_that_was_given_up_follows_nothing() {
        var page = contract("C-1994-0002", "2027-03-31");
        var need = Officers.need("Grit again", "90000");
        need.put("replacesContract", "c-1994-0002");
        var reference = officers.starts("olivia", need).getBusinessKey();
        assertThat(successors.successor("C-1994-0002")).contains(reference);
        var carlos = Browser.of("carlos", port);
        assertThat(carlos.opens(page).body()).contains("Is to be replaced by", reference).doesNotContain("End not planned", ">Start the next procurement<");
        assertThat(carlos.posts(page, page + "/next-procurement", Map.of("replace", "yes")).body()).contains("Case %s is to replace C-1994-0002 already; go on there.".formatted(reference));
        jdbc.sql("update procurement_case set status = 'CANCELLED' where reference = ?").param(reference).update();
        assertThat(successors.successor("C-1994-0002")).isEmpty();
    }

    @Test
    void the_business_case_of_the_next_purchase_shows_what_was_learned() {
        var page = contract("C-1994-0004", "2026-11-01");
        jdbc.sql("insert into contract_closure (contract_reference, closed_at, closed_by, lessons, final_account, satisfaction) values ('C-1994-0004', current_timestamp, 'carlos', 'Grit was late each January.', 88000.00, 2)").update();
        jdbc.sql("insert into contract_exit (contract_reference, handover, data_return, review) values ('C-1994-0004', 'The store was emptied.', 'NONE', 'Ask for a *store* in the district.')").update();
        assertThat(Browser.of("olivia", port).opens(page).body()).contains("Exit and post-contract review", "The store was emptied.", "£88,000", "-£2,000", "2 of 5");
        assertThat(Browser.visitor(port).opens(page).body()).doesNotContain("Grit was late");
        var need = Officers.need("Grit once more", "90000");
        need.put("replacesContract", "C-1994-0004");
        var reference = officers.starts("olivia", need).getBusinessKey();
        assertThat(exits.predecessors(reference)).extracting(Contract::reference).containsExactly("C-1994-0004");
        officers.completes("harriet", reference, "Task_AcceptNeed", Map.of("outcome", "approved", "businessCaseAsked", "true"));
        officers.completes("priya", reference, "Task_AgreeRoute", Map.of("outcome", "approved", "plannedStart", "2027-01-04", "publishInPlan", "true", "marketEngagement", "false"));
        var task = officers.openTasks(reference).stream().filter(it -> it.getTaskDefinitionKey().equals("Task_WriteBusinessCase")).findFirst().orElseThrow();
        assertThat(String.valueOf(engine.getTaskService().getVariable(task.getId(), "predecessorBrief"))).contains("What was learned of", "C-1994-0004", "Grit was late each January.", "2 of 5", "store").doesNotContain("*store*");
    }

    @Test
    void an_end_far_away_does_not_stand_red_and_who_may_start_nothing_is_not_let_in() {
        var page = contract("C-1994-0003", "2029-03-31");
        assertThat(Browser.of("carlos", port).opens(page).body()).doesNotContain("End not planned");
        var ivan = Browser.of("ivan", port);
        assertThat(ivan.opens(page).body()).doesNotContain(">Start the next procurement<");
        assertThat(ivan.opens(page + "/next-procurement").statusCode()).isEqualTo(403);
        assertThat(Browser.visitor(port).opens(page).body()).doesNotContain(">Start the next procurement<");
    }

    private String draft() {
        return jdbc.sql("select content from form_draft where person = 'carlos' and form = 'start:procurement'").query(String.class).single();
    }

    private String contract(String reference, String endsOn) {
        jdbc.sql("insert into contract (reference, title, description, supplier_name, value_ex_vat, category, service, signed_on, starts_on, ends_on, extension_months, manager, tier, review_every_months, state, on_public_register, regime, origin_source, origin_key, origin_cpv, version) "
            + "values (?, 'Grit for roads', 'Grit in bags', 'Grit Ltd', 90000.00, 'GOODS', 'ict', date '2025-04-01', date '2025-04-01', cast(? as date), 12, 'carlos', 'low', 12, 'LIVE', true, 'PA2023', 'register', ?, '44113900', 0)").params(reference, endsOn, reference).update();
        return "/contracts/" + reference;
    }
}
