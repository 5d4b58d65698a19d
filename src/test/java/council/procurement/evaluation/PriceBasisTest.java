package council.procurement.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.tender.PriceFormula;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a price is, and what it is worth in points, at the corners. */
class PriceBasisTest {

    @ParameterizedTest
    @CsvSource({
        "LOWEST_RATIO, 100 110 125, 60.00 54.55 48.00", "LOWEST_RATIO, 100, 60.00", "LOWEST_RATIO, 100 100, 60.00 60.00",
        "MEAN, 100 110 125, 33.13 30.45 26.42", "MEAN, 100, 30.00", "MEAN, 100 100, 30.00 30.00", "MEAN, 1 1 1 1000, 59.88 59.88 59.88 0.00",
        "LINEAR, 100 110 125, 60.00 54.00 45.00", "LINEAR, 100, 60.00", "LINEAR, 100 100, 60.00 60.00", "LINEAR, 100 199.99 200 200.01 1000, 60.00 0.01 0.00 0.00 0.00",
        "COST_PER_QUALITY_POINT, 100 110, 0.00 0.00"})
    void a_price_is_worth(PriceFormula formula, String prices, String points) {
        var all = Stream.of(prices.split(" ")).map(BigDecimal::new).toList();
        assertThat(all).map(price -> PricePoints.of(formula, new BigDecimal("60"), price, all).toString()).containsExactly(points.split(" "));
    }

    @Test
    void the_whole_life_counts_all_years_and_what_it_still_fetches() {
        assertThat(new WholeLifeCost(new BigDecimal("20000"), new BigDecimal("1500.50"), 7, new BigDecimal("400"), new BigDecimal("2000")).total()).isEqualByComparingTo("28903.50");
        assertThatThrownBy(() -> new WholeLifeCost(BigDecimal.ONE, BigDecimal.ONE.negate(), 0, BigDecimal.ZERO, BigDecimal.ZERO)).isInstanceOf(Refused.class)
            .hasMessage("Give every part of the whole-life cost as £0 or more. Give the years of use, 1 or more.");
    }

    @Test
    void a_basket_prices_every_bid_against_the_same_quantities() {
        var basket = new Basket(List.of(new Basket.Line("Skip", new BigDecimal("40")), new Basket.Line("Hour", new BigDecimal("12.5"))));
        assertThat(basket.price(Map.of("Skip", new BigDecimal("210.00"), "Hour", new BigDecimal("33.33")))).isEqualByComparingTo("8816.625");
        assertThat(basket.price(Map.of("Skip", BigDecimal.ZERO, "Hour", BigDecimal.ONE))).as("a rate may be nothing").isEqualByComparingTo("12.5");
        assertThatThrownBy(() -> basket.price(Map.of("Skip", BigDecimal.ONE))).isInstanceOf(Refused.class).hasMessage("The rate for “Hour” is missing. Clear it up with the bidder.");
        assertThatThrownBy(() -> basket.price(Map.of("Skip", BigDecimal.ONE, "Hour", BigDecimal.ONE, "Mile", BigDecimal.ONE))).isInstanceOf(Refused.class)
            .hasMessage("The bid prices an item that is not in the basket.");
        assertThatThrownBy(() -> new Basket(List.of(new Basket.Line("A", BigDecimal.ZERO), new Basket.Line("A", BigDecimal.ONE)))).isInstanceOf(Refused.class)
            .hasMessage("Give each line of the basket a quantity of more than 0. An item stands in the basket twice.");
    }
}
