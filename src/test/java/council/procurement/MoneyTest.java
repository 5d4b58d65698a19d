package council.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"38000|38000.00", "£38,000.5|38000.50", " £ 1,250,000.05 |1250000.05", "38 000|38000.00", "0|0.00"})
    void a_typed_sum_is_read_as_pounds_and_pence(String typed, BigDecimal pounds) {
        assertThat(Money.typed(typed)).isEqualTo(pounds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1,5", "12,00", "-1", "1.005", "1e3", "123456789012", "£"})
    void what_is_no_sum_is_none(String typed) {
        assertThat(Money.typed(typed)).isNull();
        assertThat(Money.typed(null)).isNull();
    }
}
