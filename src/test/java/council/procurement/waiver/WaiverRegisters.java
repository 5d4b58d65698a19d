package council.procurement.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.RefusedFields;
import council.procurement.casefile.Viewer;
import council.procurement.waiver.store.WaiverStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Register, figures and breaches of waivers against a real database. */
abstract class WaiverRegisters {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Viewer PRIYA = new Viewer("priya", Set.of("procurement-team"));

    @Autowired WaiverRegisterService register;
    @Autowired WaiverReportService reports;
    @Autowired BreachService breaches;
    @Autowired WaiverStore store;
    @Autowired JdbcClient jdbc;

    private String kept(String service, String supplier, String value, Ground ground, WaiverStatus status, String asked, String decided) {
        var reference = "W-1997-%04d".formatted(NEXT.incrementAndGet());
        store.save(WaiverReportTest.waiver(reference, service, supplier, value, ground, false, status, Instant.parse(asked), decided == null ? null : LocalDate.parse(decided)));
        return reference;
    }

    private List<String> found(WaiverSearch search) {
        var page = register.page(search, 0, 100).stream().map(Waiver::reference).toList();
        assertThat(register.count(search)).isEqualTo(page.size());
        return page;
    }

    @Test
    void a_waiver_is_found_by_words_service_supplier_ground_value_outcome_and_year() {
        var supplier = "Quxo & Sons " + NEXT.get();
        var first = kept("ict", supplier, "10000.00", Ground.COMPATIBILITY, WaiverStatus.APPROVED, "1997-05-01T09:00:00Z", "1997-06-01");
        var second = kept("people", supplier.toUpperCase(), "20000.00", Ground.EMERGENCY, WaiverStatus.REFUSED, "1998-05-01T09:00:00Z", "1998-06-01");
        assertThat(found(new WaiverSearch(supplier, "", "", null, null, null, null, null, "value", false))).containsExactly(first, second);
        assertThat(found(new WaiverSearch("quxo", "ict", supplier, null, null, null, null, null, "value", false))).containsExactly(first);
        assertThat(found(new WaiverSearch("", "", supplier.toLowerCase(), null, null, null, null, null, "value", true))).containsExactly(second, first);
        assertThat(found(new WaiverSearch("", "", supplier, Ground.EMERGENCY, null, null, null, null, "value", true))).containsExactly(second);
        assertThat(found(new WaiverSearch("", "", supplier, null, WaiverStatus.APPROVED, null, null, null, "value", true))).containsExactly(first);
        assertThat(found(new WaiverSearch("", "", supplier, null, null, new BigDecimal("10000.01"), null, null, "value", true))).containsExactly(second);
        assertThat(found(new WaiverSearch("", "", supplier, null, null, new BigDecimal("10000"), new BigDecimal("19999.99"), null, "value", true))).containsExactly(first);
        assertThat(found(new WaiverSearch("", "", supplier, null, null, null, null, 1998, "value", true))).containsExactly(second);
        assertThat(found(new WaiverSearch("%", "", supplier, null, null, null, null, null, "value", true))).as("a wildcard is a character").isEmpty();
        assertThat(register.suppliers()).contains(supplier.toUpperCase());
    }

    @Test
    void the_report_counts_what_the_period_holds_and_the_year_before() {
        var supplier = "Report Ltd " + NEXT.get();
        kept("ict", supplier, "10000.00", Ground.COMPATIBILITY, WaiverStatus.APPROVED, "1986-03-01T09:00:00Z", "1986-04-01");
        kept("ict", supplier, "30000.00", Ground.COMPATIBILITY, WaiverStatus.APPROVED, "1987-02-01T09:00:00Z", "1987-03-31");
        kept("ict", supplier, "5000.00", Ground.EMERGENCY, WaiverStatus.APPROVED, "1985-06-01T09:00:00Z", "1986-03-31");
        var it = reports.report(Period.financialYear(1986));
        assertThat(it.now().approvedTally()).isEqualTo(new Tally(2, new BigDecimal("40000.00")));
        assertThat(it.now().asked()).hasSize(1);
        assertThat(it.before().approvedTally()).isEqualTo(new Tally(1, new BigDecimal("5000.00")));
        assertThat(it.suppliers()).extracting(WaiverReport.Line::name).containsExactly(supplier);
        assertThat(it.baseline()).extracting(Baseline::amount, Baseline::yearInWords).containsExactly(10, "2018/19");
    }

    @Test
    void trends_count_this_year_s_waivers() {
        var before = reports.trends().years().get(4).approved().size();
        kept("ict", "Trend Ltd", "10000.00", Ground.COMPATIBILITY, WaiverStatus.APPROVED, "2026-11-20T09:00:00Z", "2026-11-21");
        var it = reports.trends();
        assertThat(it.years()).hasSize(5);
        assertThat(it.years().get(4).approved()).hasSize(before + 1);
        assertThat(it.quarters().get(7).approved()).extracting(w -> w.request().supplier()).contains("Trend Ltd");
        assertThat(it.suppliers()).extracting(WaiverTrends.Series::name).contains("Trend Ltd");
    }

    @Test
    void a_period_ends_after_it_begins_and_within_a_year() {
        assertThatThrownBy(() -> reports.period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 31))).isInstanceOf(RefusedFields.class).hasMessageContaining("must not lie before");
        assertThatThrownBy(() -> reports.period(LocalDate.of(2026, 2, 1), null)).isInstanceOf(RefusedFields.class).hasMessageContaining("last day");
        assertThatThrownBy(() -> reports.period(LocalDate.of(2026, 2, 1), LocalDate.of(2027, 2, 1))).isInstanceOf(RefusedFields.class).hasMessageContaining("a year at most");
        assertThat(reports.period(LocalDate.of(2026, 2, 1), LocalDate.of(2027, 1, 31)).yearBefore().last()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(reports.period(null, null)).isEqualTo(new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 11, 23)));
    }

    @Test
    void a_breach_stays_as_it_was_recorded() {
        breaches.record(PRIYA, "Signs without quotes", "property", "The parking team", "Breach Ltd", new BigDecimal("12000"), LocalDate.of(1984, 5, 1), "An invoice without an order", "The team was trained.");
        assertThat(reports.report(Period.financialYear(1984)).now().breachTally()).isEqualTo(new Tally(1, new BigDecimal("12000.00")));
        assertThatThrownBy(() -> jdbc.sql("update rule_breach set value_ex_vat = 1 where supplier = 'Breach Ltd'").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from rule_breach where supplier = 'Breach Ltd'").update()).isInstanceOf(DataAccessException.class);
    }
}
