package council.procurement.portal;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.Browser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A supplier at its own browser, as far as the pages go without scripts. */
class SupplierBrowser {

    private static final Pattern LINK = Pattern.compile("/supplier/sign-in/[\\w-]{40,}");
    private static final Pattern DRAFT = Pattern.compile("name=\"draft\" value=\"(\\d+)\"");

    private final Browser browser;

    private SupplierBrowser(Browser browser) {
        this.browser = browser;
    }

    /** Signs in by the link that the demo shows, and says who it is. */
    static SupplierBrowser of(String email, String name, int port) {
        return of(email, name, "WS13 6YX", "yes", port);
    }

    /** The same from this place, small or not. */
    static SupplierBrowser of(String email, String name, String postcode, String sme, int port) {
        var it = new SupplierBrowser(Browser.visitor(port));
        var link = link(email, it.browser);
        it.browser.posts(link, link, Map.of());
        it.browser.posts("/supplier/account", "/supplier/account", Map.of("seen", "0", "name", name, "postcode", postcode, "sme", sme, "vcse", "no", "contactName", "Sam"));
        return it;
    }

    static String link(String email, Browser browser) {
        var found = LINK.matcher(browser.posts("/supplier/sign-in", "/supplier/sign-in", Map.of("email", email)).body());
        assertThat(found.find()).as("the demo's link for %s", email).isTrue();
        return found.group();
    }

    Browser browser() {
        return browser;
    }

    HttpResponse<String> opens(String reference, String more) {
        return browser.opens(bid(reference) + more);
    }

    /** Writes an answer to every question of {@code LiveTenders.advertised}. */
    HttpResponse<String> writes(String reference, String price, String answer) {
        return writes(reference, price, answer, Map.of());
    }

    /** The same and what is said of a reservation. */
    HttpResponse<String> writes(String reference, String price, String answer, Map<String, String> more) {
        var page = bid(reference) + "/answers";
        var typed = new HashMap<>(Map.of("draft", draft(page), "price", price, "quantitySV28", "5,000", "yearsSV28", "1", "methodSV28", answer, "answer2", answer, "answer3", answer, "answer5", answer));
        typed.putAll(more);
        return browser.posts(page, page, typed);
    }

    HttpResponse<String> adds(String reference, String fileName, byte[] content) {
        var page = bid(reference) + "/files";
        return browser.uploads(page, page, Map.of(), fileName, content);
    }

    HttpResponse<String> asks(String reference, String question) {
        var page = bid(reference) + "/question";
        return browser.posts(page, page, Map.of("question", question));
    }

    HttpResponse<String> sends(String reference) {
        var page = bid(reference) + "/submit";
        return browser.posts(page, page, Map.of("confirmed", "yes", "draft", draft(page)));
    }

    /** Sends it although the page has no button for it. */
    HttpResponse<String> forces(String reference) {
        return browser.posts(bid(reference) + "/answers", bid(reference) + "/submit", Map.of("confirmed", "yes", "draft", draft(bid(reference) + "/answers")));
    }

    HttpResponse<String> withdraws(String reference) {
        var page = bid(reference) + "/withdraw";
        return browser.posts(page, page, Map.of());
    }

    String draft(String page) {
        var found = DRAFT.matcher(browser.opens(page).body());
        assertThat(found.find()).as("a form on %s", page).isTrue();
        return found.group(1);
    }

    private static String bid(String reference) {
        return "/supplier/bids/" + reference;
    }
}
