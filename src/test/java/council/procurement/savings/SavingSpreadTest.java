package council.procurement.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import council.procurement.savings.SavingVersion.Confirmation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Example;

/** What a saving brings in each financial year: worked examples, and what holds for every saving. */
class SavingSpreadTest {

    private static final BigDecimal PENNY = new BigDecimal("0.01");

    @Example
    void whole_months_count_as_twelfths_of_the_year() {
        assertThat(spread("12000", "2026-10-01", "2028-09-30")).containsExactly(entry(2026, pounds("6000")), entry(2027, pounds("12000")), entry(2028, pounds("6000")));
        assertThat(spread("84000", "2026-04-01", "2027-03-31")).as("one financial year to the day").containsExactly(entry(2026, pounds("84000")));
        assertThat(spread("1000", "2027-03-31", "2027-04-01")).as("one day on each side of the year's end").containsExactly(entry(2026, pounds("2.69")), entry(2027, pounds("2.78")));
    }

    @Example
    void a_month_that_is_not_whole_counts_by_its_days() {
        assertThat(spread("1200", "2026-04-16", "2026-04-30")).containsExactly(entry(2026, pounds("50")));
        assertThat(spread("1200", "2028-02-01", "2028-02-29")).as("a leap year").containsExactly(entry(2027, pounds("100")));
        assertThat(spread("100", "2026-12-01", "2027-08-31")).as("no penny is lost to rounding").containsExactly(entry(2026, pounds("33.33")), entry(2027, pounds("41.67")));
    }

    @Example
    void what_is_realised_to_a_day_grows_from_nothing_to_the_whole() {
        var first = LocalDate.of(2026, 10, 1);
        var last = LocalDate.of(2028, 9, 30);
        assertThat(SavingSpread.until(pounds("12000"), first, last, first.minusDays(1))).isEqualByComparingTo("0");
        assertThat(SavingSpread.until(pounds("12000"), first, last, LocalDate.of(2026, 11, 15))).isEqualByComparingTo("1500");
        assertThat(SavingSpread.until(pounds("12000"), first, last, last.plusYears(1))).isEqualByComparingTo("24000");
    }

    @Property
    void the_years_sum_to_the_total_to_the_penny_and_each_is_its_months(@ForAll("savings") Saving it) {
        var facts = it.facts();
        assertThat(SavingSpread.total(it.byYear())).isEqualTo(it.total()).isEqualTo(facts.annual().multiply(SavingSpread.months(facts.firstDay(), facts.lastDay())).divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP));
        it.byYear().forEach((begins, amount) -> {
            var from = later(facts.firstDay(), LocalDate.of(begins, 4, 1));
            var to = earlier(facts.lastDay(), LocalDate.of(begins + 1, 3, 31));
            var exact = facts.annual().multiply(SavingSpread.months(from, to)).divide(BigDecimal.valueOf(12), 10, RoundingMode.HALF_UP);
            assertThat(amount.subtract(exact).abs()).as("saving of %d", begins).isLessThanOrEqualTo(PENNY);
            assertThat(amount.signum()).isNotNegative();
        });
        assertThat(it.byYear().lastKey() - it.byYear().firstKey() + 1).as("without a gap").isEqualTo(it.byYear().size());
    }

    @Property
    void the_totals_by_year_and_in_all_reconcile_with_the_lines(@ForAll("registers") List<Saving> all) {
        var totals = SavingTotals.of(all, LocalDate.of(2026, 11, 23));
        assertThat(totals.years().stream().map(year -> year.confirmed().add(year.unconfirmed())).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(all.stream().map(Saving::total).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(totals.years().stream().map(SavingTotals.Year::cashable).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(totals.all().cashable());
        assertThat(totals.years().stream().map(SavingTotals.Year::nonCashable).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(totals.all().nonCashable());
        assertThat(totals.all().confirmed()).as("only what finance confirmed").isEqualByComparingTo(all.stream().filter(Saving::isConfirmed).map(Saving::total).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(totals.toDate()).isBetween(BigDecimal.ZERO, totals.all().confirmed());
    }

    @Provide
    Arbitrary<Saving> savings() {
        var annual = Arbitraries.bigDecimals().between(PENNY, new BigDecimal("9999999.99")).ofScale(2);
        var first = Arbitraries.integers().between(0, 12000).map(days -> LocalDate.of(2010, 1, 1).plusDays(days));
        return Combinators.combine(annual, first, Arbitraries.integers().between(0, 9000), Arbitraries.of(SavingKind.values()), Arbitraries.of(0, 1, 2)).as((pounds, from, days, kind, said) ->
            new Saving(1, "C-2026-0001", "Lifts", "Lifts Ltd", List.of(new SavingVersion(1, new SavingDraft(kind, pounds, BigDecimal.ZERO, "x", from, from.plusDays(days), "x"), null, "carlos", Instant.EPOCH,
                said == 0 ? null : new Confirmation(said == 1, "x", "fiona", Instant.EPOCH)))));
    }

    @Provide
    Arbitrary<List<Saving>> registers() {
        return savings().list().ofMaxSize(12);
    }

    private static SortedMap<Integer, BigDecimal> spread(String annual, String first, String last) {
        return SavingSpread.byYear(pounds(annual), LocalDate.parse(first), LocalDate.parse(last));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static BigDecimal pounds(String sum) {
        return new BigDecimal(sum).setScale(2);
    }
}
