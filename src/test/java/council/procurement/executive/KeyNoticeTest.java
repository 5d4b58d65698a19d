package council.procurement.executive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.RefusedFields;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when a key decision may be taken (SI 2012/2089 regs 9–11; the worked date of the domain reference 1.8), and what a notice must say. */
class KeyNoticeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest(name = "{0}: published {1}, chair {2}: from {3}")
    @CsvSource(nullValues = "-", value = {
        "full,              2026-12-01, -,          2026-12-30",
        "full,              2026-11-02, -,          2026-12-01",
        "full,              2026-02-01, -,          2026-03-02",
        "general-exception, 2026-12-01, 2026-12-01, 2026-12-07",
        "general-exception, 2026-11-20, 2026-12-01, 2026-12-07",
        "general-exception, 2026-12-01, 2026-11-20, 2026-12-07",
        "special-urgency,   2026-12-01, 2026-11-30, 2026-12-01",
        "special-urgency,   2026-11-27, 2026-12-01, 2026-12-01"})
    void neither_the_day_of_the_notice_nor_that_of_the_decision_counts(String basis, LocalDate publishedOn, LocalDate chair, LocalDate from) {
        assertThat(entry(publishedOn, basis, chair).noticed(28, 5, "colin").decisionFrom()).isEqualTo(from);
    }

    @Property
    void exactly_so_many_days_lie_between_notice_and_decision(@ForAll @IntRange(max = 3000) int day, @ForAll @IntRange(max = 60) int told) {
        var published = LocalDate.of(2024, 1, 1).plusDays(day);
        var full = entry(published, "full", null).noticed(28, 5, "colin").decisionFrom();
        assertThat(ChronoUnit.DAYS.between(published, full) - 1).isEqualTo(28);
        var chair = published.plusDays(told - 30L);
        var excepted = entry(published, "general-exception", chair).noticed(28, 5, "colin").decisionFrom();
        assertThat(ChronoUnit.DAYS.between(published, excepted) - 1).isGreaterThanOrEqualTo(5);
        assertThat(ChronoUnit.DAYS.between(chair, excepted) - 1).isGreaterThanOrEqualTo(5);
        assertThat(Math.min(ChronoUnit.DAYS.between(published, excepted), ChronoUnit.DAYS.between(chair, excepted)) - 1).isEqualTo(5);
        Assume.that(!chair.isAfter(published));
        assertThat(excepted).isBefore(full);
        assertThat(entry(published, "special-urgency", chair).noticed(28, 5, "colin").decisionFrom()).isEqualTo(published);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_by_field() {
        var empty = new KeyNotice.Entry(null, " ", "", "nowhere", TODAY.plusDays(1), "soon", null, null, null);
        assertThat(empty.refusals(TODAY).sentences()).containsOnlyKeys("matter", "decisionMaker", "decisionDue", "link", "publishedOn", "basis");
        assertThatThrownBy(() -> empty.refusals(TODAY).orThrow()).isInstanceOf(RefusedFields.class).hasMessageContaining("cannot have been published in the future");
        for (var basis : new String[] {"general-exception", "special-urgency"}) {
            var bare = new KeyNotice.Entry("Award", "Cabinet", "In May", "https://www.example.org/1", TODAY, basis, "", null, TODAY.plusDays(1));
            assertThat(bare.refusals(TODAY).sentences()).as(basis).containsOnlyKeys("reason", "scrutinyChair", "scrutinyOn");
        }
        for (var link : new String[] {"javascript:alert(1)", "https://", "https:// example", "ftp://example.org/1"})
            assertThat(new KeyNotice.Entry("Award", "Cabinet", "In May", link, TODAY, "full", null, null, null).refusals(TODAY).sentences()).as(link).containsOnlyKeys("link");
    }

    private static KeyNotice.Entry entry(LocalDate publishedOn, String basis, LocalDate chair) {
        var entry = new KeyNotice.Entry("Award", "Cabinet", "In May", "https://www.example.org/1", publishedOn, basis, "The boiler broke.", "Councillor Example, chair of scrutiny", chair);
        entry.refusals(LocalDate.of(2040, 1, 1)).orThrow();
        return entry;
    }
}
