package council.procurement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every decision table holds: its name, its release, and a source for each of its rules. */
class DecisionTest {

    @TestFactory
    Stream<DynamicTest> a_table_says_what_it_is_and_where_each_rule_comes_from() {
        return Models.decisionFiles().stream().map(file -> DynamicTest.dynamicTest(file, () -> {
            var model = Dmn.readModelFromFile(Models.BPMN.resolve(file + ".dmn").toFile());
            var check = new SoftAssertions();
            var decisions = model.getModelElementsByType(Decision.class);
            check.assertThat(decisions).extracting(Decision::getId).as("decisions of %s.dmn", file).contains(file);
            check.assertThat(model.getModelElementsByType(Definitions.class)).hasSize(1);
            for (var decision : decisions) {
                check.assertThat(decision.getId()).matches("[a-z0-9]+(-[a-z0-9]+)*");
                check.assertThat(decision.getName()).as("name of %s", decision.getId()).isNotBlank();
                check.assertThat(decision.getVersionTag()).as("version tag of %s", decision.getId()).matches("\\d+\\.\\d+\\.\\d+");
                check.assertThat(decision.getCamundaHistoryTimeToLiveString()).as("history time to live of %s", decision.getId()).matches("P\\d+D");
                if (!(decision.getExpression() instanceof DecisionTable table)) continue;
                check.assertThat(table.getHitPolicy()).as("hit policy of %s", decision.getId()).isIn(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.RULE_ORDER, HitPolicy.COLLECT);
                for (var rule : table.getRules())
                    check.assertThat(rule.getDescription() == null ? "" : rule.getDescription().getTextContent()).as("source of rule %s of %s", rule.getId(), decision.getId()).isNotBlank();
            }
            check.assertAll();
        }));
    }

    @Test
    void there_are_tables() {
        assertThat(Models.decisions()).contains("regime", "statutory-threshold", "procurement-route", "approval-chain");
    }
}
