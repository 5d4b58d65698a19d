package council.procurement.decisions;

import static council.procurement.decisions.DecisionTables.assertEveryBadInputIsRefused;
import static council.procurement.decisions.DecisionTables.assertRefused;
import static council.procurement.decisions.DecisionTables.changed;
import static council.procurement.decisions.DecisionTables.row;
import static council.procurement.decisions.DecisionTables.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of waivers, at each of their limits (domain reference 1.5). */
class WaiverTablesTest {

    private static Map<String, Object> asked(String ground, Object... changes) {
        var inputs = with("ground", ground, "valueExVat", 38000.0, "valueIncVat", 45600.0, "threshold", 207720.0, "vatIncluded", true, "retrospective", false, "workingDaysSinceStart", 0, "termMonths", 3);
        for (int i = 0; i < changes.length; i += 2) inputs.put((String) changes[i], changes[i + 1]);
        return inputs;
    }

    @ParameterizedTest
    @CsvSource({"sole-supplier, 36, 0, true", "emergency, 6, 0, false", "compatibility, 36, 0, true", "continuation, 6, 0, false", "collaboration, 24, 0, false", "special-price, 3, 0, true",
        "grant-condition, 36, 0, false", "failed-competition, 12, 0, true", "best-value, 24, 500000, true"})
    void a_ground_has_its_condition_evidence_longest_term_and_deciders(String ground, long longest, double decidedAsFrom, boolean marketEvidence) {
        assertThat(row("waiver-grounds", asked(ground, "termMonths", longest))).containsEntry("longestTermMonths", longest).containsEntry("decidedAsFrom", decidedAsFrom)
            .containsEntry("marketEvidenceNeeded", marketEvidence).containsEntry("minimumInvited", 1L).containsKeys("condition", "evidence").doesNotContainKey("refusal");
        assertRefused("waiver-grounds", asked(ground, "termMonths", longest + 1));
        assertThat(row("waiver-grounds", asked(ground, "termMonths", 0))).doesNotContainKey("refusal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"late-planning", "liking-incumbent", "avoiding-threshold"})
    void what_is_never_accepted_is_refused_with_the_reason(String ground) {
        assertRefused("waiver-grounds", asked(ground));
        assertThat((String) row("waiver-grounds", asked(ground)).get("refusal")).contains("never a ground");
    }

    @Test
    void at_the_threshold_with_vat_the_act_names_the_route() {
        assertThat(row("waiver-grounds", asked("sole-supplier", "valueExVat", 173099.99, "valueIncVat", 207719.99))).doesNotContainKey("refusal");
        for (var value : new double[] {207720.0, 207720.01}) {
            assertThat((String) row("waiver-grounds", asked("sole-supplier", "valueExVat", 173100.0, "valueIncVat", value)).get("refusal")).contains("section 41");
            assertThat((String) row("waiver-grounds", asked("failed-competition", "valueExVat", 173100.0, "valueIncVat", value)).get("refusal")).contains("section 43");
            assertRefused("waiver-grounds", asked("grant-condition", "valueExVat", 173100.0, "valueIncVat", value));
        }
    }

    @Test
    void only_an_emergency_is_waived_afterwards_and_within_five_working_days() {
        assertThat(row("waiver-grounds", asked("emergency", "retrospective", true, "workingDaysSinceStart", 5))).doesNotContainKey("refusal");
        assertRefused("waiver-grounds", asked("emergency", "retrospective", true, "workingDaysSinceStart", 6));
        assertRefused("waiver-grounds", asked("sole-supplier", "retrospective", true, "workingDaysSinceStart", 1));
        assertRefused("waiver-grounds", asked("emergency", "workingDaysSinceStart", 1));
    }

    @ParameterizedTest
    @CsvSource({"29999.99, false", "30000, true", "30000.01, true"})
    void a_contract_details_notice_is_due_from_30000_with_vat(double value, boolean due) {
        assertThat(row("waiver-terms", with("valueIncVat", value))).containsEntry("contractDetailsNotice", due).containsEntry("recentMonths", 12L).containsEntry("longMonths", 48L).containsEntry("exitPlanMonths", 3L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"9999.99|9999.99|", "9999.99|10000|£10,000", "49999.99|50000|£50,000", "60000|99999.99|", "60000|100000|£100,000", "120000|172000|", "150000|173100|statutory threshold"})
    void purchases_look_split_where_they_pass_a_limit_together(double alone, double together, String limit) {
        var answer = row("purchase-splitting", with("valueExVat", alone, "togetherExVat", together, "togetherIncVat", together * 1.2, "threshold", 207720.0, "vatIncluded", true));
        if (limit == null) assertThat(answer).isEmpty();
        else assertThat((String) answer.get("warning")).contains(limit);
    }

    @Test
    void bad_input_is_refused() {
        assertEveryBadInputIsRefused("waiver-terms", with("valueIncVat", 1000.0));
        assertEveryBadInputIsRefused("purchase-splitting", with("valueExVat", 1000.0, "togetherExVat", 1000.0, "togetherIncVat", 1200.0, "threshold", 207720.0, "vatIncluded", true));
        assertRefused("waiver-grounds", changed(asked("emergency"), "ground", "unknown"));
        for (var name : asked("emergency").keySet()) assertRefused("waiver-grounds", changed(asked("emergency"), name, null));
    }
}
