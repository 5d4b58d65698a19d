package council.procurement.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.Refused;
import council.procurement.award.OutcomeLetter;
import council.procurement.award.store.OutcomeLetterStore;
import council.procurement.casefile.Hashes;
import council.procurement.demo.engine.DemoSuppliers;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.demo.engine.PurchaseWalk.Purchase;
import council.procurement.support.Browser;
import council.procurement.support.Officers;
import council.procurement.support.OpenedTender;
import council.procurement.support.ProcessTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every bidder is told in the same moment: on its own pages who bid there, the others by hand; and each letter is kept. */
@ProcessTest
class OutcomeLettersTest {

    private static final String FIRST = "first@letters.example", SECOND = "second@letters.example";

    @Autowired PurchaseWalk walk;
    @Autowired Officers officers;
    @Autowired DemoSuppliers suppliers;
    @Autowired OutcomeLetterStore letters;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void all_letters_go_in_one_moment_each_bidder_reads_its_own_and_what_was_sent_is_kept() throws IOException {
        var reference = decided();
        var paul = Browser.of("paul", port);
        var page = "/awards/" + reference + "/letters";
        assertThat(paul.opens(page).body()).contains("Goes by itself", "You send it by hand", "Read it first").doesNotContain("As it was sent");
        assertThat(Browser.of("eva", port).opens(page).statusCode()).as("a scorer").isEqualTo(403);
        assertThat(SupplierBrowser.of(SECOND, "Second Letters Ltd", port).opens(reference, "").body()).as("before they are sent").doesNotContain("The award is decided");

        assertThatThrownBy(() -> officers.completes("paul", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "false"))).isInstanceOf(Refused.class);
        assertThat(letters.of(reference)).isEmpty();
        officers.completes("paul", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));

        var sent = letters.of(reference);
        assertThat(sent).extracting(OutcomeLetter::supplier, OutcomeLetter::throughPortal).containsExactlyInAnyOrder(tuple("First Letters Ltd", true),
            tuple("Second Letters Ltd", true), tuple("Example Works", false));
        assertThat(sent).allSatisfy(it -> assertThat(Hashes.of(letters.content(it.number()))).isEqualTo(it.hash()));
        assertThat(sent.stream().map(OutcomeLetter::sentAt).distinct()).as("one moment").hasSize(1);
        assertThat(jdbc.sql("select recipient from outbox_mail where kind = 'bid-outcome' and subject like ?").param("%" + reference + "%").query(String.class).list()).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(paul.opens(page).body()).contains("As it was sent", "By hand", "Paul Example-").doesNotContain("Read it first");

        var first = of(sent, "First Letters Ltd");
        var second = of(sent, "Second Letters Ltd");
        var loser = SupplierBrowser.of(SECOND, "Second Letters Ltd", port).browser();
        var own = "/supplier/bids/" + reference + "/letters/" + second.number() + ".pdf";
        assertThat(loser.opens("/supplier/bids/" + reference).body()).contains("The award is decided", own);
        assertThat(text(loser.downloads(own))).contains("To Second Letters Ltd", "We intend to award the contract to First Letters Ltd.", "If you think that a rule was broken", "Assessment summary", "Your rank 2 of 3").doesNotContain("Example Works");
        assertThat(loser.opens("/supplier/bids/" + reference + "/letters/" + first.number() + ".pdf").statusCode()).as("another bidder's").isEqualTo(404);
        assertThat(text(paul.downloads("/awards/" + reference + "/letters/" + first.bid() + ".pdf"))).contains("we intend to award the contract to you", "This letter is not the contract").doesNotContain("If you think that a rule was broken");
        assertThat(paul.downloads("/awards/" + reference + "/letters/" + second.bid() + ".pdf")).as("kept as it was sent").isEqualTo(letters.content(second.number()));
    }

    private static OutcomeLetter of(List<OutcomeLetter> sent, String supplier) {
        return sent.stream().filter(it -> it.supplier().equals(supplier)).findFirst().orElseThrow();
    }

    private static String text(byte[] content) throws IOException {
        Files.write(Path.of("target", "outcome-letter-%s.pdf".formatted(Hashes.of(content).substring(0, 6))), content);
        try (var document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private String decided() {
        var reference = OpenedTender.approved(walk, new Purchase("Letters of three bidders", "The present arrangement ends.", "people", "henry", "services", "79620000", "150000", 36, "PP-7100"));
        var deadline = LocalDate.of(2027, 2, 17);
        walk.advertise(reference, deadline);
        suppliers.bid(reference, FIRST, new Bidder("First Letters Ltd", "WS13 6YX", true, false, "140000", "20000"), "With ten trained people.");
        suppliers.bid(reference, SECOND, new Bidder("Second Letters Ltd", "WS14 9AA", true, false, "145000", "20000"), "With eight trained people.");
        OpenedTender.opened(walk, reference, deadline, List.of(new Bidder("Example Works", "B77 1AA", false, false, "149500", "20000")));
        walk.checkCompliance(reference);
        OpenedTender.decided(walk, reference);
        return reference;
    }
}
