package council.procurement.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.Browser;
import council.procurement.support.ProcessTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The register of suppliers as officers use it over HTTP. */
@ProcessTest
class SupplierPagesTest {

    @LocalServerPort int port;

    @Test
    void a_supplier_is_added_found_changed_and_archived() {
        var priya = Browser.of("priya", port);
        var added = priya.posts("/suppliers/add", "/suppliers/add", Map.of("name", "Quarry Example Ltd", "postcode", "ws147aa", "sme", "yes", "categories", "90511"));
        assertThat(added.body()).contains("Quarry Example Ltd is in the register", "WS14 7AA (local)", "Added to the register");
        var path = added.uri().getPath();
        assertThat(priya.opens("/suppliers?q=quarry&local=yes&sme=yes&cpv=90511000").body()).contains(path).contains("Showing <b>1</b>").doesNotContain("govuk-tag--grey");
        assertThat(priya.opens("/suppliers?q=quarry&local=no").body()).contains("No supplier fits");
        assertThat(priya.opens("/suppliers.csv?q=quarry").body()).contains(",Quarry Example Ltd,,,WS14 7AA,In the district,Yes,Yes,Not known,");
        var changed = priya.posts(path + "/change", path + "/change", Map.of("seen", "1", "name", "Quarry Example Ltd", "postcode", "B1 1AA", "sme", "yes", "categories", "90511"));
        assertThat(changed.body()).contains("The change is kept", "B1 1AA (outside the district)", "Postcode: “WS14 7AA” became “B1 1AA”.");
        assertThat(priya.posts(path, path + "/state", Map.of("seen", "2", "reason", "")).body()).contains("There is a problem", "Say why; it stands in the history of the supplier.");
        assertThat(priya.posts(path, path + "/state", Map.of("seen", "2", "reason", "Ceased trading.")).body()).contains("The supplier is archived", "Archived: Ceased trading.");
        assertThat(priya.opens("/suppliers?q=quarry").body()).contains("No supplier fits");
        assertThat(priya.opens("/suppliers?q=quarry&state=archived").body()).contains(path, "govuk-tag--grey");
    }

    @Test
    void what_was_typed_is_there_again_when_it_is_refused() {
        var grace = Browser.of("grace", port);
        var answer = grace.posts("/suppliers/add", "/suppliers/add", Map.of("name", "", "postcode", "nowhere", "notes", "Kept as typed"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Error: Add a supplier", "Give the name of the supplier.", "Give the postcode as in WS13 6YX", "value=\"nowhere\"", "Kept as typed");
    }

    @Test
    void the_registers_own_download_is_checked_and_imported() {
        var priya = Browser.of("priya", port);
        priya.posts("/suppliers/add", "/suppliers/add", Map.of("name", "Tarn Example Ltd", "postcode", "WS14 7AA", "sme", "yes", "phone", "+44 1543 111111", "categories", "90511, 77"));
        var mine = priya.opens("/suppliers.csv?q=tarn").body();
        assertThat(priya.opens("/suppliers").body()).contains("/suppliers/import");
        assertThat(takes(priya, "import", mine)).contains("suppliers.csv is imported", "0 new", "0 changed", "1 unchanged");
        var more = mine.replace("WS14 7AA", "WS13 6YX").replace("Tarn Example Ltd", "Tarn Example Two");
        assertThat(takes(priya, "check", more)).contains("What the import would change", "1 new");
        assertThat(priya.opens("/suppliers?q=tarn").body()).doesNotContain("Tarn Example Two");
        assertThat(takes(priya, "import", more.replace(",Yes,Yes,", ",Yes,maybe,"))).contains("Row 2: sme is yes or no, not “maybe”.");
        assertThat(takes(priya, "import", more)).contains("suppliers.csv is imported", "1 new");
        assertThat(priya.opens("/suppliers?q=tarn").body()).contains("Tarn Example Two");
        assertThat(takes(priya, "import", "name\nA\n")).contains("The first line lacks the columns: company number");
        assertThat(Browser.of("olivia", port).opens("/suppliers/import").statusCode()).isEqualTo(403);
    }

    private static String takes(Browser keeper, String way, String csv) {
        return keeper.uploads("/suppliers/import", "/suppliers/import", Map.of("way", way), "suppliers.csv", csv.getBytes(StandardCharsets.UTF_8)).body();
    }

    @Test
    void who_only_reads_is_offered_no_change() {
        assertThat(Browser.of("olivia", port).opens("/suppliers").body()).doesNotContain("Add a supplier");
    }
}
