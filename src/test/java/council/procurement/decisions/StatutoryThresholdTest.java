package council.procurement.decisions;

import static council.procurement.decisions.DecisionTables.CATEGORIES;
import static council.procurement.decisions.DecisionTables.assertEveryBadInputIsRefused;
import static council.procurement.decisions.DecisionTables.assertRefused;
import static council.procurement.decisions.DecisionTables.row;
import static council.procurement.decisions.DecisionTables.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryThresholdTest {

    @ParameterizedTest
    @CsvSource({
        "goods, 181302, 189330, 213477, 214904, 207720",
        "services, 181302, 189330, 213477, 214904, 207720",
        "works, 4551413, 4733252, 5336937, 5372609, 5193000",
        "light-touch, 615278, 663540, 663540, 663540, 663540",
        "concession, 4551413, 4733252, 5336937, 5372609, 5193000"})
    void each_category_has_its_figure_of_each_period(String category, double y2018, double y2020, double y2022, double y2024, double y2026) {
        assertThreshold(category, "2018-01-01", "2019-12-31", y2018, false);
        assertThreshold(category, "2020-01-01", "2021-12-31", y2020, false);
        assertThreshold(category, "2022-01-01", "2023-12-31", y2022, true);
        assertThreshold(category, "2024-01-01", "2025-12-31", y2024, true);
        assertThreshold(category, "2026-01-01", "2099-12-31", y2026, true);
    }

    @Test
    void light_touch_concessions_have_a_figure_from_2024() {
        assertThreshold("light-touch-concession", "2024-01-01", "2025-12-31", 5372609, true);
        assertThreshold("light-touch-concession", "2026-01-01", "2099-12-31", 5372609, true);
        assertRefused("statutory-threshold", with("category", "light-touch-concession", "startedOn", "2023-12-31"));
        assertRefused("statutory-threshold", with("category", "light-touch-concession", "startedOn", "2018-01-01"));
    }

    @Test
    void before_the_first_figure_it_refuses() {
        for (var category : CATEGORIES) {
            assertRefused("statutory-threshold", with("category", category, "startedOn", "2017-12-31"));
        }
    }

    @Test
    void bad_input_is_refused() {
        assertEveryBadInputIsRefused("statutory-threshold", with("category", "goods", "startedOn", "2026-03-01"));
    }

    private static void assertThreshold(String category, String first, String last, double threshold, boolean vatIncluded) {
        for (var day : new String[] {first, last}) {
            assertThat(row("statutory-threshold", with("category", category, "startedOn", day)))
                .as("%s on %s", category, day)
                .containsOnly(entry("threshold", threshold), entry("vatIncluded", vatIncluded));
        }
    }
}
