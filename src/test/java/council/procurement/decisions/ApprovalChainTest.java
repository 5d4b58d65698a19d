package council.procurement.decisions;

import static council.procurement.decisions.DecisionTables.DECISION_TYPES;
import static council.procurement.decisions.DecisionTables.assertEveryBadInputIsRefused;
import static council.procurement.decisions.DecisionTables.changed;
import static council.procurement.decisions.DecisionTables.rows;
import static council.procurement.decisions.DecisionTables.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalChainTest {

    /** From, at and just above its lower limit, and one penny below its upper one: the five bands of the approval table. */
    private static final double[][] BANDS = {
        {0, 0.01, 9999.99}, {10000, 10000.01, 49999.99}, {50000, 50000.01, 99999.99},
        {100000, 100000.01, 499999.99}, {500000, 500000.01, 1e12}};

    /** The approval table of the house, cell by cell; `+` joins the deciders of one cell in their order. */
    @ParameterizedTest
    @CsvSource({
        "business-case, true,  budget-holders, heads-of-service, leadership-team, leadership-team, leadership-team",
        "business-case, false, budget-holders, heads-of-service, leadership-team, leadership-team, leadership-team",
        "publish, true,  budget-holders, procurement-team, procurement-managers, procurement-managers+section-151-officer, procurement-managers+section-151-officer",
        "publish, false, budget-holders, procurement-team, procurement-managers, procurement-managers+section-151-officer, procurement-managers+section-151-officer",
        "award, true,  budget-holders, heads-of-service, leadership-team, cabinet-member, committee-services",
        "award, false, budget-holders, heads-of-service, leadership-team, committee-services, committee-services",
        "direct-award, true,  budget-holders, heads-of-service, leadership-team, cabinet-member, committee-services",
        "direct-award, false, budget-holders, heads-of-service, leadership-team, committee-services, committee-services",
        "waiver, true,  heads-of-service+section-151-officer, heads-of-service+section-151-officer, section-151-officer+monitoring-officer, section-151-officer+monitoring-officer+cabinet-member, section-151-officer+monitoring-officer+committee-services",
        "waiver, false, heads-of-service+section-151-officer, heads-of-service+section-151-officer, section-151-officer+monitoring-officer, section-151-officer+monitoring-officer+cabinet-member, section-151-officer+monitoring-officer+committee-services",
        "extension, true,  heads-of-service+section-151-officer, heads-of-service+section-151-officer, heads-of-service+section-151-officer, cabinet-member, committee-services",
        "extension, false, heads-of-service+section-151-officer, heads-of-service+section-151-officer, heads-of-service+section-151-officer, cabinet-member, committee-services",
        "variation, true,  heads-of-service, heads-of-service, leadership-team, cabinet-member, committee-services",
        "variation, false, heads-of-service, heads-of-service, leadership-team, cabinet-member, committee-services"})
    void deciders_are_those_of_the_approval_table(String type, boolean inPipeline,
            String below10k, String below50k, String below100k, String below500k, String above) {
        assertCells(type, inPipeline, "approverGroup", below10k, below50k, below100k, below500k, above);
    }

    @ParameterizedTest
    @CsvSource({
        "business-case, '', '', finance+procurement-team, finance+procurement-team, finance+procurement-team",
        "publish, '', '', heads-of-service, heads-of-service+legal, heads-of-service+legal",
        "award, '', procurement-team, procurement-team+finance+legal, section-151-officer+monitoring-officer, section-151-officer+monitoring-officer",
        "direct-award, '', procurement-team+legal+finance, procurement-team+finance+legal, legal+finance+section-151-officer+monitoring-officer, legal+finance+section-151-officer+monitoring-officer",
        "waiver, procurement-team+legal, procurement-team+legal, procurement-team+legal, procurement-team+legal, procurement-team+legal",
        "extension, procurement-team, procurement-team, procurement-team, procurement-team, procurement-team",
        "variation, procurement-team, procurement-team, procurement-team, procurement-team+legal+section-151-officer, procurement-team+legal+section-151-officer"})
    void advisers_are_those_who_must_be_consulted(String type,
            String below10k, String below50k, String below100k, String below500k, String above) {
        assertCells(type, true, "adviserGroup", below10k, below50k, below100k, below500k, above);
        assertCells(type, false, "adviserGroup", below10k, below50k, below100k, below500k, above);
    }

    @Property(tries = 500)
    void every_value_has_a_decider_and_no_adviser_decides(
            @ForAll("types") String type, @ForAll @BigRange(min = "0", max = "1000000000") @Scale(2) BigDecimal value, @ForAll boolean inPipeline) {
        var chain = rows("approval-chain", question(type, value.doubleValue(), inPipeline));
        var deciders = groups(chain, "approverGroup");
        var advisers = groups(chain, "adviserGroup");
        assertThat(deciders).isNotEmpty().doesNotHaveDuplicates();
        assertThat(advisers).doesNotHaveDuplicates().noneMatch(deciders::contains);
        assertThat(chain).allSatisfy(row -> assertThat(row.values().stream().filter(Objects::nonNull)).hasSize(1));
    }

    @Test
    void bad_input_is_refused_for_every_kind_of_decision_in_every_band() {
        for (var type : DECISION_TYPES) {
            for (var band : BANDS) {
                assertEveryBadInputIsRefused("approval-chain", question(type, band[0], true));
            }
        }
    }

    @Test
    void each_thing_that_is_wrong_is_named() {
        assertThat(groups(rows("approval-chain", Map.of()), "refusal")).hasSize(3);
        assertThat(groups(rows("approval-chain", changed(question("award", 1, true), "inPipeline", null)), "refusal"))
            .singleElement().asString().contains("pipeline");
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(DECISION_TYPES);
    }

    private static void assertCells(String type, boolean inPipeline, String column, String... cells) {
        for (int band = 0; band < BANDS.length; band++) {
            var expected = Arrays.stream(cells[band].split("\\+")).filter(s -> !s.isEmpty()).toList();
            for (var value : BANDS[band]) {
                assertThat(groups(rows("approval-chain", question(type, value, inPipeline)), column))
                    .as("%s of £%.2f, pipeline %s", type, value, inPipeline).isEqualTo(expected);
            }
        }
    }

    private static Map<String, Object> question(String type, double value, boolean inPipeline) {
        return with("decisionType", type, "valueExVat", value, "inPipeline", inPipeline);
    }

    private static List<Object> groups(List<Map<String, Object>> chain, String column) {
        return chain.stream().map(row -> row.get(column)).filter(Objects::nonNull).toList();
    }
}
