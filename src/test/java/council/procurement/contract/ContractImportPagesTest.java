package council.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.Browser;
import council.procurement.support.ProcessTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The import of contracts as procurement uses it over HTTP. */
@ProcessTest
class ContractImportPagesTest {

    private static final String PATH = "/contracts/import";

    @Autowired ContractService contracts;
    @LocalServerPort int port;

    @Test
    void a_file_is_looked_at_its_columns_are_chosen_and_it_is_imported() {
        var priya = Browser.of("priya", port);
        assertThat(priya.opens("/contracts").body()).contains("Import contracts");
        var file = "No.,Title,Supplier,Value,Start,End\nPG-1,Paged lamps,Example Lamps Ltd,\"£1,250,000\",01/04/2024,31/03/2030\nPG-2,Paged poles,Example Poles Ltd,4000,01/04/2024,\n";
        var looked = priya.uploads(PATH, PATH, Map.of("way", "check"), "register.csv", file.getBytes(StandardCharsets.UTF_8)).body();
        assertThat(looked).contains("Choose the columns for: Number of notice or contract").doesNotContain(">Import</button>");
        var chosen = new HashMap<>(Map.of("way", "check", "column-key", "no.", "column-title", "title", "column-supplier", "supplier", "column-value", "value", "column-starts", "start", "column-ends", "end"));
        var checked = priya.submits(PATH, chosen).body();
        assertThat(checked).contains("What the import would change", "2 rows, every one of them accounted for", "End not given", "Kind of purchase not known", ">Import</button>");
        chosen.put("way", "import");
        assertThat(priya.submits(PATH, chosen).body()).contains("Choose the department for rows that name none.", "Error: Import: Contracts");
        chosen.put("service", "property");
        chosen.put("manager", "carlos");
        var done = priya.submits(PATH, chosen).body();
        assertThat(done).contains("register.csv is imported", "What was imported").doesNotContain(">Import</button>");
        assertThat(priya.submits(PATH, chosen).body()).as("the file is gone").contains("Choose the file.");

        var matches = Pattern.compile("/contracts/(C-[\\d-]+)\">[^<]*</a> <span>Paged (lamps|poles)").matcher(done).results().toList();
        assertThat(matches).hasSize(2);
        var lamps = matches.stream().filter(it -> it.group(2).equals("lamps")).findFirst().orElseThrow().group(1);
        var poles = matches.stream().filter(it -> it.group(2).equals("poles")).findFirst().orElseThrow().group(1);
        assertThat(priya.opens("/contracts/" + lamps).body()).contains("Public Contracts Regulations 2015, for its whole life", "Ends after vesting day, 1 April 2028", "Of a size that needs consent", "Brought from a contracts register as PG-1.");
        assertThat(Browser.visitor(port).opens("/contracts/" + lamps).body()).contains("Paged lamps", "£1,250,000").doesNotContain("PG-1", "vesting", "For the council");
        assertThat(Browser.visitor(port).opens("/contracts/" + poles).statusCode()).as("does not exceed £5,000").isEqualTo(404);

        assertThat(priya.opens("/contracts/" + poles).body()).contains("End not known", "Record the last day", "The end is not known, so neither is");
        assertThat(Browser.of("olivia", port).opens("/contracts/" + poles).body()).contains("End not known").doesNotContain("Record the last day");
        assertThat(priya.posts("/contracts/" + poles, "/contracts/" + poles + "/end", Map.of("endsOn", "2024-03-31")).body()).contains("The contract cannot end before it starts.");
        assertThat(priya.posts("/contracts/" + poles, "/contracts/" + poles + "/end", Map.of("endsOn", "2027-03-31")).body()).contains("The end of " + poles + " is recorded", "31 March 2027", "Ends before vesting day").doesNotContain("Record the last day");
        assertThat(contracts.get(poles).state()).isEqualTo(ContractState.LIVE);
    }

    @Test
    void what_is_no_such_file_is_refused_and_who_only_reads_is_not_let_in() {
        var priya = Browser.of("priya", port);
        assertThat(priya.uploads(PATH, PATH, Map.of("way", "check"), "empty.csv", new byte[0]).body()).contains("Choose the file.");
        assertThat(priya.uploads(PATH, PATH, Map.of("way", "check"), "old.csv", "Title;Café".getBytes(StandardCharsets.ISO_8859_1)).body()).contains("The file is not in UTF-8.");
        assertThat(priya.uploads(PATH, PATH, Map.of("way", "check"), "bare.csv", "Reference,Title,Supplier,Value,Start\n".getBytes(StandardCharsets.UTF_8)).body()).contains("The file holds no rows below its headings.");
        var olivia = Browser.of("olivia", port);
        assertThat(olivia.opens(PATH).statusCode()).isEqualTo(403);
        assertThat(olivia.opens("/contracts").body()).doesNotContain("Import contracts");
        assertThat(Browser.visitor(port).opens(PATH).uri().getPath()).isEqualTo("/sign-in");
    }
}
