package council.procurement.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.casefile.Category;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaiverReportTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Baseline BASELINE = new Baseline(2018, 10, "Strategy");
    private static final Period YEAR = Period.financialYear(2026);

    static Waiver waiver(String reference, String service, String supplier, String value, Ground ground, boolean retrospective, WaiverStatus status, Instant asked, LocalDate decided) {
        var request = new WaiverRequest("Purchase " + reference, service, supplier, Category.SERVICES, "48450000", new BigDecimal(value), BigDecimal.valueOf(20), "B-1", WaivedRule.QUOTATIONS, ground,
            "Why", null, "Worth it", null, "A tender", LocalDate.of(2026, 5, 4), 12, retrospective);
        return new Waiver(reference, null, request, null, status, 0, "olivia", asked, decided, null, null, null);
    }

    private static Waiver approved(String reference, String service, String supplier, String value, Ground ground, boolean retrospective, LocalDate decided) {
        return waiver(reference, service, supplier, value, ground, retrospective, WaiverStatus.APPROVED, decided.minusDays(20).atStartOfDay(LONDON).toInstant(), decided);
    }

    private static final List<Waiver> ALL = List.of(
        approved("W-1", "ict", "Example Ltd", "38000.00", Ground.SOLE_SUPPLIER, false, LocalDate.of(2026, 4, 1)),
        approved("W-2", "ict", "EXAMPLE LTD", "12000.50", Ground.CONTINUATION, false, LocalDate.of(2027, 3, 31)),
        approved("W-3", "people", "Other plc", "9000.00", Ground.EMERGENCY, true, LocalDate.of(2026, 10, 1)),
        approved("W-4", "people", "Other plc", "20000.00", Ground.SOLE_SUPPLIER, false, LocalDate.of(2026, 3, 31)),
        approved("W-5", "property", "Once Ltd", "5000.00", Ground.GRANT_CONDITION, false, LocalDate.of(2027, 4, 1)),
        waiver("W-6", "property", "Never Ltd", "7000.00", Ground.BEST_VALUE, false, WaiverStatus.REFUSED, Instant.parse("2026-06-01T09:00:00Z"), LocalDate.of(2026, 7, 1)),
        waiver("W-7", "property", "Waiting Ltd", "7000.00", Ground.BEST_VALUE, false, WaiverStatus.TO_AMEND, Instant.parse("2026-06-01T09:00:00Z"), LocalDate.of(2026, 7, 1)),
        waiver("W-8", "property", "Night Ltd", "7000.00", Ground.BEST_VALUE, false, WaiverStatus.REQUESTED, Instant.parse("2026-03-31T23:30:00Z"), null));
    private static final List<Breach> BREACHES = List.of(new Breach(1, "Bought", "ict", "A team", "Example Ltd", new BigDecimal("6000.00"), LocalDate.of(2026, 8, 1), "Invoice", "Training", "priya", Instant.EPOCH));

    private static WaiverReport report(Period period) {
        return WaiverReport.of(WaiverFigures.of(period, ALL, BREACHES, LONDON), WaiverFigures.of(period.yearBefore(), ALL, BREACHES, LONDON), code -> "Service " + code, BASELINE);
    }

    @Test
    void approved_waivers_count_by_the_day_of_the_decision_retrospective_ones_and_breaches_apart() {
        var it = report(YEAR);
        assertThat(it.now().inAdvanceTally()).isEqualTo(new Tally(2, new BigDecimal("50000.50")));
        assertThat(it.now().retrospectiveTally()).isEqualTo(new Tally(1, new BigDecimal("9000.00")));
        assertThat(it.now().approvedTally()).isEqualTo(new Tally(3, new BigDecimal("59000.50")));
        assertThat(it.now().refused()).extracting(Waiver::reference).containsExactly("W-6");
        assertThat(it.now().breachTally()).isEqualTo(new Tally(1, new BigDecimal("6000.00")));
        assertThat(it.now().asked()).as("half past midnight on 1 April in London").extracting(Waiver::reference).contains("W-8").doesNotContain("W-1");
        assertThat(it.before().approvedTally()).isEqualTo(new Tally(1, new BigDecimal("20000.00")));
    }

    @Test
    void a_repeat_is_who_had_a_waiver_in_the_period_and_another_in_the_two_years() {
        var it = report(YEAR);
        assertThat(it.suppliers()).extracting(WaiverReport.Line::name).containsExactly("Example Ltd", "Other plc");
        assertThat(it.services()).filteredOn(WaiverReport.Line::isRepeat).extracting(WaiverReport.Line::name).containsExactly("Service ict", "Service people");
        assertThat(it.grounds().get(0)).isEqualTo(new WaiverReport.Line("sole-supplier", "Only one supplier", new Tally(1, new BigDecimal("38000.00")), new Tally(1, new BigDecimal("20000.00"))));
        assertThat(report(Period.financialYear(2025)).suppliers()).isEmpty();
    }

    @Test
    void only_a_whole_financial_year_is_measured_against_the_baseline() {
        assertThat(report(YEAR).againstBaseline()).isEqualTo("7 fewer than in the baseline");
        assertThat(report(new Period(YEAR.first(), LocalDate.of(2026, 9, 30))).againstBaseline()).isNull();
    }

    @Test
    void trends_show_each_year_beside_the_others() {
        var years = Period.financialYearsUntil(LocalDate.of(2026, 11, 23), 2).stream().map(year -> WaiverFigures.of(year, ALL, BREACHES, LONDON)).toList();
        var it = WaiverTrends.of(years, years, code -> code, BASELINE);
        assertThat(it.most()).isEqualTo(3);
        assertThat(it.suppliers()).containsExactly(new WaiverTrends.Series("example ltd", "Example Ltd", List.of(0, 2), new Tally(2, new BigDecimal("50000.50"))),
            new WaiverTrends.Series("other plc", "Other plc", List.of(1, 1), new Tally(2, new BigDecimal("29000.00"))));
    }

    @Test
    void an_empty_period_is_empty() {
        assertThat(WaiverFigures.of(Period.financialYear(1999), ALL, BREACHES, LONDON).isEmpty()).isTrue();
        assertThat(report(Period.financialYear(1999)).grounds()).isEmpty();
    }
}
