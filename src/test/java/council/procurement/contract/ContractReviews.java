package council.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.casefile.Viewer;
import council.procurement.contract.PerformanceStep.Kind;
import council.procurement.platform.web.CsvReader;
import council.procurement.support.Officers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviews on the contract's own page and what is done about poor performance, of contracts that were brought from elsewhere. The day is 23 November 2026. */
abstract class ContractReviews {

    private static final Viewer PRIYA = new Viewer("priya", Set.of("procurement-team"));
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Kpi.Draft BINS = new Kpi.Draft("Bins emptied on their day", "Rounds without a missed bin, of all.", "98", "%", false);

    @Autowired ContractImportService imports;
    @Autowired ContractService contracts;
    @Autowired ReviewService reviews;
    @Autowired KpiService kpis;
    @Autowired PerformanceService performance;
    @Autowired Officers officers;
    @Autowired JdbcClient jdbc;

    @Test
    void the_task_ends_only_with_the_record_of_the_page_once_an_indicator_is_named() {
        var it = brought("140000", "01/12/2024", "PCR");
        kpis.name(it, "carlos", null, BINS);
        at(LocalDate.of(2026, 12, 1));
        assertThat(openTasks(it)).containsExactly("Task_ReviewContract");
        assertThatThrownBy(() -> officers.completes("carlos", it, "Task_ReviewContract", Map.of("rating", "good", "notes", "Fine."))).isInstanceOf(Refused.class).hasMessageContaining("Record the review on the contract's page first");
        assertThat(contracts.reviews(it)).isEmpty();

        assertThatThrownBy(() -> reviews.record(it, "carlos", review(null, null))).isInstanceOf(Refused.class)
            .hasMessageContaining("Choose how the supplier performs").hasMessageContaining("Rate “Bins emptied on their day”.").hasMessageNotContaining("Something is rated poor");
        assertThatThrownBy(() -> reviews.record(it, "carlos", review(Rating.GOOD, Rating.OTHER))).isInstanceOf(Refused.class).hasMessage("Say in words how “Bins emptied on their day” stands.");
        assertThatThrownBy(() -> reviews.record(it, "carlos", review(Rating.GOOD, Rating.IMPROVE))).isInstanceOf(Refused.class).hasMessageContaining("Something is rated poor");
        assertThatThrownBy(() -> reviews.record(it, "priya", review(Rating.GOOD, Rating.GOOD))).isInstanceOf(Refused.class).hasMessageContaining("Only the contract manager");
        assertThat(reviews.record(it, "carlos", review(Rating.GOOD, Rating.APPROACHING))).isEqualTo(1);
        assertThat(contracts.get(it).care().nextReviewOn()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(reviews.ratings(it)).singleElement().satisfies(one -> assertThat(one.rating()).isEqualTo(Rating.APPROACHING));
        assertThat(contracts.reviews(it)).singleElement().satisfies(one -> {
            assertThat(one.dueOn()).isEqualTo(LocalDate.of(2026, 12, 1));
            assertThat(one.account().paidToDate()).isEqualByComparingTo("1000");
            assertThat(one.account().valueExVat()).isEqualByComparingTo("140000");
        });
        officers.completes("carlos", it, "Task_ReviewContract", Map.of());
        assertThat(contracts.reviews(it)).hasSize(1);
        assertThat(openTasks(it)).isEmpty();
        assertThat(reviews.record(it, "carlos", review(Rating.GOOD, Rating.GOOD))).as("an extra one").isEqualTo(2);
        assertThat(contracts.get(it).care().nextReviewOn()).as("moves no date").isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void over_five_million_three_indicators_are_named_or_it_is_said_why_not_before_the_first_review() {
        var it = brought("5200000", "01/12/2025", "PA");
        assertThat(kpis.missing(contracts.get(it))).isEqualTo(3);
        assertThatThrownBy(() -> reviews.record(it, "carlos", review(Rating.GOOD, null))).isInstanceOf(Refused.class).hasMessageContaining("Name 3 more key performance indicators");
        for (var n = 1; n <= 3; n++) kpis.name(it, "carlos", null, new Kpi.Draft("Indicator " + n, "Counted.", "98", "%", true));
        assertThat(kpis.missing(contracts.get(it))).isZero();
        kpis.name(it, "carlos", 2, new Kpi.Draft("Indicator 2", "Counted otherwise.", "99", "%", true));
        assertThat(kpis.inUse(it)).extracting(Kpi::version).containsExactly(1, 2, 1);
        kpis.drop(it, "carlos", 3, "Nobody can count it.");
        assertThat(kpis.missing(contracts.get(it))).isEqualTo(1);
        assertThatThrownBy(() -> kpis.drop(it, "carlos", 3, "Again.")).isInstanceOf(Refused.class).hasMessageContaining("no indicator 3 in use");
        kpis.sayWhyNone(it, "carlos", "It is a single payment.");
        assertThat(kpis.missing(contracts.get(it))).isZero();
        assertThat(kpis.all(it)).hasSize(3);
    }

    @Test
    void poor_performance_is_warned_of_planned_reviewed_again_and_a_notice_is_owed_on_the_thirtieth_day_with_the_first_counted() {
        var it = brought("900000", "01/12/2025", "PA");
        assertThatThrownBy(() -> performance.record(it, "carlos", Kind.WARNING, LocalDate.of(2026, 11, 23), "Late.")).isInstanceOf(Refused.class).hasMessageContaining("begins with a review");
        at(LocalDate.of(2026, 12, 1));
        officers.completes("carlos", it, "Task_ReviewContract", Map.of("rating", "inadequate", "notes", "Late every week."));
        assertThat(performance.open(it)).extracting(PerformanceStep::kind).containsExactly(Kind.BEGUN);
        assertThatThrownBy(() -> performance.record(it, "carlos", Kind.NOT_MENDED, LocalDate.of(2026, 12, 1), "Late.")).isInstanceOf(Refused.class).hasMessageContaining("Choose the step that follows: Supplier warned");
        performance.record(it, "carlos", Kind.WARNING, LocalDate.of(2026, 12, 1), "Letter of the day.");
        assertThat(performance.record(it, "carlos", Kind.PLAN, LocalDate.of(2026, 12, 1), "Two more crews by January.").dueOn()).isEqualTo(LocalDate.of(2027, 1, 30));
        assertThat(performance.next(it)).as("not yet reviewed again").containsExactly(Kind.BREACH);
        at(LocalDate.of(2027, 1, 1));
        officers.completes("carlos", it, "Task_ReviewContract", Map.of("rating", "improve", "notes", "Still late."));
        var last = performance.record(it, "carlos", Kind.NOT_MENDED, LocalDate.of(2027, 1, 1), "Late on 20 days. Warned on 1 December.");
        assertThat(last.dueOn()).isEqualTo(LocalDate.of(2027, 1, 30));
        assertThat(performance.noticeOwed(it)).contains(last);
        assertThat(performance.open(it)).isEmpty();
    }

    @Test
    void a_plan_brings_the_next_review_forward_and_the_timer_waits_for_it_and_below_the_threshold_no_notice_is_owed() {
        var it = brought("90000", "01/12/2025", "PA");
        assertThat(contracts.get(it).care().nextReviewOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        at(LocalDate.of(2026, 12, 1));
        officers.completes("carlos", it, "Task_ReviewContract", Map.of("rating", "inadequate", "notes", "Late."));
        assertThat(contracts.get(it).care().nextReviewOn()).isEqualTo(LocalDate.of(2027, 12, 1));
        performance.record(it, "carlos", Kind.WARNING, LocalDate.of(2026, 12, 1), "Warned.");
        performance.record(it, "carlos", Kind.PLAN, LocalDate.of(2026, 12, 1), "By January.");
        at(LocalDate.of(2027, 1, 29));
        assertThat(openTasks(it)).isEmpty();
        at(LocalDate.of(2027, 1, 30));
        assertThat(openTasks(it)).containsExactly("Task_ReviewContract");
        officers.completes("carlos", it, "Task_ReviewContract", Map.of("rating", "improve", "notes", "Still late."));
        assertThat(performance.record(it, "carlos", Kind.NOT_MENDED, LocalDate.of(2027, 1, 30), "Late.").dueOn()).isNull();
        assertThat(performance.noticeOwed(it)).isEmpty();
    }

    static Review.Draft review(Rating whole, Rating kpi) {
        return new Review.Draft(whole, "Rounds and complaints were looked at.", new BigDecimal("1000"), null, null, null, null, false, List.of(new Review.KpiRating(0, 1, 1, kpi, null, null)), List.of(), List.of());
    }

    private String brought(String value, String startsOn, String law) {
        var mark = "REV-%s-%d".formatted(getClass().getSimpleName(), NEXT.incrementAndGet());
        var file = "Reference,Title,Supplier,Value,Start,End,Contract manager,Department,Category\n%s,Bins %1$s,Example Bins Ltd,%s,%s,31/10/2029,carlos,property,services\n".formatted(mark, value, startsOn).getBytes(StandardCharsets.UTF_8);
        imports.take(PRIYA, new RegisterFile("register.csv", "0".repeat(64), CsvReader.rows(file, List.of())), RegisterColumns.proposed(CsvReader.headings(file)), new RegisterDefaults("property", null), true);
        var reference = jdbc.sql("select reference from contract where origin_key = ?").param(mark).query(String.class).single();
        jdbc.sql("update contract set regime = ?, version = version + 1 where reference = ?").params(law.equals("PA") ? "PA2023" : "PCR2015", reference).update();
        officers.runDueJobs();
        return reference;
    }

    private List<String> openTasks(String reference) {
        return officers.openTasks(reference).stream().map(Task::getTaskDefinitionKey).toList();
    }

    private void at(LocalDate day) {
        officers.clockAt(day);
        officers.runDueJobs();
    }
}
