package council.procurement.decisions;

import static council.procurement.decisions.DecisionTables.assertEveryBadInputIsRefused;
import static council.procurement.decisions.DecisionTables.assertRefused;
import static council.procurement.decisions.DecisionTables.rows;
import static council.procurement.decisions.DecisionTables.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grounds of exclusion (Procurement Act 2023 Schedules 6 and 7; domain reference 2.9). */
class ExclusionGroundsTest {

    @ParameterizedTest
    @CsvSource({"2025-02-24", "2026-11-26", "2040-01-01"})
    void mandatory_grounds_come_first_look_back_five_years_and_are_decided_by_the_monitoring_officer(String day) {
        var rows = rows("exclusion-grounds", with("consideredOn", day));
        assertThat(rows).hasSize(27).extracting(row -> row.get("code")).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(rows.subList(0, 19)).allSatisfy(row -> assertThat(row).containsEntry("kind", "mandatory").containsEntry("lookBackYears", 5L).doesNotContainKey("notBefore")
            .containsEntry("decidedBy", "monitoring-officer").hasEntrySatisfying("paragraph", it -> assertThat((String) it).startsWith("Schedule 6, paragraph")));
        assertThat(rows.subList(19, 27)).allSatisfy(row -> assertThat(row).containsEntry("kind", "discretionary").containsEntry("decidedBy", "procurement-managers")
            .hasEntrySatisfying("paragraph", it -> assertThat((String) it).startsWith("Schedule 7, paragraph")));
        assertThat(rows).allSatisfy(row -> assertThat((String) row.get("wording")).as("what suppliers read").isNotBlank().hasSizeLessThanOrEqualTo(500).doesNotContain("legal", "minister must"));
        assertThat(rows).filteredOn(row -> row.get("remark") != null).extracting(row -> row.get("code")).containsExactly("contract-breach", "national-security");
    }

    @ParameterizedTest
    @CsvSource({"labour-market-misconduct, 5, 2025-02-24", "environmental-misconduct, 5, 2025-02-24", "insolvency, 3,", "potential-competition-infringement, 3,", "professional-misconduct, 3,",
        "contract-breach, 5,", "improper-conduct, 3,", "national-security, 5,"})
    void each_discretionary_ground_has_its_look_back(String code, long years, String notBefore) {
        assertThat(rows("exclusion-grounds", with("consideredOn", "2026-11-26"))).filteredOn(row -> code.equals(row.get("code"))).singleElement()
            .satisfies(row -> {
                assertThat(row).containsEntry("lookBackYears", years);
                assertThat(row.get("notBefore")).isEqualTo(notBefore);
            });
    }

    @Test
    void bad_input_and_a_day_before_the_act_are_refused() {
        assertRefused("exclusion-grounds", with("consideredOn", "2025-02-23"));
        assertEveryBadInputIsRefused("exclusion-grounds", with("consideredOn", "2026-11-26"));
    }
}
