package council.procurement.exclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.Viewer;
import council.procurement.exclusion.DebarmentSearch.Order;
import council.procurement.support.ProcessTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The debarment list, against a real database. The table is insert-only, so every test brings firms of its own. */
@ProcessTest
class DebarmentsTest {

    private static final Viewer PRIYA = new Viewer("priya", Set.of("procurement-team"));
    private static final AtomicInteger NEXT = new AtomicInteger(100);
    private static final LocalDate FROM = LocalDate.of(2026, 5, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 4, 30);

    @Autowired DebarmentService debarments;
    @Autowired ExclusionGrounds grounds;
    @Autowired JdbcClient jdbc;

    @Test
    void an_entry_counts_from_its_first_day_to_its_last_and_not_the_days_around() {
        var firm = "Edges %d Ltd".formatted(NEXT.incrementAndGet());
        var entry = debarments.add(PRIYA, draft(firm, null, FROM, UNTIL));
        for (var day : List.of(FROM, UNTIL)) assertThat(matches(firm, day)).as("%s", day).extracting(Debarment::reference).containsExactly(entry);
        for (var day : List.of(FROM.minusDays(1), UNTIL.plusDays(1))) assertThat(matches(firm, day)).as("%s", day).isEmpty();
    }

    @Test
    void a_firm_is_known_by_its_number_and_by_its_name_however_it_is_written() {
        var firm = "Known %d".formatted(NEXT.incrementAndGet());
        var number = number();
        debarments.add(PRIYA, draft(firm + " Limited", number, FROM, UNTIL));
        var it = matches("The " + firm.toUpperCase() + " Ltd.", FROM).get(0);
        assertThat(it.isOf(number)).isTrue();
        assertThat(it.isOf(number())).isFalse();
        assertThat(it.isOf(null)).isFalse();
        assertThat(it.isNamed(firm + " Holdings")).isFalse();
    }

    @Test
    void an_entry_that_ends_early_counts_no_more_and_what_was_stays() {
        var firm = "Early %d".formatted(NEXT.incrementAndGet());
        var entry = debarments.add(PRIYA, draft(firm, null, FROM, UNTIL));
        debarments.change(PRIYA, entry, 1, draft(firm, null, FROM, FROM.plusDays(10)));
        debarments.change(PRIYA, entry, 2, draft(firm, null, FROM, FROM.plusDays(10))); // the same again is no change
        assertThat(matches(firm, FROM.plusDays(11))).isEmpty();
        assertThat(debarments.history(entry)).extracting(DebarmentVersion::version, DebarmentVersion::by, it -> it.debarment().until())
            .containsExactly(tuple(2, "priya", FROM.plusDays(10)), tuple(1, "priya", UNTIL));
        assertThatThrownBy(() -> debarments.change(PRIYA, entry, 1, draft(firm, null, FROM, UNTIL))).isInstanceOf(Refused.class)
            .hasMessage("A colleague changed %s while you worked on it. Open it again and repeat your change.", entry);
        for (var attack : List.of("update debarment set name = 'x'", "delete from debarment")) assertThatThrownBy(() -> jdbc.sql(attack).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_is_missing_or_wrong_is_told_by_field_and_no_firm_stands_twice() {
        assertThatThrownBy(() -> debarments.add(PRIYA, new DebarmentDraft(" ", "12x", null, null, null))).isInstanceOf(RefusedFields.class)
            .satisfies(it -> assertThat(((RefusedFields) it).fields()).containsOnlyKeys("name", "companyNumber", "ground", "from", "until"));
        assertThat(draft("A", null, FROM, FROM.minusDays(1)).refusals().sentences()).containsOnlyKeys("until");
        assertThat(draft("A", null, FROM, FROM).refusals().sentences()).isEmpty();
        var firm = "Twice %d".formatted(NEXT.incrementAndGet());
        var entry = debarments.add(PRIYA, draft(firm, null, FROM, UNTIL));
        assertThatThrownBy(() -> debarments.add(PRIYA, draft(firm + " Ltd", null, FROM, UNTIL))).isInstanceOf(RefusedFields.class)
            .hasMessageContaining("%s has this firm on this ground from this day already.", entry);
        assertThatThrownBy(() -> debarments.add(new Viewer("olivia", Set.of("service-officers")), draft("A", null, FROM, UNTIL))).isInstanceOf(Refused.class)
            .hasMessage("Only procurement changes the debarment list. Ask them to do it.");
    }

    @Test
    void an_import_is_all_or_none_and_the_same_again_changes_nothing() {
        var number = number();
        var firm = "Import %d".formatted(NEXT.incrementAndGet());
        var file = List.of(row(firm, number.replaceFirst("^0+", ""), "fraud", "2026-05-01", "2029-04-30"), row(firm + " Two", "", "insolvency", "2026-05-01", "2027-04-30"));
        assertThat(debarments.take(PRIYA, file, false)).extracting("added", "written").containsExactly(2, false);
        assertThat(matches(firm, FROM)).as("a check writes nothing").isEmpty();
        assertThat(debarments.take(PRIYA, file, true).written()).isTrue();
        assertThat(debarments.take(PRIYA, file, true)).extracting("added", "changed", "unchanged", "removed").containsExactly(0, 0, 2, 0);
        assertThat(matches(firm, FROM)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(ExclusionKind.MANDATORY);
            assertThat(debarments.history(it.reference())).hasSize(1);
        });
        assertThat(debarments.take(PRIYA, List.of(row(firm, number, "fraud", "2026-05-01", "2028-04-30")), true)).extracting("added", "changed", "unchanged").containsExactly(0, 1, 0);
        assertThat(matches(firm, FROM)).extracting(Debarment::until).containsExactly(LocalDate.of(2028, 4, 30));
    }

    @Test
    void one_bad_row_stops_the_import_and_every_bad_row_is_told() {
        var firm = "Bad %d".formatted(NEXT.incrementAndGet());
        var report = debarments.take(PRIYA, List.of(row(firm, "", "fraud", "2026-05-01", "2027-04-30"), row(firm, "", "fraud", "2026-05-01", "2028-04-30"), row(firm, "", "gossip", "2026-05-01", "2027-04-30"),
            row(firm, "", "fraud", "soon", "2027-04-30"), row(firm, "", "fraud", "2026-05-02", "2026-05-01"), row("", "", "fraud", "2026-05-01", "2027-04-30")), true);
        assertThat(report.written()).isFalse();
        assertThat(report.problems()).containsExactly("Row 3: it stands in the file twice.", "Row 4: “gossip” is no ground; the page Exclusion grounds has their codes.", "Row 5: from is a day like 2027-04-01, not “soon”.",
            "Row 6: Give a last day that is not before the first.", "Row 7: fill the column name.");
        assertThat(matches(firm, FROM)).isEmpty();
    }

    @Test
    void it_is_searched_filtered_and_sorted() {
        var mark = "Sorted%d".formatted(NEXT.incrementAndGet());
        debarments.add(PRIYA, draft(mark + " a", null, LocalDate.of(2001, 1, 1), LocalDate.of(2002, 1, 1)));
        debarments.add(PRIYA, draft(mark + " b", null, LocalDate.of(2001, 1, 1), LocalDate.of(2090, 1, 1)));
        debarments.add(PRIYA, draft(mark + " c", null, LocalDate.of(2089, 1, 1), LocalDate.of(2090, 1, 1)));
        assertThat(found(mark, null)).containsExactly(mark + " c", mark + " b", mark + " a");
        assertThat(found(mark, DebarmentState.ENDED)).containsExactly(mark + " a");
        assertThat(found(mark, DebarmentState.IN_FORCE)).containsExactly(mark + " b");
        assertThat(found(mark, DebarmentState.COMING)).containsExactly(mark + " c");
        assertThat(debarments.found(new DebarmentSearch(mark, ExclusionKind.DISCRETIONARY, null, Order.NAME, false))).isEmpty();
    }

    private List<Debarment> matches(String firm, LocalDate day) {
        return debarments.inForceOn(day).stream().filter(it -> it.isNamed(firm)).toList();
    }

    private List<String> found(String text, DebarmentState state) {
        return debarments.found(new DebarmentSearch(text, null, state, Order.NAME, true)).stream().map(Debarment::name).toList();
    }

    private DebarmentDraft draft(String name, String number, LocalDate from, LocalDate until) {
        return new DebarmentDraft(name, number, grounds.on(FROM).stream().filter(it -> it.code().equals("fraud")).findFirst().orElseThrow(), from, until);
    }

    private static Map<String, String> row(String name, String number, String ground, String from, String until) {
        return new HashMap<>(Map.of("name", name, "company number", number, "ground", ground, "from", from, "until", until));
    }

    private static String number() {
        return "00%06d".formatted(NEXT.incrementAndGet());
    }
}
