package council.procurement.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.tender.PriceFormula;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a price is worth in points, at the corners. */
class PricePointsTest {

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
}
