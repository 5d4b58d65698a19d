package council.procurement.journey;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.casefile.Category;
import council.procurement.support.Browser;
import council.procurement.support.CasesAtStage;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Evidence, decision notices and meetings over real HTTP. */
@ProcessTest
class GovernancePagesTest {

    @Autowired CasesAtStage stage;
    @Autowired Officers officers;
    @Autowired TaskService tasks;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void a_decision_has_a_notice_that_the_case_links_to() {
        var reference = stage.starts("approval", CasesAtStage.need(Category.SERVICES, "9000", false, false), Map.of("decisionType", "award")).getBusinessKey();
        officers.completes("ben", reference, "Task_Decide", Map.of("outcome", "approved", "reason", "It is <b>cheapest</b> & good.", "alternatives", "Hiring was dearer."));
        var ivan = Browser.of("ivan", port);
        assertThat(ivan.opens("/procurements/" + reference).body()).contains("/procurements/%s/decisions/1.pdf".formatted(reference));
        assertThat(ivan.opens("/procurements/%s/decisions/1.pdf".formatted(reference)).headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(ivan.opens("/procurements/%s/decisions/2.pdf".formatted(reference)).statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_of_evidence_says_that_all_is_whole_or_what_is_broken() {
        var reference = stage.starts("approval", CasesAtStage.need(Category.SERVICES, "9000", false, false), Map.of("decisionType", "award")).getBusinessKey();
        officers.completes("ben", reference, "Task_Decide", Map.of("outcome", "approved"));
        var monica = Browser.of("monica", port);
        assertThat(monica.opens("/evidence").body()).contains("Timelines of cases", "Decisions").doesNotContain(reference);
        jdbc.sql("drop trigger timeline_entry_insert_only").update();
        try {
            jdbc.sql("update timeline_entry set person = 'nobody' where case_reference = ? and entry_number = 1").param(reference).update();
            assertThat(monica.opens("/evidence").body()).contains("The record was tampered with", "The timeline of %s is not what was written".formatted(reference));
            jdbc.sql("update timeline_entry set person = 'olivia' where case_reference = ? and entry_number = 1").param(reference).update();
        } finally {
            jdbc.sql("create trigger timeline_entry_insert_only before update, delete on timeline_entry for each row call 'council.procurement.platform.InsertOnly'").update();
        }
        assertThat(monica.opens("/evidence").body()).doesNotContain(reference);
    }

    @Test
    void meetings_are_entered_as_lines_and_a_wrong_line_is_said_with_its_number() {
        var colin = Browser.of("colin", port);
        assertThat(colin.opens("/meetings").body()).contains("Meetings");
        var wrong = colin.submits("/meetings", Map.of("meetings", "Cabinet, 2027-01-12, 2027-01-04\nThe cabinet, soon"));
        assertThat(wrong.body()).contains("Line 2 cannot be read", "The cabinet, soon").doesNotContain(">12 January 2027<");
        var late = colin.submits("/meetings", Map.of("meetings", "Cabinet, 2027-01-12, 2027-01-13"));
        assertThat(late.body()).contains("On line 1 the report deadline must lie before the meeting.");
        var entered = colin.submits("/meetings", Map.of("meetings", "Cabinet, 2027-01-12, 2027-01-04\n\nCouncil;2027-02-23"));
        assertThat(entered.body()).contains("2 meetings are entered", "12 January 2027", "4 January 2027", "23 February 2027");
        jdbc.sql("delete from council_meeting").update();
    }

    @Test
    void an_impossible_date_shows_when_the_need_is_accepted_and_on_the_case() {
        var need = new HashMap<String, Object>(need("Hurried coaches", "150000"));
        need.put("neededBy", "2026-12-15");
        var reference = officers.starts("olivia", need).getBusinessKey();
        var shown = tasks.getVariable(officers.openTasks(reference).get(0).getId(), "governance").toString();
        assertThat(shown).startsWith("Impossible by 15 December 2026").contains("the earliest decision is", "general exception", "special urgency");
        assertThat(Browser.of("olivia", port).opens("/procurements/" + reference).body()).contains("Governance timetable", "Impossible by 15 December 2026");
    }

    @Test
    void a_purchase_below_the_key_level_has_no_timetable() {
        var reference = officers.starts("olivia", need("Chairs", "99999")).getBusinessKey();
        assertThat(tasks.getVariable(officers.openTasks(reference).get(0).getId(), "governance")).isEqualTo("");
        assertThat(Browser.of("olivia", port).opens("/procurements/" + reference).body()).doesNotContain("Governance timetable");
    }
}
