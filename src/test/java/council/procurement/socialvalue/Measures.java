package council.procurement.socialvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.Viewer;
import council.procurement.socialvalue.MeasureSearch.Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalogue of social value, against a real database. The table is insert-only, so every test brings codes of its own. */
abstract class Measures {

    private static final Viewer MARCUS = new Viewer("marcus", Set.of("procurement-managers"));
    private static final AtomicInteger NEXT = new AtomicInteger(100);
    private static final LocalDate FROM = LocalDate.of(2026, 5, 1);

    @Autowired MeasureService measures;
    @Autowired JdbcClient jdbc;

    @Test
    void the_product_brings_its_own_measures_without_a_foreign_code() {
        var shipped = measures.found(search(null, null)).stream().filter(it -> it.code().matches("SV\\d\\d")).toList();
        assertThat(shipped).hasSize(38).allSatisfy(it -> {
            assertThat(it.externalRef()).isNull();
            assertThat(it.countsInPounds()).isEqualTo(it.proxySource() != null);
        });
        assertThat(shipped).extracting(Measure::theme).contains(Theme.values());
        assertThat(shipped).filteredOn(it -> it.counting() == Counting.HIRE).extracting(Measure::code).containsExactly("SV03", "SV04", "SV05", "SV06");
        assertThat(shipped).filteredOn(it -> !it.countsInPounds()).extracting(Measure::code).containsExactly("SV02", "SV21", "SV22", "SV23", "SV35");
        assertThat(measures.on(LocalDate.of(2026, 3, 31), "SV01")).as("before it holds").isEmpty();
        assertThat(measures.on(LocalDate.of(2026, 4, 1), "SV01").orElseThrow().proxy()).isEqualTo("28000.00");
    }

    @Test
    void a_change_holds_from_its_day_and_the_day_before_keeps_what_was() {
        var code = added("hour", "15");
        measures.change(MARCUS, 1, draft(code, "hour", "16.40", LocalDate.of(2027, 4, 1)));
        assertThat(measures.on(LocalDate.of(2027, 3, 31), code).orElseThrow().proxy()).isEqualTo("15.00");
        assertThat(measures.on(LocalDate.of(2027, 4, 1), code).orElseThrow().proxy()).isEqualTo("16.40");
        assertThat(measures.history(code)).extracting(MeasureVersion::version, MeasureVersion::by, it -> it.measure().proxy().toString())
            .containsExactly(tuple(2, "marcus", "16.40"), tuple(1, "marcus", "15.00"));
        assertThatThrownBy(() -> measures.change(MARCUS, 2, draft(code, "hour", "17", LocalDate.of(2027, 4, 1)))).isInstanceOf(RefusedFields.class)
            .hasMessage("Give a day after 1 April 2027, from which the version before holds.");
        assertThatThrownBy(() -> measures.change(MARCUS, 1, draft(code, "hour", "17", LocalDate.of(2028, 4, 1)))).isInstanceOf(Refused.class)
            .hasMessage("A colleague changed %s while you worked on it. Open it again and repeat your change.", code);
        assertThatThrownBy(() -> jdbc.sql("update social_value_measure set proxy = 1").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from social_value_measure").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_measure_that_ends_stays_for_those_who_have_it() {
        var code = added("mile", "0.02");
        measures.change(MARCUS, 1, new MeasureDraft(code, Theme.JOBS, "Outcome", "Something of " + code, "mile", Counting.EACH_YEAR, "0.02", "Own", LocalDate.of(2026, 6, 1), null, false));
        assertThat(measures.found(search(code, true))).isEmpty();
        assertThat(measures.found(search(code, false))).extracting(Measure::code).containsExactly(code);
    }

    @Test
    void it_is_searched_filtered_and_sorted() {
        assertThat(measures.found(new MeasureSearch("conviction", null, null, true, Order.CODE, false))).extracting(Measure::code).containsExactly("SV05");
        assertThat(measures.found(new MeasureSearch(null, Theme.ENVIRONMENT, false, true, Order.CODE, false))).extracting(Measure::code).containsExactly("SV35");
        assertThat(measures.found(new MeasureSearch("people", null, true, true, Order.PROXY, true))).extracting(Measure::code).startsWith("SV01");
        assertThat(measures.found(search("nothing of the kind", true))).isEmpty();
    }

    @Test
    void what_is_missing_or_wrong_is_told_by_field() {
        var code = added("hour", "1");
        assertThatThrownBy(() -> measures.add(MARCUS, draft(code, "hour", "2", FROM))).isInstanceOf(RefusedFields.class).hasMessageContaining("The code %s is taken.", code);
        assertThatThrownBy(() -> measures.add(MARCUS, new MeasureDraft("sv1", null, " ", "", null, null, "-1", null, null, null, true))).isInstanceOf(RefusedFields.class)
            .satisfies(it -> assertThat(((RefusedFields) it).fields()).containsOnlyKeys("code", "theme", "outcome", "measure", "unit", "counting", "proxy", "proxySource", "validFrom"));
        for (var sum : List.of("1.234", "1e3", "ten", "1234567890")) assertThat(draft("ZZ1", "hour", sum, FROM).refusals().sentences()).as(sum).containsOnlyKeys("proxy");
        assertThat(draft("ZZ1", "hour", "£1,234.50", FROM).measure().proxy()).isEqualTo("1234.50");
        assertThatThrownBy(() -> measures.add(new Viewer("priya", Set.of("procurement-team")), draft("ZZ1", "hour", "1", FROM))).isInstanceOf(Refused.class)
            .hasMessage("Only procurement managers change the catalogue of social value. Ask them to do it.");
    }

    @Test
    void an_import_is_all_or_none_and_the_same_again_changes_nothing() {
        var one = code();
        var two = code();
        var file = new ArrayList<>(List.of(row(one, "10", "2026-05-01", "X1"), row(two, "", "2026-05-01", "")));
        assertThat(measures.take(MARCUS, file, false)).satisfies(it -> assertThat(it.written()).isFalse()).extracting("added", "changed", "unchanged", "removed").containsExactly(2, 0, 0, 0);
        assertThat(measures.history(one)).as("a check writes nothing").isEmpty();
        assertThat(measures.take(MARCUS, file, true).written()).isTrue();
        assertThat(measures.take(MARCUS, file, true)).extracting("added", "changed", "unchanged", "removed").containsExactly(0, 0, 2, 0);
        assertThat(measures.history(one)).singleElement().satisfies(it -> assertThat(it.measure().externalRef()).isEqualTo("X1"));
        assertThat(measures.on(FROM, "SV01")).as("what the file lacks stays").isPresent();

        file.set(0, row(one, "11", "2027-05-01", "X1"));
        assertThat(measures.take(MARCUS, file, true)).extracting("added", "changed", "unchanged", "removed").containsExactly(0, 1, 1, 0);
        assertThat(measures.history(one)).extracting(it -> it.measure().proxy().toString()).containsExactly("11.00", "10.00");
    }

    @Test
    void one_bad_row_stops_the_import_and_every_bad_row_is_told() {
        var good = code();
        var wrong = row(code(), "1", "2026-05-01", "");
        wrong.put("theme", "sport");
        var report = measures.take(MARCUS, List.of(row(good, "1", "2026-05-01", ""), row(good, "1", "2026-05-01", ""), wrong, row("SV01", "1", "2026-04-01", ""),
            row(code(), "much", "2026-05-01", ""), row(code(), "1", "soon", "")), true);
        assertThat(report.written()).isFalse();
        assertThat(report.problems()).containsExactly("Row 3: it stands in the file twice.", "Row 4: theme is one of jobs, growth, community, environment, innovation, not “sport”.",
            "Row 5: it changes SV01, so valid_from must be after 1 April 2026.",
            "Row 6: Give the proxy in pounds and pence, such as 12.50, or leave it empty where the measure is only recorded.", "Row 7: valid_from is a day like 2027-04-01, not “soon”.");
        assertThat(measures.history(good)).isEmpty();
    }

    private static MeasureSearch search(String text, Boolean offered) {
        return new MeasureSearch(text, null, null, offered, Order.CODE, false);
    }

    private String added(String unit, String proxy) {
        var code = code();
        measures.add(MARCUS, draft(code, unit, proxy, FROM));
        return code;
    }

    private static MeasureDraft draft(String code, String unit, String proxy, LocalDate from) {
        return new MeasureDraft(code, Theme.JOBS, "Outcome", "Something of " + code, unit, Counting.EACH_YEAR, proxy, "Own", from, null, true);
    }

    private static Map<String, String> row(String code, String proxy, String from, String reference) {
        var row = new HashMap<>(Map.of("code", code, "theme", "jobs", "outcome", "Outcome", "measure", "Something of " + code, "unit", "hour", "counting", "each-year"));
        row.putAll(Map.of("proxy", proxy, "proxy_source", "Own", "valid_from", from, "external_ref", reference, "offered", "Yes"));
        return row;
    }

    private static String code() {
        return "TST" + NEXT.incrementAndGet();
    }
}
