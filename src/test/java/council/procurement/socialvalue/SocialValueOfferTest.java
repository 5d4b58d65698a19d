package council.procurement.socialvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What of a promise of social value counts. */
class SocialValueOfferTest {

    private static final CountingRules RULES = new CountingRules(2, 1, Map.of());
    private static final Measure LOCAL_JOBS = measure("SV01", Counting.EACH_YEAR, "28000");
    private static final Measure LONG_OUT_OF_WORK = measure("SV03", Counting.HIRE, "15000");
    private static final Measure DISABLED = measure("SV06", Counting.HIRE, "13000");
    private static final Measure SCHOOLS = measure("SV08", Counting.EACH_YEAR, "15");
    private static final Measure RECORDED = measure("SV22", Counting.EACH_YEAR, null);

    @Test
    void jobs_count_for_every_year_and_people_taken_on_for_the_first_alone() {
        var offer = offer("4", promise(LOCAL_JOBS, "12.5", 2), promise(LONG_OUT_OF_WORK, "4", 3), promise(SCHOOLS, "33.33", 3));
        assertThat(offer.counted(RULES)).extracting(it -> it.commitment().measure().code(), it -> it.quantity().stripTrailingZeros().toPlainString(), it -> it.value().toString(), CountedCommitment::remark)
            .containsExactly(tuple("SV01", "25", "700000.00", null), tuple("SV03", "4", "60000.00", "Counted for 1 of 3 years."), tuple("SV08", "99.99", "1499.85", null));
        assertThat(offer.value(RULES)).isEqualTo("761499.85");
    }

    @Test
    void the_same_person_counts_as_a_local_job_and_under_one_measure_of_people_taken_on_but_not_two() {
        var offer = offer("5", promise(DISABLED, "3", 1), promise(LOCAL_JOBS, "5", 1), promise(LONG_OUT_OF_WORK, "4", 1));
        assertThat(offer.counted(RULES)).extracting(it -> it.value().toString(), CountedCommitment::remark).containsExactly(
            tuple("13000.00", "Counted for 1 of 3 people: nobody counts under two such measures."), tuple("140000.00", null), tuple("60000.00", null));
        assertThat(offer("0", promise(DISABLED, "3", 1)).value(RULES)).as("nobody is taken on").isEqualTo("0.00");
    }

    @Test
    void nothing_counts_without_a_method_or_with_evidence_that_is_not_believed() {
        var offer = offer("9", new Commitment(LOCAL_JOBS, BigDecimal.TEN, 1, " ", 5), new Commitment(SCHOOLS, BigDecimal.TEN, 1, "We visit.", 1), new Commitment(DISABLED, BigDecimal.ONE, 1, "We ask.", 2));
        assertThat(offer.counted(RULES)).extracting(it -> it.value().toString(), CountedCommitment::remark).containsExactly(
            tuple("0.00", "Not counted: the bidder does not say how."), tuple("0.00", "Not counted: its evidence scored 1, below 2."), tuple("13000.00", null));
    }

    @Test
    void what_is_not_believed_takes_nobodys_place() {
        var offer = offer("3", new Commitment(LONG_OUT_OF_WORK, new BigDecimal("3"), 1, "We ask.", 0), promise(DISABLED, "3", 1));
        assertThat(offer.value(RULES)).isEqualTo("39000.00");
    }

    @Test
    void a_measure_that_is_only_recorded_counts_nothing_in_pounds_and_a_cap_of_the_tender_holds() {
        var offer = offer("0", promise(RECORDED, "80", 2), promise(SCHOOLS, "500", 2));
        assertThat(offer.counted(new CountingRules(2, 1, Map.of("SV08", new BigDecimal("100"))))).extracting(it -> it.value().toString(), CountedCommitment::remark).containsExactly(
            tuple("0.00", null), tuple("3000.00", "Counted up to 100 a year, the most that the tender counts."));
    }

    @Test
    void a_measure_stands_in_an_offer_once() {
        assertThatThrownBy(() -> offer("0", promise(SCHOOLS, "1", 1), promise(SCHOOLS, "2", 1))).isInstanceOf(Refused.class).hasMessage("The measure SV08 stands in the offer twice. Put it into one line.");
        assertThatThrownBy(() -> promise(SCHOOLS, "-1", 0)).isInstanceOf(Refused.class).hasMessage("Give the quantity of SV08 as 0 or more. Give the years of SV08, 1 or more.");
    }

    @Property
    void the_order_of_the_lines_is_irrelevant(@ForAll("offers") SocialValueOffer offer, @ForAll("rules") CountingRules rules, @ForAll Random random) {
        var shuffled = new ArrayList<>(offer.commitments());
        Collections.shuffle(shuffled, random);
        assertThat(new SocialValueOffer(shuffled, offer.peopleTakenOn()).value(rules)).isEqualTo(offer.value(rules));
    }

    @Property
    void no_line_counts_more_than_was_promised_and_the_lines_add_up(@ForAll("offers") SocialValueOffer offer, @ForAll("rules") CountingRules rules) {
        var sum = BigDecimal.ZERO;
        var people = BigDecimal.ZERO;
        for (var line : offer.counted(rules)) {
            var it = line.commitment();
            var promised = it.quantity().multiply(BigDecimal.valueOf(it.years()));
            assertThat(line.quantity()).isBetween(BigDecimal.ZERO, promised);
            if (it.measure().counting() == Counting.HIRE) people = people.add(line.quantity());
            if (!line.commitment().measure().countsInPounds()) assertThat(line.value()).isZero();
            if (line.remark() == null) assertThat(line.quantity()).isEqualByComparingTo(promised);
            sum = sum.add(line.value());
        }
        assertThat(people).isLessThanOrEqualTo(offer.peopleTakenOn().multiply(BigDecimal.valueOf(rules.hireYears())));
        assertThat(offer.value(rules)).isEqualByComparingTo(sum);
    }

    @Property
    void promising_more_never_counts_less(@ForAll("offers") SocialValueOffer offer, @ForAll("rules") CountingRules rules, @ForAll @IntRange(max = 4) int which, @ForAll @IntRange(max = 50) int more) {
        var lines = new ArrayList<>(offer.commitments());
        var it = lines.get(which % lines.size());
        lines.set(which % lines.size(), new Commitment(it.measure(), it.quantity().add(BigDecimal.valueOf(more)), it.years(), "Now we say how.", 5));
        assertThat(new SocialValueOffer(lines, offer.peopleTakenOn()).value(rules)).isGreaterThanOrEqualTo(offer.value(rules));
    }

    @Property
    void another_promise_never_counts_less(@ForAll("offers") SocialValueOffer offer, @ForAll("rules") CountingRules rules, @ForAll @IntRange(max = 4) int which) {
        var fewer = new ArrayList<>(offer.commitments());
        fewer.remove(which % fewer.size());
        assertThat(offer.value(rules)).isGreaterThanOrEqualTo(new SocialValueOffer(fewer, offer.peopleTakenOn()).value(rules));
    }

    @Property
    void a_doubt_counts_as_if_the_promise_were_not_there(@ForAll("offers") SocialValueOffer offer, @ForAll("rules") CountingRules rules, @ForAll @IntRange(max = 4) int which) {
        var code = offer.commitments().get(which % offer.commitments().size()).measure().code();
        var doubted = offer.judged(5, Map.of(code, "It names no school."));
        var without = new SocialValueOffer(offer.commitments().stream().filter(it -> !it.measure().code().equals(code)).toList(), offer.peopleTakenOn()).judged(5, Map.of());
        assertThat(doubted.value(rules)).isEqualByComparingTo(without.value(rules)).isLessThanOrEqualTo(offer.judged(5, Map.of()).value(rules));
        assertThat(doubted.counted(rules)).filteredOn(it -> it.commitment().measure().code().equals(code)).singleElement().satisfies(it -> assertThat(it.remark()).startsWith("Not counted"));
    }

    @Property
    void nobody_counts_under_two_measures_nothing_without_a_method_and_no_more_than_the_cap(@ForAll("offers") SocialValueOffer offer, @ForAll("rules") CountingRules rules) {
        var people = BigDecimal.ZERO;
        for (var line : offer.counted(rules)) {
            var it = line.commitment();
            if (it.method().isBlank()) assertThat(line.quantity()).isZero();
            var most = rules.mostCounted().get(it.measure().code());
            if (most != null) assertThat(line.quantity()).isLessThanOrEqualTo(most.multiply(BigDecimal.valueOf(it.years())));
            if (it.measure().counting() == Counting.HIRE) people = people.add(line.quantity().divide(BigDecimal.valueOf(Math.min(it.years(), rules.hireYears())), java.math.MathContext.DECIMAL64));
        }
        assertThat(people).isLessThanOrEqualTo(offer.peopleTakenOn());
    }

    private static SocialValueOffer offer(String people, Commitment... commitments) {
        return new SocialValueOffer(List.of(commitments), new BigDecimal(people));
    }

    private static Commitment promise(Measure measure, String quantity, int years) {
        return new Commitment(measure, new BigDecimal(quantity), years, "With the job centre and two schools.", null);
    }

    private static Measure measure(String code, Counting counting, String proxy) {
        return new Measure(code, Theme.JOBS, "Outcome", "Wording", "unit", counting, proxy == null ? null : new BigDecimal(proxy), "Own", LocalDate.of(2026, 4, 1), null, true);
    }

    @Provide
    Arbitrary<CountingRules> rules() {
        var cap = Arbitraries.of("0", "2", "7.5", "1000").map(BigDecimal::new);
        return Combinators.combine(Arbitraries.integers().between(0, 3), Arbitraries.integers().between(1, 3), cap, Arbitraries.of(true, false)).as((evidence, years, most, capped) -> {
            var caps = new HashMap<String, BigDecimal>();
            if (capped) for (var code : List.of("SV03", "SV08")) caps.put(code, most);
            return new CountingRules(evidence, years, caps);
        });
    }

    @Provide
    Arbitrary<SocialValueOffer> offers() {
        var quantity = Arbitraries.of("0", "1", "3", "12.5", "33.33", "400").map(BigDecimal::new);
        var method = Arbitraries.of("We do it.", "");
        var evidence = Arbitraries.integers().between(0, 5).injectNull(0.2);
        var lines = Arbitraries.of(LOCAL_JOBS, LONG_OUT_OF_WORK, DISABLED, SCHOOLS, RECORDED).list().uniqueElements().ofMinSize(1)
            .flatMap(measures -> Combinators.combine(quantity.list().ofSize(5), Arbitraries.integers().between(1, 5).list().ofSize(5), method.list().ofSize(5), evidence.list().ofSize(5)).as((q, y, m, e) -> {
                var all = new ArrayList<Commitment>();
                for (int i = 0; i < measures.size(); i++) all.add(new Commitment(measures.get(i), q.get(i), y.get(i), m.get(i), e.get(i)));
                return all;
            }));
        return Combinators.combine(lines, Arbitraries.of("0", "1", "5", "500")).as((all, people) -> new SocialValueOffer(all, new BigDecimal(people)));
    }
}
