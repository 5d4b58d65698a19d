package council.procurement.casefile.web;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.support.Browser;
import council.procurement.support.Files;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of a case's file over real HTTP. */
@ProcessTest
class CaseFilePagesTest {

    private static final Map<String, String> RISK = Map.of("title", "Few bids", "cause", "Holidays", "consequence", "Delay", "likelihood", "4", "impact", "4",
        "owner", "olivia", "mitigation", "Announce early", "reviewOn", "2026-12-01");

    @Autowired Officers officers;
    @Autowired TimelineService timeline;
    @LocalServerPort int port;

    @Test
    void empty_pages_say_what_to_do() {
        var path = open("Empty file");
        var olivia = Browser.of("olivia", port);
        assertThat(olivia.opens(path + "/documents").body()).contains("There are no documents yet", "Add a document", "Bids never belong here");
        assertThat(olivia.opens(path + "/notes").body()).contains("There are no notes yet");
        assertThat(olivia.opens(path + "/risks").body()).contains("The register has no risks yet", "Add a risk");
        assertThat(olivia.opens(path + "/links").body()).contains("This case is linked with no other");
        assertThat(olivia.opens(path).body()).contains("aria-label=\"This case\"", path + "/documents", path + "/notes", path + "/risks", path + "/people", path + "/links");
        assertThat(Browser.of("eva", port).opens(path).body()).contains(path + "/documents").doesNotContain(path + "/notes", path + "/risks");
    }

    @Test
    void a_document_is_uploaded_renewed_published_and_withdrawn() throws Exception {
        var path = open("Paged documents");
        var olivia = Browser.of("olivia", port);
        var added = olivia.uploads(path + "/documents/add", path + "/documents/add", Map.of("title", "Quote <b>of</b> Müller", "kind", "QUOTE", "stage", "INITIATION"), "Angebot £5 “neu”.pdf", Files.PDF);
        assertThat(added.uri().getPath()).isEqualTo(path + "/documents/1");
        assertThat(added.body()).contains("Document 1 is in the file", "Quote &lt;b&gt;of&lt;/b&gt; Müller", "Internal", "Fingerprint (SHA-256)").doesNotContain("<b>of");
        var same = olivia.uploads(path + "/documents/1/versions", path + "/documents/1/versions", Map.of("remark", "Nothing at all"), "b.pdf", Files.PDF);
        assertThat(same.body()).contains("There is a problem", "This file is the same as version 1", "Nothing at all</textarea>");
        assertThat(olivia.uploads(path + "/documents/1/versions", path + "/documents/1/versions", Map.of("remark", "Text now"), "b.txt", Files.bytes("£5")).body()).contains("Version 2 is in the file", "Text now");

        var file = olivia.opens(path + "/documents/1/versions/1");
        assertThat(file.body()).isEqualTo(new String(Files.PDF));
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition")).get().asString().startsWith("attachment;").contains("filename*=UTF-8''Angebot%20%C2%A35%20%E2%80%9Cneu%E2%80%9D.pdf");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(file.headers().firstValue("Cache-Control")).get().asString().contains("no-store");

        var priya = Browser.of("priya", port);
        var published = path.replace("/procurements", "/published") + "/documents/1";
        assertThat(visitor(published)).isEqualTo(404);
        assertThat(priya.opens(path + "/documents/1/publish?version=1").body()).contains("Anybody will be able to read version");
        assertThat(priya.posts(path + "/documents/1", path + "/documents/1/publish", Map.of("version", "1")).body()).contains("There is a problem", "Confirm that it holds nothing confidential");
        assertThat(priya.posts(path + "/documents/1", path + "/documents/1/publish", Map.of("version", "1", "confirmed", "yes")).body()).contains("Version 1 is published: anybody can read it", "Withdraw from publication");
        assertThat(visitor(published)).isEqualTo(200);
        assertThat(Browser.of("eva", port).opens(path + "/documents/1").body()).contains("Version <span>1</span>").doesNotContain("Text now", "Add a version");
        assertThat(Browser.of("eva", port).opens(path + "/documents/1/versions/2").statusCode()).isEqualTo(404);
        assertThat(priya.posts(path + "/documents/1", path + "/documents/1/withdraw", Map.of("reason", "")).body()).contains("Say why it is withdrawn");
        assertThat(priya.posts(path + "/documents/1", path + "/documents/1/withdraw", Map.of("reason", "Wrong price.")).body()).contains("The document is internal again", "Wrong price.");
        assertThat(visitor(published)).isEqualTo(404);

        var csv = olivia.opens(path + "/documents.csv");
        assertThat(csv.headers().firstValue("Content-Type")).get().asString().startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(3).element(1).asString().contains("b.txt").contains("Olivia Example-Officer,2026-11-23");
        assertThat(Browser.of("eva", port).opens(path + "/documents.csv").body().lines()).hasSize(1);
    }

    @Test
    void a_faulty_upload_keeps_what_was_typed() {
        var path = open("Faulty uploads") + "/documents/add";
        var olivia = Browser.of("olivia", port);
        assertThat(olivia.uploads(path, path, Map.of("title", "Kept title", "kind", "", "stage", "AWARD"), "a.pdf", Files.HTML).body())
            .contains("There is a problem", "Choose what the document is.", "The content of “a.pdf” is not what its ending", "value=\"Kept title\"", "<option value=\"AWARD\" selected=\"selected\">");
        assertThat(olivia.uploads(path, path, Map.of("title", "t", "kind", "NONSENSE", "stage", "x"), "a.zip", Files.zip("a", "b")).body()).contains("Files like “a.zip” are not taken");
        assertThat(olivia.posts(path, path, Map.of("title", "No file")).body()).contains("Choose a file.", "value=\"No file\"");
        assertThat(olivia.uploads(path, path, Map.of("title", "Just too large"), "a.pdf", new byte[25_000_001]).body()).contains("The file is larger than 25 MB. Make it smaller", "value=\"Just too large\"");
    }

    @Test
    void what_the_container_rejects_is_refused_in_the_same_sentence() {
        var path = open("Giant uploads") + "/documents/add";
        var answer = Browser.of("olivia", port).uploads(path, path, Map.of("title", "Giant “ü”", "kind", "QUOTE", "stage", "AWARD"), "a.pdf", new byte[40_000_000]);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("There is a problem", "The file is larger than 25 MB. Make it smaller")
            .contains("value=\"Giant “ü”\"", "<option value=\"QUOTE\" selected=\"selected\">", "<option value=\"AWARD\" selected=\"selected\">");
        assertThat(timeline.of(path.split("/")[2])).extracting(TimelineEntry::sentence).noneMatch(s -> s.startsWith("Added document"));
    }

    @Test
    void a_note_is_written() {
        var path = open("Noted pages") + "/notes";
        var olivia = Browser.of("olivia", port);
        assertThat(olivia.posts(path, path, Map.of("note", " ")).body()).contains("There is a problem", "Write the note.");
        assertThat(olivia.posts(path, path, Map.of("note", "Rang <i>them</i>.")).body()).contains("Your note is in the file", "Rang &lt;i&gt;them&lt;/i&gt;.", "Olivia Example-Officer");
        assertThat(Browser.of("ivan", port).opens(path).body()).contains("Rang").doesNotContain("<textarea");
    }

    @Test
    void a_risk_is_recorded_and_stands_on_the_page_of_the_case_until_it_is_closed() {
        var path = open("Risky pages");
        var olivia = Browser.of("olivia", port);
        assertThat(olivia.posts(path + "/risks/add", path + "/risks/add", Map.of("title", "Kept risk", "likelihood", "9", "reviewOn", "soon")).body())
            .contains("There is a problem", "Choose how likely it is, from 1 to 5.", "Give the day by which the risk is looked at again.", "Kept risk</textarea>");
        assertThat(olivia.posts(path + "/risks/add", path + "/risks/add", RISK).body()).contains("Risk 1 is in the register", "High (16)");
        assertThat(olivia.opens(path).body()).contains("id=\"risks\"", "Few bids", "High (16)").doesNotContain("Overdue");
        assertThat(Browser.of("eva", port).opens(path).body()).doesNotContain("Few bids");
        officers.clockAt(LocalDate.of(2026, 12, 2));
        assertThat(olivia.opens(path).body()).contains("<strong class=\"govuk-tag govuk-tag--red\">Overdue</strong>");
        assertThat(olivia.opens(path + "/risks").body()).contains("Overdue");
        var changed = new HashMap<>(RISK);
        changed.putAll(Map.of("seen", "1", "state", "CLOSED", "likelihood", "1", "remark", ""));
        assertThat(olivia.posts(path + "/risks/1", path + "/risks/1", changed).body()).contains("Say what changed, and why.");
        changed.put("remark", "Nine bids came.");
        assertThat(olivia.posts(path + "/risks/1", path + "/risks/1", changed).body()).contains("Risk 1 is changed", "Closed");
        assertThat(olivia.posts(path + "/risks/1", path + "/risks/1", changed).statusCode()).isEqualTo(400);
        assertThat(olivia.opens(path).body()).doesNotContain("Few bids");
        assertThat(olivia.opens(path + "/risks/1").body()).contains("Nine bids came.", "Recorded");
        assertThat(olivia.opens(path + "/risks.csv").body().lines()).hasSize(2).last().asString().isEqualTo("1,Few bids,Holidays,Delay,1,4,4,Low,Olivia Example-Officer,Announce early,Closed,2026-12-01,Olivia Example-Officer,2026-12-02");
        assertThat(olivia.opens(path + "/risks/9").statusCode()).isEqualTo(404);
    }

    @Test
    void a_colleague_is_added_and_removed() {
        var path = open("Peopled pages") + "/people";
        var olivia = Browser.of("olivia", port);
        assertThat(olivia.posts(path, path, Map.of("person", "grace")).body()).contains("There is a problem", "Choose the part.", "Say why.", "<option value=\"grace\" selected=\"selected\">");
        assertThat(olivia.posts(path, path, Map.of("person", "grace", "part", "COLLABORATOR", "reason", "Knows the market.")).body()).contains("Grace Example-Growth now works on this case", "Knows the market.");
        var remove = path + "/remove?person=grace&part=COLLABORATOR";
        assertThat(olivia.opens(remove).body()).contains("Remove Grace Example-Growth as collaborator?");
        assertThat(olivia.posts(remove, path + "/remove", Map.of("person", "grace", "part", "COLLABORATOR", "reason", "")).body()).contains("There is a problem", "Say why.");
        assertThat(olivia.posts(remove, path + "/remove", Map.of("person", "grace", "part", "COLLABORATOR", "reason", "Left.")).body()).contains("no longer has that part");
        assertThat(olivia.opens(path + "/remove?person=olivia&part=REQUESTER").statusCode()).isEqualTo(404);
        assertThat(Browser.of("eva", port).opens(path).body()).contains("Grace Example-Growth removed as collaborator").doesNotContain("<select");
    }

    @Test
    void a_link_is_set_and_removed() {
        var one = open("Linked pages");
        var other = open("Linked other pages");
        var reference = other.substring(other.lastIndexOf('/') + 1);
        var olivia = Browser.of("olivia", port);
        assertThat(olivia.posts(one + "/links", one + "/links", Map.of("kind", "REPLACES_CONTRACT", "other", reference, "reason", "Kept reason")).body())
            .contains("There is a problem", reference + " is not a contract.", "Kept reason</textarea>", "value=\"" + reference + "\"");
        assertThat(olivia.posts(one + "/links", one + "/links", Map.of("kind", "FOLLOWS", "other", reference, "reason", "Second lot.")).body()).contains("The link is set", "Linked other pages");
        assertThat(olivia.opens(one).body()).contains("Linked cases and contracts", "Follows " + reference);
        var shown = olivia.opens(other + "/links").body();
        assertThat(shown).contains("Is followed by", one).doesNotContain("/remove");
        var remove = olivia.opens(one + "/links").body().replaceAll("(?s).*href=\"([^\"]+/links/\\d+/remove)\".*", "$1");
        assertThat(olivia.posts(remove, remove, Map.of("reason", " ")).body()).contains("There is a problem");
        assertThat(olivia.posts(remove, remove, Map.of("reason", "No.")).body()).contains("The link is removed", "This case is linked with no other");
    }

    private String open(String title) {
        return "/procurements/" + officers.starts("olivia", need(title, "15000")).getBusinessKey();
    }

    private int visitor(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), BodyHandlers.discarding()).statusCode();
    }
}
