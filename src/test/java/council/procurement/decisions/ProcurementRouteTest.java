package council.procurement.decisions;

import static council.procurement.decisions.DecisionTables.CATEGORIES;
import static council.procurement.decisions.DecisionTables.ROUTES;
import static council.procurement.decisions.DecisionTables.assertEveryBadInputIsRefused;
import static council.procurement.decisions.DecisionTables.assertRefused;
import static council.procurement.decisions.DecisionTables.changed;
import static council.procurement.decisions.DecisionTables.row;
import static council.procurement.decisions.DecisionTables.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcurementRouteTest {

    @ParameterizedTest
    @CsvSource({
        "0,         one-quote, 1",
        "9999.99,   one-quote, 1",
        "10000.00,  quotations, 3",
        "10000.01,  quotations, 3",
        "49999.99,  quotations, 3",
        "50000.00,  below-threshold-tender, 0",
        "50000.01,  below-threshold-tender, 0",
        "173099.99, below-threshold-tender, 0"})
    void below_the_threshold_the_value_without_vat_decides(double exVat, String route, long invited) {
        assertRoute(goods("2026-03-01", exVat, exVat * 1.2), route, invited, false);
    }

    @ParameterizedTest
    @CsvSource({
        "goods, 207720", "services, 207720", "works, 5193000", "light-touch, 663540", "concession, 5193000",
        "light-touch-concession, 5372609"})
    void from_2022_the_value_with_vat_meets_the_threshold(String category, double threshold) {
        var at = changed(goods("2026-01-01", threshold / 1.2, threshold), "category", category);
        assertRoute(changed(at, "valueIncVat", threshold - 0.01), "below-threshold-tender", 0, false);
        assertRoute(at, "statutory", 0, true);
        assertRoute(changed(at, "valueIncVat", threshold + 0.01), "statutory", 0, true);
    }

    @Test
    void before_2022_the_value_without_vat_meets_the_threshold() {
        assertRoute(goods("2021-12-31", 189329.99, 227195.99), "below-threshold-tender", 0, false);
        assertRoute(goods("2021-12-31", 189330.00, 227196.00), "statutory", 0, true);
        assertRoute(goods("2021-12-31", 189330.01, 227196.01), "statutory", 0, true);
        assertRoute(goods("2022-01-01", 177897.49, 213476.99), "below-threshold-tender", 0, false);
        assertRoute(goods("2022-01-01", 177897.50, 213477.00), "statutory", 0, true);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-12-31, 0", "2018-01-01, 181302", "2019-12-31, 181302", "2020-01-01, 189330", "2021-12-31, 189330",
        "2022-01-01, 213477", "2023-12-31, 213477", "2024-01-01, 214904", "2025-12-31, 214904", "2026-01-01, 207720"})
    void the_figure_is_that_of_the_day_of_the_start(String startedOn, double threshold) {
        if (threshold == 0) {
            assertRefused("procurement-route", goods(startedOn, 60000, 60000));
        } else {
            assertRoute(goods(startedOn, threshold, threshold), "statutory", 0, true);
            assertRoute(goods(startedOn, threshold - 0.01, threshold - 0.01), "below-threshold-tender", 0, false);
        }
    }

    @Test
    void an_exemption_comes_first_then_a_framework_and_the_threshold_is_told_all_the_same() {
        for (var exVat : new double[] {5000, 20000, 60000, 200000}) {
            var above = exVat == 200000;
            var purchase = goods("2026-03-01", exVat, exVat * 1.2);
            var framework = changed(purchase, "frameworkAvailable", true);
            assertRoute(framework, "framework", 0, above);
            assertRoute(changed(purchase, "exempt", true), "exempt", 0, above);
            assertRoute(changed(framework, "exempt", true), "exempt", 0, above);
        }
    }

    @Test
    void whole_pounds_and_big_decimals_count_like_doubles() {
        for (var value : new Object[] {10000, 10000L, new BigDecimal("10000.00"), 10000.0}) {
            var purchase = changed(goods("2026-03-01", 1, 12000), "valueExVat", value);
            assertRoute(purchase, "quotations", 3, false);
        }
    }

    @Test
    void bad_input_is_refused_on_every_route() {
        var purchase = goods("2026-03-01", 20000, 24000);
        assertEveryBadInputIsRefused("procurement-route", purchase);
        assertEveryBadInputIsRefused("procurement-route", changed(purchase, "exempt", true));
        assertEveryBadInputIsRefused("procurement-route", changed(purchase, "frameworkAvailable", true));
        assertEveryBadInputIsRefused("procurement-route", goods("2026-03-01", 200000, 240000));
        assertRefused("procurement-route", goods("2026-03-01", 24000, 20000));
    }

    @Test
    void what_a_caller_says_about_the_threshold_does_not_count() {
        var purchase = goods("2026-03-01", 200000, 240000);
        purchase.putAll(with("threshold", 1e9, "vatIncluded", false, "refusal", "An old refusal."));
        assertRoute(purchase, "statutory", 0, true);
        assertRefused("procurement-route", changed(purchase, "startedOn", "2017-12-31"));
    }

    @Property
    void any_value_of_a_known_category_on_a_known_day_has_exactly_one_route(
            @ForAll("values") BigDecimal exVat, @ForAll @IntRange(max = 25) int vatRate,
            @ForAll @IntRange(max = 36524) int daysFrom2024, @ForAll("categories") String category,
            @ForAll boolean exempt, @ForAll boolean framework) {
        var incVat = exVat.add(exVat.multiply(BigDecimal.valueOf(vatRate)).movePointLeft(2)).setScale(2, RoundingMode.HALF_UP);
        var route = row("procurement-route", with(
                "category", category, "startedOn", LocalDate.of(2024, 1, 1).plusDays(daysFrom2024).toString(),
                "valueExVat", exVat.doubleValue(), "valueIncVat", incVat.doubleValue(),
                "exempt", exempt, "frameworkAvailable", framework));
        assertThat(route).containsOnlyKeys("route", "minimumInvited", "aboveThreshold");
        assertThat(ROUTES).contains((String) route.get("route"));
        assertThat(route.get("minimumInvited")).isIn(0L, 1L, 3L);
    }

    @Property(tries = 200)
    void a_negative_value_never_has_a_route(
            @ForAll @BigRange(min = "-1000000000", max = "-0.01") @Scale(2) BigDecimal exVat, @ForAll("categories") String category) {
        assertRefused("procurement-route", changed(goods("2026-03-01", exVat.doubleValue(), 1), "category", category));
    }

    /** Pounds and pence, most of them near the limits. */
    @Provide
    Arbitrary<BigDecimal> values() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1000000000000")).ofScale(2),
                Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("300000")).ofScale(2),
                Arbitraries.of("0", "0.01", "9999.99", "10000", "49999.99", "50000", "173100", "207719.99", "207720", "5372609")
                    .map(BigDecimal::new));
    }

    @Provide
    Arbitrary<String> categories() {
        return Arbitraries.of(CATEGORIES);
    }

    private static Map<String, Object> goods(String startedOn, double exVat, double incVat) {
        return with("category", "goods", "startedOn", startedOn, "valueExVat", exVat, "valueIncVat", incVat,
                "exempt", false, "frameworkAvailable", false);
    }

    private static void assertRoute(Map<String, Object> purchase, String route, long invited, boolean above) {
        assertThat(row("procurement-route", purchase)).as("%s", purchase)
            .containsOnly(entry("route", route), entry("minimumInvited", invited), entry("aboveThreshold", above));
    }
}
