package council.procurement.decisions;

import static council.procurement.decisions.DecisionTables.assertEveryBadInputIsRefused;
import static council.procurement.decisions.DecisionTables.row;
import static council.procurement.decisions.DecisionTables.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which value the law's times for key decisions run. */
class GovernanceTimesTest {

    @ParameterizedTest
    @CsvSource({"0, false, officer, 0, 0, 5", "99999.99, false, officer, 0, 0, 5", "100000, true, member, 28, 0, 5", "499999.99, true, member, 28, 0, 5", "500000, true, meeting, 28, 5, 5"})
    void times_by_value(double value, boolean key, String decidedAt, long notice, long agenda, long callIn) {
        var row = row("governance-times", with("valueExVat", value));
        assertThat(row).containsEntry("keyDecision", key).containsEntry("decidedAt", decidedAt).containsEntry("noticeClearDays", notice)
            .containsEntry("agendaClearDays", agenda).containsEntry("callInClearDays", callIn).doesNotContainKey("refusal");
    }

    @Test
    void what_is_no_value_is_refused() {
        assertEveryBadInputIsRefused("governance-times", with("valueExVat", 100000.0));
    }
}
