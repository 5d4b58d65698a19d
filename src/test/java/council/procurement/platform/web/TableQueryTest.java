package council.procurement.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class TableQueryTest {

    @Test
    void without_parameters_it_is_the_first_page_in_the_default_order() {
        var query = asked("");
        assertThat(query.page()).isEqualTo(1);
        assertThat(query.offset()).isZero();
        assertThat(query.sort()).isEqualTo("value");
        assertThat(query.descending()).isTrue();
    }

    @Test
    void what_makes_no_sense_falls_back_to_the_default() {
        assertThat(asked("page=0").page()).isEqualTo(1);
        assertThat(asked("page=-7").page()).isEqualTo(1);
        assertThat(asked("page=two").page()).isEqualTo(1);
        assertThat(asked("page=99999999999").page()).isEqualTo(1);
        assertThat(asked("page=2000000000").offset()).isPositive();
        assertThat(asked("sort=title;drop table").sort()).isEqualTo("value");
    }

    @Test
    void links_keep_the_filters_and_encode_what_was_typed() {
        var page = asked("q=fleet & co&sort=title&direction=ascending&page=2").page(List.of("row"), 60);
        assertThat(page.linkToPage(3)).isEqualTo("/procurements?q=fleet+%26+co&sort=title&direction=ascending&page=3");
        assertThat(page.linkToSort("title")).isEqualTo("/procurements?q=fleet+%26+co&sort=title&direction=descending");
        assertThat(page.linkToSort("value")).isEqualTo("/procurements?q=fleet+%26+co&sort=value&direction=ascending");
        assertThat(page.ariaSort("title")).isEqualTo("ascending");
        assertThat(page.ariaSort("value")).isEqualTo("none");
    }

    @Test
    void it_counts_rows_and_pages() {
        assertThat(asked("").page(List.of(), 0).pages()).isEqualTo(1);
        assertThat(asked("").page(List.of(), 25).pages()).isEqualTo(1);
        assertThat(asked("").page(List.of(), 26).pages()).isEqualTo(2);
        var second = asked("page=2").page(List.of("a", "b"), 27);
        assertThat(second.first()).isEqualTo(26);
        assertThat(second.last()).isEqualTo(27);
        assertThat(asked("page=5").page(List.of("a"), 250).pageNumbers()).containsExactly(1, 0, 4, 5, 6, 0, 10);
        assertThat(asked("page=900").page(List.of(), 30).pageNumbers()).containsExactly(1, 2);
    }

    @Test
    void dates_and_money_read_as_the_council_writes_them() {
        var show = new Show();
        assertThat(show.money(new BigDecimal("1234500.00"))).isEqualTo("£1,234,500");
        assertThat(show.money(new BigDecimal("1234.5"))).isEqualTo("£1,234.50");
        assertThat(show.money(new BigDecimal("0.00"))).isEqualTo("£0");
        assertThat(show.money(null)).isEmpty();
        assertThat(show.date(LocalDate.of(2026, 11, 2))).isEqualTo("2 November 2026");
        assertThat(show.dateTime(Instant.parse("2026-06-15T11:05:00Z"))).isEqualTo("15 June 2026 at 12:05pm");
    }

    private static TableQuery asked(String parameters) {
        var request = new MockHttpServletRequest("GET", "/procurements");
        for (String pair : parameters.split("&(?=\\w+=)")) {
            if (!pair.isEmpty()) request.addParameter(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        return TableQuery.of(request, "-value", "title");
    }
}
