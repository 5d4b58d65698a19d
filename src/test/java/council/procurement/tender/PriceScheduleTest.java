package council.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.FieldRefusals;
import council.procurement.Refusals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What rates make, to the penny, and what a schedule refuses. */
class PriceScheduleTest {

    private static final PriceSchedule HEAT = WrittenCriteria.wholeLife();

    @Example
    void the_whole_life_counts_all_years_and_takes_off_what_it_still_fetches() {
        var rates = rates("10000", "1500.5", "400", "1000");
        assertThat(HEAT.parts(Lot.NONE, rates)).extracting(PricePart::times, part -> part.amount().toString()).containsExactly(
            tuple("2 × pump, once at the start", "20000.00"), tuple("1 × sum, each year for 7 years", "10503.50"),
            tuple("1 × sum, once at the end", "400.00"), tuple("2 × pump, resale value, taken off", "-2000.00"));
        assertThat(HEAT.total(Lot.NONE, rates)).hasToString("28903.50");
    }

    @Example
    void each_line_is_rounded_once_half_up_and_the_total_never() {
        var schedule = new PriceSchedule(PriceBasis.BASKET, List.of(line(1, "0.5"), line(2, "0.5"), line(3, "0.5")));
        assertThat(schedule.total(Lot.NONE, Map.of(1, new BigDecimal("0.01"), 2, new BigDecimal("0.01"), 3, new BigDecimal("0.0099")))).as("0.005 and 0.005 and 0.00495").hasToString("0.02");
        assertThat(HEAT.total(Lot.NONE, rates("0", "2000.2555", "0", "0"))).as("14,001.7885").hasToString("14001.79");
    }

    @Example
    void a_basket_asks_each_lot_for_its_own_lines() {
        var basket = WrittenCriteria.basket();
        var rates = Map.of(1, new BigDecimal("210"), 2, new BigDecimal("33.33"));
        assertThat(basket.lines()).extracting(PriceLine::kind).containsOnly(PriceLineKind.RATE);
        assertThat(basket.total(1, rates)).hasToString("8400.00");
        assertThat(basket.total(2, rates)).as("12.5 × 33.33 = 416.625").hasToString("8816.63");
        assertThat(basket.total(2, Map.of(1, BigDecimal.ONE))).as("a rate is missing").isNull();
        assertThat(basket.given(1, rates)).as("what is for another lot").containsOnlyKeys(1);
    }

    @Example
    void a_rate_may_be_nothing_but_the_total_may_not_and_what_is_taken_off_stays_below_the_rest() {
        assertThat(HEAT.missing(Refusals.none(), Lot.NONE, rates("1", "0", "0", "0"), "").reasons()).isEmpty();
        assertThat(HEAT.missing(Refusals.none(), Lot.NONE, rates("0", "0", "0", "0"), "").reasons()).containsExactly("Your rates come to £0.00. Correct them: what is taken off must be less than what is paid.");
        assertThat(HEAT.missing(Refusals.none(), Lot.NONE, rates("5", "0", "0", "5.01"), " for lot 2").reasons()).containsExactly("Your rates for lot 2 come to -£0.02. Correct them: what is taken off must be less than what is paid.");
        assertThat(HEAT.missing(Refusals.none(), Lot.NONE, rates("999999999", "0", "0", "0"), "").reasons()).containsExactly("Your rates come to £1,000,000,000 or more: correct them.");
        assertThat(HEAT.missing(Refusals.none(), Lot.NONE, Map.of(1, BigDecimal.ONE, 3, BigDecimal.ONE, 4, BigDecimal.ONE), "").reasons()).containsExactly("Give the rate of “Power and service”; 0 if you charge nothing.");
        assertThat(HEAT.draftRefusals(FieldRefusals.none(), "2", Map.of(1, new BigDecimal("-1"), 2, new BigDecimal("0.12345"), 3, new BigDecimal("0.1234"))).sentences()).containsOnlyKeys("rate2-1", "rate2-2");
    }

    @Example
    void what_is_wrong_with_a_schedule_is_told_by_field() {
        assertThat(HEAT.draftRefusals(FieldRefusals.none(), 0).sentences()).isEmpty();
        var wrong = new PriceSchedule(PriceBasis.WHOLE_LIFE_COST, List.of(new PriceLine(1, null, "A", "hour", BigDecimal.ONE, null, null), new PriceLine(2, PriceLineKind.YEARLY, "a", null, BigDecimal.ZERO, null, null),
            new PriceLine(3, PriceLineKind.YEARLY, "A", "hour", new BigDecimal("1.001"), 61, 3), new PriceLine(4, PriceLineKind.AT_START, null, "hour", BigDecimal.ONE, null, 1)));
        assertThat(wrong.draftRefusals(FieldRefusals.none(), 1).sentences()).containsOnlyKeys("lineKind1", "lineUnit2", "lineQuantity2", "lineYears2", "lineName3", "lineQuantity3", "lineYears3", "lineLot3", "lineName4");
        assertThat(new PriceSchedule(PriceBasis.ONE_SUM, List.of(line(1, "1"))).draftRefusals(FieldRefusals.none(), 0).sentences()).containsEntry("basis", "Choose whole-life cost or a basket of rates, or empty the lines: one sum has none.");
        var many = new PriceSchedule(PriceBasis.BASKET, IntStream.rangeClosed(1, 21).mapToObj(n -> line(n, "1")).toList());
        assertThat(many.draftRefusals(FieldRefusals.none(), 0).sentences()).containsOnlyKeys("lineName1");
        assertThat(new PriceSchedule(PriceBasis.BASKET, many.lines().subList(0, 20)).draftRefusals(FieldRefusals.none(), 0).sentences()).isEmpty();
        assertThat(WrittenCriteria.basket().refusals(Refusals.none(), 2, " of lot 2").reasons()).isEmpty();
        assertThat(new PriceSchedule(PriceBasis.BASKET, List.of(new PriceLine(1, null, "Driver", "hour", BigDecimal.ONE, null, 2))).refusals(Refusals.none(), 1, " of lot 1").reasons()).containsExactly("Write at least one line into the price schedule of lot 1 that is paid.");
        assertThat(new PriceSchedule(PriceBasis.WHOLE_LIFE_COST, List.of(HEAT.lines().get(3))).refusals(Refusals.none(), Lot.NONE, "").reasons()).as("a resale alone").hasSize(1);
    }

    @Property
    void the_parts_sum_to_the_total(@ForAll("schedules") PriceSchedule schedule, @ForAll("rates") List<BigDecimal> given) {
        var rates = of(given);
        var total = schedule.total(Lot.NONE, rates);
        assertThat(total.scale()).isEqualTo(2);
        assertThat(schedule.parts(Lot.NONE, rates).stream().map(PricePart::amount).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(total);
    }

    @Property
    void a_lower_rate_never_gives_a_higher_total_nor_a_lower_one_where_it_is_taken_off(@ForAll("schedules") PriceSchedule schedule, @ForAll("rates") List<BigDecimal> given, @ForAll @IntRange(min = 1, max = MOST) int which, @ForAll @IntRange(min = 0, max = 99) int percent) {
        var line = schedule.lines().get((which - 1) % schedule.lines().size());
        var lower = new HashMap<>(of(given));
        lower.computeIfPresent(line.number(), (n, rate) -> rate.multiply(BigDecimal.valueOf(percent)).movePointLeft(2));
        var change = schedule.total(Lot.NONE, lower).compareTo(schedule.total(Lot.NONE, of(given)));
        assertThat(line.isTakenOff() ? -change : change).isNotPositive();
    }

    @Property
    void the_order_of_the_lines_is_irrelevant(@ForAll("schedules") PriceSchedule schedule, @ForAll("rates") List<BigDecimal> given, @ForAll Random random) {
        var shuffled = new ArrayList<>(schedule.lines());
        Collections.shuffle(shuffled, random);
        assertThat(new PriceSchedule(schedule.basis(), shuffled).total(Lot.NONE, of(given))).isEqualTo(schedule.total(Lot.NONE, of(given)));
    }

    private static final int MOST = 6;

    @Provide
    Arbitrary<PriceSchedule> schedules() {
        var line = Combinators.combine(Arbitraries.of(PriceLineKind.values()), Arbitraries.bigDecimals().between(new BigDecimal("0.01"), new BigDecimal("99999")).ofScale(2), Arbitraries.integers().between(1, 60));
        return Combinators.combine(Arbitraries.of(PriceBasis.WHOLE_LIFE_COST, PriceBasis.BASKET), line.as((kind, quantity, years) -> new PriceLine(1, kind, "Item", "unit", quantity, years, null)).list().ofMinSize(1).ofMaxSize(MOST)).as((basis, lines) -> {
            var numbered = new ArrayList<PriceLine>();
            for (var it : lines) numbered.add(new PriceLine(numbered.size() + 1, it.kind(), it.name() + numbered.size(), it.unit(), it.quantity(), it.years(), null));
            return new PriceSchedule(basis, numbered);
        });
    }

    @Provide
    Arbitrary<List<BigDecimal>> rates() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("99999")).ofScale(4).list().ofSize(MOST);
    }

    private static Map<Integer, BigDecimal> of(List<BigDecimal> given) {
        var rates = new HashMap<Integer, BigDecimal>();
        given.forEach(rate -> rates.put(rates.size() + 1, rate));
        return rates;
    }

    private static Map<Integer, BigDecimal> rates(String... given) {
        return of(Stream.of(given).map(BigDecimal::new).toList());
    }

    private static PriceLine line(int number, String quantity) {
        return new PriceLine(number, null, "Item " + number, "unit", new BigDecimal(quantity), null, null);
    }
}
