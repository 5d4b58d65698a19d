package council.procurement.casefile;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.Browser;
import council.procurement.support.Files;
import council.procurement.support.Officers;
import council.procurement.people.People;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The one search: what it finds, and that it finds for nobody what they may not read. */
abstract class Searches {

    @Autowired Officers officers;
    @Autowired DocumentService documents;
    @Autowired NoteService notes;
    @Autowired RiskService risks;
    @Autowired SearchService search;
    @Autowired People people;
    @LocalServerPort int port;

    private Viewer viewer(String person) {
        return new Viewer(person, people.groupsOf(person));
    }

    /** A case of Olivia's in which each part holds a word of its own. */
    private String aCase(String word) {
        var reference = officers.starts("olivia", need("Title" + word, "15000")).getBusinessKey();
        documents.add(reference, viewer("olivia"), new DocumentDraft("Internal" + word, DocumentKind.OTHER, Stage.INITIATION), new Upload("inside" + word + ".pdf", Files.PDF));
        documents.add(reference, viewer("olivia"), new DocumentDraft("Published" + word, DocumentKind.OTHER, Stage.INITIATION), new Upload("outside" + word + ".pdf", Files.PDF));
        documents.publish(reference, viewer("olivia"), 2, 1, true);
        notes.write(reference, viewer("olivia"), "A note" + word + " in the file.");
        risks.add(reference, viewer("olivia"), new RiskDraft("Risk" + word, "Cause" + word, "Consequence", 3, 3, "olivia", "Mitigation", RiskState.OPEN, LocalDate.of(2027, 1, 1)));
        return reference;
    }

    private Map<String, Integer> found(String text, String person) {
        return search.find(text, null, viewer(person)).perKind();
    }

    @Test
    void everybody_finds_what_they_may_read_and_nothing_else() {
        var word = "qwx1";
        aCase(word);
        for (var reader : new String[] {"olivia", "priya", "marcus", "ivan", "simon", "harriet", "clara"})
            assertThat(found(word, reader)).as(reader).isEqualTo(Map.of("Cases", 1, "Documents", 2, "Notes", 1, "Risks", 1));
        for (var other : new String[] {"oscar", "eva", "carlos", "grace", "petra"})
            assertThat(found(word, other)).as(other).isEqualTo(Map.of("Cases", 1, "Documents", 1));
        assertThat(search.find(word, null, new Viewer("leaver", java.util.Set.of())).hits()).isEmpty();
        assertThat(search.find("inside" + word, null, viewer("oscar")).hits()).isEmpty();
    }

    @Test
    void who_reads_what_is_published_alone_is_not_told_the_name_of_a_newer_internal_file() {
        var reference = aCase("qwx6");
        documents.renew(reference, viewer("olivia"), 2, "Names the bidder.", new Upload("bidder-qwx7.pdf", (new String(Files.PDF, StandardCharsets.US_ASCII) + "% second\n").getBytes(StandardCharsets.US_ASCII)));
        assertThat(search.find("bidder-qwx7", null, viewer("olivia")).hits()).hasSize(1);
        assertThat(search.find("bidder-qwx7", null, viewer("oscar")).hits()).isEmpty();
        assertThat(search.find("outsideqwx6", null, viewer("oscar")).hits()).extracting(SearchHit::where).containsExactly("outsideqwx6.pdf");
        documents.withdraw(reference, viewer("olivia"), 2, "Too early.");
        assertThat(search.find("outsideqwx6", null, viewer("oscar")).hits()).isEmpty();
    }

    @Test
    void every_word_must_occur_and_a_kind_can_be_chosen() {
        var word = "qwx2";
        var reference = aCase(word);
        assertThat(search.find(word + " file", null, viewer("olivia")).hits()).extracting(SearchHit::kind).containsExactly("Note");
        assertThat(search.find(word, "Risks", viewer("olivia")).hits()).extracting(SearchHit::path).containsExactly("/procurements/" + reference + "/risks");
        assertThat(search.find("%" + word, null, viewer("olivia")).hits()).isEmpty();
    }

    @Test
    void a_colleagues_name_leads_to_their_cases() {
        var reference = aCase("qwx3");
        assertThat(search.find("olivia officer", "People", viewer("ivan")).hits()).anySatisfy(hit -> {
            assertThat(hit.reference()).isEqualTo(reference);
            assertThat(hit.where()).isEqualTo("Olivia Example-Officer: Requester");
        });
    }

    @Test
    void a_reference_leads_straight_to_its_page() {
        var reference = aCase("qwx4");
        assertThat(Browser.of("eva", port).opens("/search?q=" + reference.toLowerCase()).uri().getPath()).isEqualTo("/procurements/" + reference);
    }

    @Test
    void the_page_marks_what_was_found_and_says_what_to_do_where_nothing_is() {
        aCase("qwx5");
        var olivia = Browser.of("olivia", port);
        assertThat(olivia.opens("/search?q=qwx5&kind=Notes").body()).contains("<mark>qwx5</mark>", "Notes (1)", "Cases (1)", "Showing <b>1</b>");
        assertThat(olivia.opens("/search?q=nothing-like-it").body()).contains("Nothing was found");
        notes.write(aCase("qwx8"), viewer("olivia"), "İİİİİİ qwx9");
        assertThat(olivia.opens("/search?q=qwx9").body()).as("letters that become two in lower case").contains("İİİİİİ <mark>qwx9</mark>");
        assertThat(olivia.opens("/search").body()).contains("What do you look for?");
        assertThat(olivia.opens("/search?q=%3Cscript%3E").body()).doesNotContain("<script>\"").contains("&lt;script&gt;");
    }
}
