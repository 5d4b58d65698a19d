package council.procurement.exclusion;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.Browser;
import council.procurement.support.ProcessTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The debarment list as officers use it over HTTP. */
@ProcessTest
class DebarmentPagesTest {

    @LocalServerPort int port;

    @Test
    void an_entry_is_added_found_downloaded_brought_back_and_changed() {
        var priya = Browser.of("priya", port);
        var page = priya.posts("/debarments/add", "/debarments/add", Map.of("name", "Paged Example Ltd", "companyNumber", "765432", "ground", "fraud", "from", "2026-05-01", "until", "2090-04-30"));
        assertThat(page.body()).contains("Paged Example Ltd is in the list", "00765432", "Mandatory", "Convicted of fraud or fraudulent trading", "In force");
        var entry = page.uri().getPath();
        assertThat(priya.opens("/debarments?q=paged&kind=mandatory&state=in-force").body()).contains("Paged Example Ltd", "Showing <b>1</b>");
        assertThat(priya.opens("/search?q=paged").body()).contains("</mark> Example Ltd", "href=\"" + entry + "\"");
        assertThat(priya.opens("/debarments?q=paged&state=ended").body()).contains("No entry fits");
        var file = priya.opens("/debarments.csv?q=paged").body();
        assertThat(file).contains("Paged Example Ltd,00765432,fraud,2026-05-01,2090-04-30");
        assertThat(priya.uploads("/debarments/import", "/debarments/import", Map.of("way", "import"), "list.csv", file.getBytes(StandardCharsets.UTF_8)).body()).contains("is imported", "0 new", "0 changed", "1 unchanged");
        assertThat(priya.opens(entry + "/change").body()).contains("value=\"00765432\"", "value=\"2090-04-30\"");
        assertThat(priya.posts(entry + "/change", entry + "/change", Map.of("seen", "1", "name", "Paged Example Ltd", "companyNumber", "00765432", "ground", "fraud", "from", "2026-05-01", "until", "2026-05-31")).body())
            .contains("The change is kept", "from 1 May 2026 until 31 May 2026.", "from 1 May 2026 until 30 April 2090.", "Ended");
    }

    @Test
    void what_was_typed_is_there_again_when_it_is_refused() {
        var answer = Browser.of("priya", port).posts("/debarments/add", "/debarments/add", Map.of("name", "Kept as typed", "companyNumber", "none", "ground", "gossip"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Error: Add an entry", "Choose the ground.", "Give the company number as Companies House writes it", "Kept as typed", "value=\"none\"");
    }

    @Test
    void who_only_reads_is_offered_no_change_and_sees_how_far_back_each_ground_looks() {
        var olivia = Browser.of("olivia", port);
        assertThat(olivia.opens("/debarments").body()).contains("Debarment list").doesNotContain("Add an entry", "Import a list");
        assertThat(olivia.opens("/exclusion-grounds").body()).contains("Schedule 6, paragraphs 12 and 17", "Monitoring officer", "Events count from", "24 February 2025");
        assertThat(olivia.opens("/debarments/entries/D-1999-0001").statusCode()).isEqualTo(404);
        for (var page : new String[] {"/debarments/add", "/debarments/import"}) assertThat(olivia.opens(page).statusCode()).as(page).isEqualTo(403);
    }
}
