package council.procurement.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void commas_quotes_and_line_ends_stay_inside_their_cell() {
        assertThat(Csv.line("a,b", "say \"so\"", "two\nlines", null, "plain")).isEqualTo("\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",,plain\r\n");
    }

    @Test
    void sums_and_days_are_for_machines() {
        assertThat(Csv.line(new BigDecimal("150000.50"), LocalDate.of(2026, 11, 23), new BigDecimal("-1"))).isEqualTo("150000.50,2026-11-23,-1\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-cmd", "@sum"})
    void a_typed_formula_is_a_text(String typed) {
        assertThat(Csv.line(typed)).isEqualTo("'" + typed + "\r\n");
    }
}
