package council.procurement.approval;

import static council.procurement.support.CasesAtStage.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.casefile.Category;
import council.procurement.support.CasesAtStage;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A decision stays as it was taken: attacks are refused or found. */
@ProcessTest
class DecisionEvidenceTest {

    private static final String TRIGGER = "create trigger decision_evidence_insert_only before update, delete on decision_evidence for each row call 'council.procurement.platform.InsertOnly'";

    @Autowired CasesAtStage stage;
    @Autowired Officers officers;
    @Autowired DecisionEvidenceService evidence;
    @Autowired HistoryService history;
    @Autowired TaskService tasks;
    @Autowired JdbcClient jdbc;

    private String decided() {
        var reference = stage.starts("approval", need(Category.SERVICES, "20000", false, false), Map.of("decisionType", "award")).getBusinessKey();
        officers.completes("priya", reference, "Task_Advise", Map.of("supports", "true", "advice", "The price stands."));
        officers.completes("harriet", reference, "Task_Decide", Map.of("outcome", "approved", "alternatives", "Repairing the old ones costs more.", "interests", "My cousin works for a bidder.",
            "dispensation", "Given by the monitoring officer on 2 November."));
        return reference;
    }

    @Test
    void a_decision_holds_who_as_what_when_why_and_exactly_what_was_shown() {
        var reference = decided();
        assertThat(evidence.of(reference)).singleElement().satisfies(it -> {
            assertThat(it.decider()).isEqualTo("harriet");
            assertThat(it.role()).isEqualTo("heads-of-service");
            assertThat(it.onBehalfOf()).isNull();
            assertThat(it.outcome()).isEqualTo(Outcome.APPROVED);
            assertThat(it.alternatives()).isEqualTo("Repairing the old ones costs more.");
            assertThat(it.interests()).isEqualTo("My cousin works for a bidder.");
            assertThat(it.dispensation()).startsWith("Given by the monitoring officer");
            assertThat(it.advice()).contains("The price stands.");
            assertThat(it.shown()).contains(reference, "You decide on **the award**", "The price stands.");
            assertThat(it.hash()).isEqualTo(it.calculated());
        });
        assertThat(evidence.verify().breaks()).isEmpty();
    }

    @Test
    void the_database_refuses_to_change_or_delete_a_decision() {
        decided();
        for (var attack : List.of("update decision_evidence set outcome = 'REJECTED'", "delete from decision_evidence"))
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).isInstanceOf(DataAccessException.class);
        assertThat(evidence.verify().breaks()).isEmpty();
    }

    @Test
    void who_takes_the_trigger_away_is_found_at_the_entry_that_was_changed() {
        var number = evidence.of(decided()).get(0).number();
        withoutTrigger(() -> {
            jdbc.sql("update decision_evidence set alternatives = 'None.' where evidence_number = ?").param(number).update();
            assertThat(evidence.verify().breaks()).singleElement().asString().startsWith("Decision entry %d (the award of P-".formatted(number)).endsWith("is not what was written when it was decided.");
            jdbc.sql("update decision_evidence set alternatives = 'Repairing the old ones costs more.' where evidence_number = ?").param(number).update();
        });
        assertThat(evidence.verify().breaks()).isEmpty();
    }

    @Test
    void an_entry_cut_off_at_the_end_or_taken_from_within_is_missed() {
        decided();
        var last = evidence.of(decided()).get(0);
        withoutTrigger(() -> {
            for (long number : List.of(last.number(), last.number() - 1)) {
                jdbc.sql("create table kept_evidence as select * from decision_evidence where evidence_number = ?").param(number).update();
                jdbc.sql("delete from decision_evidence where evidence_number = ?").param(number).update();
                assertThat(evidence.verify().breaks()).as("entry %d taken out", number)
                    .contains(number == last.number() ? "The chain of decisions ends at entry %d; it must end at entry %d.".formatted(number - 1, number) : "Decision entry %d is missing.".formatted(number));
                jdbc.sql("insert into decision_evidence select * from kept_evidence").update();
                jdbc.sql("drop table kept_evidence").update();
            }
        });
        assertThat(evidence.verify().breaks()).isEmpty();
    }

    @Test
    void variables_written_by_a_decider_neither_pass_nor_reach_the_record() {
        var reference = stage.starts("approval", need(Category.SERVICES, "9000", false, false), Map.of("decisionType", "award")).getBusinessKey();
        var task = officers.openTasks(reference).get(0);
        assertThatThrownBy(() -> officers.as("ben", () -> {
            tasks.setVariableLocal(task.getId(), "approvalBrief", "Nothing to see.");
            return null;
        })).isInstanceOf(AuthorizationException.class);
        officers.completes("ben", reference, "Task_Decide", Map.of("outcome", "approved", "approvalBrief", "Nothing to see.", "caseBrief", "Nothing to see."));
        assertThat(evidence.of(reference)).singleElement().satisfies(it -> assertThat(it.shown()).contains("You decide on **the award**").doesNotContain("Nothing to see."));
    }

    @Test
    void the_record_outlives_the_engines_history() {
        var reference = decided();
        var before = evidence.of(reference);
        var instances = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("approval").finished().list();
        assertThat(instances).isNotEmpty();
        instances.forEach(instance -> history.deleteHistoricProcessInstance(instance.getId()));
        assertThat(evidence.of(reference)).isEqualTo(before);
        assertThat(evidence.verify().breaks()).isEmpty();
    }

    private void withoutTrigger(Runnable attack) {
        jdbc.sql("drop trigger decision_evidence_insert_only").update();
        try {
            attack.run();
        } finally {
            jdbc.sql(TRIGGER).update();
        }
    }
}
