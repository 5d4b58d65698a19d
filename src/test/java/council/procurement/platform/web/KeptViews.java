package council.procurement.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.Browser;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Views of tables that officers keep, over HTTP. */
abstract class KeptViews {

    private static final Map<String, String> OPEN_ICT = Map.of("path", "/procurements", "query", "q=&service=ict&status=OPEN&page=3&sort=value", "name", "Open ICT");

    @LocalServerPort int port;

    private static String number(String page, String name) {
        var found = Pattern.compile("(?s)>" + name + "</a>.*?/my-views/(\\d+)/first").matcher(page);
        assertThat(found.find()).as("%s on %s", name, page).isTrue();
        return found.group(1);
    }

    @Test
    void a_view_is_kept_without_its_page_offered_renamed_and_deleted() {
        var lionel = Browser.of("lionel", port);
        var mine = lionel.posts("/procurements", "/my-views", OPEN_ICT).body();
        assertThat(mine).contains("The view “Open ICT” is kept", "href=\"/procurements?service=ict&amp;status=OPEN&amp;sort=value\"");
        assertThat(lionel.opens("/procurements").body()).contains("My views:", ">Open ICT</a>");
        assertThat(lionel.opens("/").body()).as("the landing page").contains("href=\"/procurements?service=ict&amp;status=OPEN&amp;sort=value\">Open ICT</a>", "(Procurements)");
        assertThat(lionel.posts("/procurements", "/my-views", Map.of("path", "/procurements", "query", "status=OPEN", "name", "open ict")).body()).as("one name, one view").contains("href=\"/procurements?status=OPEN\"").doesNotContain("service=ict");
        var number = number(lionel.opens("/my-views").body(), "Open ICT");
        assertThat(lionel.posts("/my-views", "/my-views/" + number + "/rename", Map.of("name", "")).body()).contains("Give the view a name.");
        assertThat(lionel.posts("/my-views", "/my-views/" + number + "/rename", Map.of("name", "All open")).body()).contains(">All open</a>");
        assertThat(lionel.opens("/my-views/" + number + "/delete").body()).contains("Delete the view “All open”?");
        assertThat(lionel.posts("/my-views/" + number + "/delete", "/my-views/" + number + "/delete", Map.of()).body()).contains("The view is deleted", "You keep no view yet");
    }

    @Test
    void a_page_opens_with_the_view_that_was_chosen_until_all_is_asked_for() {
        var clara = Browser.of("clara", port);
        var number = number(clara.posts("/suppliers", "/my-views", Map.of("path", "/suppliers", "query", "local=yes", "name", "Local firms")).body(), "Local firms");
        clara.posts("/my-views", "/my-views/" + number + "/first", Map.of());
        assertThat(clara.opens("/suppliers").uri().getQuery()).isEqualTo("local=yes");
        assertThat(clara.opens("/suppliers?all").uri().getQuery()).isEqualTo("all");
        assertThat(clara.opens("/suppliers.csv").uri().getPath()).isEqualTo("/suppliers.csv");
        clara.posts("/my-views", "/my-views/" + number + "/first", Map.of());
        assertThat(clara.opens("/suppliers").uri().getQuery()).isNull();
    }

    @Test
    void nobody_reaches_a_colleagues_view() {
        var colin = Browser.of("colin", port);
        var number = number(colin.posts("/procurements", "/my-views", OPEN_ICT).body(), "Open ICT");
        var carlos = Browser.of("carlos", port);
        for (var address : new String[] {"/first", "/delete", "/rename"})
            assertThat(carlos.posts("/my-views", "/my-views/" + number + address, Map.of("name", "Mine now")).statusCode()).as(address).isEqualTo(400);
        assertThat(colin.opens("/my-views").body()).contains(">Open ICT</a>");
        assertThat(carlos.opens("/").body()).doesNotContain("Open ICT");
        assertThat(carlos.opens("/procurements").body()).doesNotContain("Open ICT");
    }

    @Test
    void a_view_leads_to_a_page_of_ours_alone() {
        var esther = Browser.of("esther", port);
        for (var path : new String[] {"https://elsewhere.example/", "//elsewhere.example", "/procurements?x", "javascript:alert(1)"})
            assertThat(esther.posts("/procurements", "/my-views", Map.of("path", path, "query", "", "name", "Trap")).body()).as(path).contains("Save a view from the page that it shows.");
    }
}
