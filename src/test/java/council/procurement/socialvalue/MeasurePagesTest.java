package council.procurement.socialvalue;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.Browser;
import council.procurement.support.ProcessTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The catalogue of social value as officers use it over HTTP. */
@ProcessTest
class MeasurePagesTest {

    private static final Map<String, String> TYPED = Map.of("code", "PAGE1", "theme", "environment", "outcome", "Quiet streets", "measure", "Night deliveries given up", "unit", "night",
        "counting", "each-year", "proxy", "£12.50", "proxySource", "Own study", "validFrom", "2026-05-01");

    @LocalServerPort int port;

    @Test
    void a_measure_is_added_found_changed_and_its_history_told() {
        var marcus = Browser.of("marcus", port);
        assertThat(marcus.posts("/social-value/add", "/social-value/add", TYPED).body()).contains("PAGE1 is in the catalogue", "Night deliveries given up", "£12.50");
        assertThat(marcus.opens("/social-value?q=deliveries&theme=environment").body()).contains("PAGE1", "Showing <b>1</b>");
        assertThat(marcus.opens("/social-value?q=deliveries&pounds=false").body()).contains("No measure fits");
        assertThat(marcus.opens("/social-value.csv?q=deliveries").body()).contains("PAGE1,environment,Quiet streets,Night deliveries given up,night,each-year,12.50,Own study,2026-05-01,,Yes");
        assertThat(marcus.opens("/social-value/measures/PAGE1/change").body()).contains("What stands here now holds from 1 May 2026", "value=\"12.50\"");
        assertThat(marcus.posts("/social-value/measures/PAGE1/change", "/social-value/measures/PAGE1/change", Map.of("seen", "1", "theme", "environment", "outcome", "Quiet streets", "measure", "Night deliveries given up",
            "unit", "night", "counting", "each-year", "proxy", "13", "proxySource", "New study", "validFrom", "2027-05-01", "offered", "true")).body())
            .contains("The change is kept", "From 1 May 2027: Night deliveries given up, £13 for one night (New study).", "From 1 May 2026: Night deliveries given up, £12.50 for one night (Own study).");
    }

    @Test
    void what_was_typed_is_there_again_when_it_is_refused() {
        var answer = Browser.of("marcus", port).posts("/social-value/add", "/social-value/add", Map.of("code", "PAGE2", "outcome", "Kept as typed", "proxy", "lots"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Error: Add a measure", "Choose the theme.", "Give the proxy in pounds and pence", "value=\"lots\"", "Kept as typed");
    }

    @Test
    void what_is_downloaded_can_be_brought_back_as_it_is() {
        var marcus = Browser.of("marcus", port);
        var file = marcus.opens("/social-value.csv?state=all&q=SV0").body().getBytes(StandardCharsets.UTF_8);
        assertThat(marcus.opens("/social-value/import").body()).contains("Import a file", "counting is each-year or hire");
        assertThat(marcus.uploads("/social-value/import", "/social-value/import", Map.of("way", "import"), "list.csv", file).body()).contains("is imported", "0 new", "0 changed", "9 unchanged");
    }

    @Test
    void who_only_reads_is_offered_no_change_and_no_measure_is_no_page() {
        var olivia = Browser.of("olivia", port);
        assertThat(olivia.opens("/social-value").body()).contains("SV01", "£28,000").doesNotContain("Add a measure", "Import a list");
        assertThat(olivia.opens("/social-value/measures/SV02").body()).contains("recorded and not counted in pounds", "As it came with the service.");
        assertThat(olivia.opens("/social-value/measures/NONE1").statusCode()).isEqualTo(404);
        for (var page : new String[] {"/social-value/add", "/social-value/measures/SV01/change", "/social-value/import"}) assertThat(olivia.opens(page).statusCode()).as(page).isEqualTo(403);
    }
}
