package council.procurement.platform.drafts;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.Browser;
import council.procurement.support.Officers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts over HTTP, as Tasklist's script keeps them. */
abstract class KeptDrafts {

    private static final String TYPED = "{\"title\":\"Half a purchase\"}";

    @Autowired Officers officers;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private Browser signedIn(String person) {
        jdbc.sql("delete from form_draft where person = ?").param(person).update();
        var browser = Browser.of(person, port);
        browser.opens("/");
        return browser;
    }

    private String version(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Draft-Version").orElse(null);
    }

    @Test
    void what_was_typed_is_there_again_at_another_computer() {
        assertThat(version(signedIn("olivia").puts("/drafts/start:procurement", TYPED))).isEqualTo("1");
        var elsewhere = Browser.of("olivia", port);
        var draft = elsewhere.fetches("/drafts/start:procurement");
        assertThat(draft.body()).isEqualTo(TYPED);
        assertThat(version(draft)).isEqualTo("1");
        assertThat(elsewhere.opens("/").body()).contains("Forms that you began", "?processStart=procurement", "/drafts/start:procurement/discard");
        assertThat(elsewhere.posts("/drafts/start:procurement/discard", "/drafts/start:procurement/discard", Map.of()).body()).contains("The draft is discarded").doesNotContain("Forms that you began");
        assertThat(elsewhere.fetches("/drafts/start:procurement").statusCode()).isEqualTo(204);
    }

    @Test
    void a_draft_is_its_owners_alone() {
        signedIn("olivia").puts("/drafts/start:procurement", TYPED);
        assertThat(signedIn("oscar").fetches("/drafts/start:procurement").statusCode()).isEqualTo(204);
        assertThat(signedIn("ivan").fetches("/drafts/start:procurement").statusCode()).isEqualTo(204);
    }

    @Test
    void two_windows_do_not_write_over_each_other() {
        var one = signedIn("harriet");
        one.puts("/drafts/start:procurement", TYPED);
        assertThat(version(one.puts("/drafts/start:procurement", "{\"title\":\"Second\"}", "X-Draft-Version", "1"))).isEqualTo("2");
        var late = one.puts("/drafts/start:procurement", "{\"title\":\"Late\"}", "X-Draft-Version", "1");
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("You saved this form in another window meanwhile.");
        assertThat(one.fetches("/drafts/start:procurement").body()).contains("Second");
    }

    @Test
    void a_draft_goes_with_its_task_and_is_for_whoever_may_work_on_it() {
        var reference = officers.starts("olivia", need("Drafted", "150000")).getBusinessKey();
        var task = "/drafts/task:" + officers.openTasks(reference).get(0).getId();
        var harriet = signedIn("harriet");
        assertThat(harriet.puts(task, "{\"reason\":\"Not yet\"}").statusCode()).isEqualTo(200);
        assertThat(signedIn("eva").puts(task, "{}").body()).contains("This draft cannot be kept");
        assertThat(harriet.opens("/").body()).contains("Forms that you began", "Accept the need");
        officers.completes("harriet", reference, "Task_AcceptNeed", Map.of("outcome", "approved", "businessCaseAsked", "false"));
        assertThat(harriet.fetches(task).statusCode()).isEqualTo(204);
        assertThat(harriet.opens("/").body()).doesNotContain("Forms that you began");
        assertThat(jdbc.sql("select count(*) from form_draft where person = 'harriet'").query(Integer.class).single()).isZero();
    }

    @Test
    void nothing_but_a_draft_of_a_form_is_kept() {
        var olivia = signedIn("olivia");
        for (var name : new String[] {"task:", "start:nothing-like-it", "other:procurement", "start:pipeline-approval", "task:" + "x".repeat(65)})
            assertThat(olivia.puts("/drafts/" + name, TYPED).statusCode()).as(name).isIn(400, 404);
        for (var content : new String[] {"[]", "not json", "\"text\"", "{\"a\":\"" + "x".repeat(200_001) + "\"}"})
            assertThat(olivia.puts("/drafts/start:procurement", content).statusCode()).as(content.substring(0, 2)).isEqualTo(400);
        assertThat(olivia.fetches("/drafts/start:procurement").statusCode()).isEqualTo(204);
    }

    @Test
    void a_case_is_copied_into_the_start_form_without_its_dates_and_interests() {
        var reference = officers.starts("olivia", need("Copied purchase", "45000")).getBusinessKey();
        var oscar = signedIn("oscar");
        assertThat(oscar.opens("/procurements/" + reference).body()).contains("Start a purchase like this one");
        assertThat(oscar.opens("/procurements/" + reference + "/copy").body()).contains("You answer anew").doesNotContain("It is replaced");
        oscar.posts("/procurements/" + reference + "/copy", "/procurements/" + reference + "/copy", Map.of());
        assertThat(oscar.fetches("/drafts/start:procurement").body()).contains("\"title\":\"Copied purchase\"", "\"estimatedValueExVat\":\"45000.00\"", "\"category\":\"services\"", "\"cpvCode\":\"90511000\"")
            .doesNotContain("neededBy", "interestsDeclared", "replacesContract");
        assertThat(oscar.opens("/procurements/" + reference + "/copy").body()).contains("It is replaced");
        var eva = signedIn("eva");
        assertThat(eva.opens("/procurements/" + reference).body()).doesNotContain("Start a purchase like this one");
        assertThat(eva.opens("/procurements/" + reference + "/copy").statusCode()).isEqualTo(403);
    }
}
