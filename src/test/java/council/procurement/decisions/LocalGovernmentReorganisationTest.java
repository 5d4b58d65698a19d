package council.procurement.decisions;

import static council.procurement.decisions.DecisionTables.assertEveryBadInputIsRefused;
import static council.procurement.decisions.DecisionTables.rows;
import static council.procurement.decisions.DecisionTables.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contracts that outlive the council (Local Government and Public Involvement in Health Act 2007 s.24; domain reference 2.20). */
class LocalGovernmentReorganisationTest {

    @ParameterizedTest
    @CsvSource({"2028-03-31, services, 5000000, false, false", "2028-04-01, services, 100000, true, false", "2028-04-01, services, 100000.01, true, true", "2028-04-01, works, 1000000, true, false",
        "2028-04-01, works, 1000000.01, true, true", "2028-03-31, works, 5000000, false, false", "2040-01-01, light-touch, 100001, true, true"})
    void what_ends_after_vesting_day_is_taken_over_and_above_its_limit_needs_consent(String endsOn, String category, double value, boolean after, boolean consent) {
        assertThat(rows("local-government-reorganisation", with("endsOn", endsOn, "category", category, "valueExVat", value))).singleElement()
            .satisfies(row -> assertThat(row).containsAllEntriesOf(Map.of("vestingDay", "2028-04-01", "afterVestingDay", after, "consent", consent)).doesNotContainKey("refusal"));
    }

    @Test
    void bad_input_is_refused() {
        assertEveryBadInputIsRefused("local-government-reorganisation", with("endsOn", "2029-01-01", "category", "services", "valueExVat", 5000.0));
    }
}
