package council.procurement.decisions;

import static council.procurement.decisions.DecisionTables.assertRefused;
import static council.procurement.decisions.DecisionTables.rows;
import static council.procurement.decisions.DecisionTables.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which groups a deputy may come. */
class DeputiesTest {

    @ParameterizedTest
    @CsvSource({
        "budget-holders, budget-holders heads-of-service leadership-team",
        "heads-of-service, heads-of-service leadership-team",
        "leadership-team, leadership-team",
        "section-151-officer, deputy-section-151-officer",
        "monitoring-officer, deputy-monitoring-officer",
        "cabinet-member, council-leader cabinet-member",
        "procurement-managers, procurement-managers leadership-team",
        "procurement-team, procurement-team procurement-managers",
        "finance, finance section-151-officer",
        "legal, legal monitoring-officer",
        "committee-services, committee-services",
        "contract-managers, contract-managers heads-of-service",
        "service-officers, service-officers heads-of-service"})
    void a_deputy_is_of_equal_rank_or_above_and_statutory_where_the_post_has_one(String group, String deputies) {
        assertThat(rows("deputies", with("group", group)).stream().map(row -> row.get("deputyGroup")).toList()).containsExactlyElementsOf(Arrays.stream(deputies.split(" ")).collect(Collectors.toList()));
    }

    @ParameterizedTest
    @CsvSource({"internal-audit", "camunda-admin", "process-owners", "unknown"})
    void whoever_decides_nothing_has_no_deputy(String group) {
        assertRefused("deputies", with("group", group));
    }
}
