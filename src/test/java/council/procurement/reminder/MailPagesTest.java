package council.procurement.reminder;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.platform.mail.MailPreference;
import council.procurement.platform.mail.MailPreferences;
import council.procurement.platform.mail.MailPreference.Delivery;
import council.procurement.platform.mail.MailTexts;
import council.procurement.platform.mail.Outbox;
import council.procurement.platform.mail.OutboxMail;
import council.procurement.support.Browser;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages about mail over real HTTP: one's own, everybody's, the texts, and where a mail's link leads. */
@ProcessTest
class MailPagesTest {

    private static final Map<String, Object> SPECIFIED = Map.of("specification", "Forty chairs.", "proposedSuppliers", "A, B and C", "interestsConfirmed", "true");

    @Autowired Officers officers;
    @Autowired Outbox outbox;
    @Autowired MailTexts texts;
    @Autowired MailPreferences preferences;
    @Autowired TaskService tasks;
    @Autowired RuntimeService runtime;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @BeforeEach
    @AfterEach
    void empty() {
        jdbc.sql("delete from outbox_mail").update();
        jdbc.sql("delete from mail_preference").update();
        for (var kind : texts.kinds()) if (!texts.current(kind.id()).equals(texts.shipped(kind.id()))) texts.backToShipped(kind.id(), "petra");
    }

    private String waitsForBen(String title) {
        var reference = officers.starts("olivia", need(title, "15000")).getBusinessKey();
        officers.completes("olivia", reference, "Task_SpecifyPurchase", SPECIFIED);
        return reference;
    }

    private OutboxMail mailTo(String person) {
        return outbox.page(person, "", "", "written", true, 0, 1).get(0);
    }

    // Where a link leads

    @Test
    void a_link_asks_to_sign_in_first_and_then_leads_on() throws Exception {
        var task = officers.openTasks(waitsForBen("Linked chairs")).get(0).getId();
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/tasks/" + task)).header("Accept", "text/html").build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/sign-in");
        assertThat(answer.body()).doesNotContain("Linked chairs");
        assertThat(Browser.of("ben", port).opens("/tasks/" + task).uri().toString()).endsWith("/camunda/app/tasklist/default/#/?task=" + task);
    }

    @Test
    void a_task_of_somebody_else_is_said_to_be_theirs() {
        var reference = waitsForBen("Other chairs");
        var task = officers.openTasks(reference).get(0).getId();
        assertThat(Browser.of("leila", port).opens("/tasks/" + task).body()).contains("This task is not yours to do", "Budget holders", "/procurements/" + reference, "Other chairs");
        officers.as("ben", () -> {
            tasks.claim(task, "ben");
            return null;
        });
        assertThat(Browser.of("leila", port).opens("/tasks/" + task).body()).contains("is with <b>Ben Example-Budget</b>");
    }

    @Test
    void a_task_that_is_done_says_by_whom_and_when() {
        var reference = waitsForBen("Done chairs");
        var task = officers.openTasks(reference).get(0).getId();
        officers.completes("ben", reference, "Task_ConfirmFunds", Map.of("outcome", "approved"));
        assertThat(Browser.of("olivia", port).opens("/tasks/" + task).body()).contains("This task is done", "Ben Example-Budget", "23 November 2026 at 10:00am", "/procurements/" + reference);
        assertThat(Browser.of("ben", port).opens("/tasks/" + task).body()).contains("was done by <b>you</b>");
    }

    @Test
    void a_task_that_was_taken_back_says_so_and_an_unknown_one_is_not_found() {
        var reference = waitsForBen("Gone chairs");
        var task = officers.openTasks(reference).get(0);
        runtime.deleteProcessInstance(runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).rootProcessInstances().singleResult().getId(), "withdrawn");
        assertThat(Browser.of("ben", port).opens("/tasks/" + task.getId()).body()).contains("This task is no longer needed", "the case moved on without it");
        assertThat(Browser.of("ben", port).opens("/tasks/no-such-task").statusCode()).isEqualTo(404);
    }

    // My mail

    @Test
    void everybody_chooses_for_themselves_how_often_we_write() {
        var ben = Browser.of("ben", port);
        assertThat(ben.opens("/my-mail").body()).contains("Nothing was written to you yet", "value=\"at-once\" aria-describedby=\"hint-at-once\" checked=\"checked\"");
        assertThat(ben.posts("/my-mail", "/my-mail", Map.of("delivery", "daily")).body()).contains("Your choice is kept", "value=\"daily\" aria-describedby=\"hint-daily\" checked=\"checked\"");
        assertThat(preferences.of("ben")).isEqualTo(new MailPreference(Delivery.DAILY, false));
        ben.posts("/my-mail", "/my-mail", Map.of("delivery", "nonsense", "teamTasks", "true"));
        assertThat(preferences.of("ben")).isEqualTo(MailPreference.DEFAULT);
    }

    @Test
    void a_mail_is_read_by_its_reader_and_by_those_who_look_after_mail_and_by_nobody_else() {
        waitsForBen("Private <b>chairs</b>");
        var mail = mailTo("ben");
        for (var reader : new String[] {"ben", "petra", "admin"}) {
            var browser = Browser.of(reader, port);
            assertThat(browser.opens("/outbox/" + mail.number()).body()).as(reader).contains("Private &lt;b&gt;chairs&lt;/b&gt;", "As a mail program shows it");
            var html = browser.opens("/outbox/" + mail.number() + "/html");
            assertThat(html.body()).contains("Private &lt;b&gt;chairs&lt;/b&gt;").doesNotContain("<b>chairs");
            assertThat(html.headers().allValues("Content-Security-Policy")).hasSize(1).first().asString().contains("default-src 'none'", "sandbox");
        }
        assertThat(Browser.of("ben", port).opens("/my-mail").body()).contains("/outbox/" + mail.number());
        for (var other : new String[] {"olivia", "ivan", "marcus"}) {
            var browser = Browser.of(other, port);
            assertThat(browser.opens("/outbox/" + mail.number()).statusCode()).as(other).isEqualTo(404);
            assertThat(browser.opens("/outbox/" + mail.number() + "/html").statusCode()).isEqualTo(404);
            assertThat(browser.opens("/my-mail").body()).doesNotContain("Private");
        }
    }

    // Outbox

    @ParameterizedTest
    @ValueSource(strings = {"olivia", "ben", "marcus", "ivan", "monica", "priya"})
    void the_outbox_and_the_texts_are_not_for_everybody(String person) {
        var browser = Browser.of(person, port);
        for (var path : new String[] {"/outbox", "/mail-templates", "/mail-templates/task-waiting"}) assertThat(browser.opens(path).statusCode()).as(path).isEqualTo(403);
        for (var path : new String[] {"/mail-templates/task-waiting", "/mail-templates/task-waiting/preview", "/mail-templates/task-waiting/shipped"})
            assertThat(browser.posts("/my-mail", path, Map.of("subject", "x", "body", "{{link}}")).statusCode()).as(path).isEqualTo(403);
        assertThat(browser.posts("/my-mail", "/outbox/1/try-again", Map.of("a", "b")).statusCode()).isEqualTo(403);
    }

    @Test
    void what_failed_is_shown_and_sent_again() {
        waitsForBen("Failed chairs");
        waitsForBen("Fine chairs");
        var mail = outbox.page("ben", "", "Failed", "written", true, 0, 1).get(0);
        jdbc.sql("update outbox_mail set state = 'FAILED', attempts = 6, last_error = 'Connection refused' where mail_number = ?").param(mail.number()).update();
        var petra = Browser.of("petra", port);
        assertThat(petra.opens("/outbox").body()).contains("1 mail could not be sent", "Failed chairs", "Fine chairs");
        assertThat(petra.opens("/outbox?state=FAILED&q=ben").body()).contains("Failed chairs").doesNotContain("Fine chairs");
        var sorted = petra.opens("/outbox?sort=subject&direction=ascending").body();
        assertThat(sorted.indexOf("Failed chairs")).isBetween(0, sorted.indexOf("Fine chairs"));
        assertThat(petra.opens("/outbox.csv?state=FAILED").body().lines()).hasSize(2).last().asString().contains("Failed chairs", "Connection refused");
        assertThat(petra.opens("/outbox?state=nonsense&page=-1&sort=x").statusCode()).isEqualTo(200);
        var path = "/outbox/" + mail.number();
        assertThat(petra.opens(path).body()).contains("Connection refused", "6 times", "Try again");
        assertThat(petra.posts(path, path + "/try-again", Map.of("a", "b")).body()).contains("The mail is in the queue again").doesNotContain("Try again");
        assertThat(petra.posts("/my-mail", path + "/try-again", Map.of("a", "b")).body()).contains("Only a mail that failed can be sent again");
    }

    // Texts

    @Test
    void a_process_owner_changes_a_text_sees_it_first_and_takes_it_back() {
        var petra = Browser.of("petra", port);
        assertThat(petra.opens("/mail-templates").body()).contains("A task waits", "The daily digest", "As shipped");
        var path = "/mail-templates/task-waiting";
        assertThat(petra.opens(path).body()).contains("{{askedBy}}", "Confirm the funds: P-2026-0014", "never changed");

        var typed = Map.of("subject", "Now: {{task}}", "body", "Dear {{name}},\r\n\r\n<i>please</i> look at {{case}}.\r\n\r\n{{link}}");
        assertThat(petra.posts(path, path + "/preview", typed).body()).contains("Now: Confirm the funds", "&lt;i&gt;please&lt;/i&gt; look at P-2026-0014").doesNotContain("<i>please");
        assertThat(texts.current("task-waiting")).as("a preview keeps nothing").isEqualTo(texts.shipped("task-waiting"));

        assertThat(petra.posts(path, path, typed).body()).contains("The text is saved", "Petra Example-Owner", "Back to the shipped text");
        waitsForBen("Renamed chairs");
        assertThat(mailTo("ben").subject()).isEqualTo("Now: Confirm the funds");
        assertThat(mailTo("ben").html()).contains("&lt;i&gt;please&lt;/i&gt;");
        assertThat(petra.opens("/mail-templates").body()).contains("Changed by Petra Example-Owner on 23 November 2026");
        assertThat(petra.posts(path, path, typed).body()).contains("You changed nothing");

        assertThat(petra.posts(path, path + "/shipped", Map.of("a", "b")).body()).contains("The shipped text is in use again", "back to the shipped text", "Now: {{task}}");
        assertThat(texts.current("task-waiting")).isEqualTo(texts.shipped("task-waiting"));
        assertThat(petra.posts("/my-mail", path + "/shipped", Map.of("a", "b")).body()).contains("The shipped text is in use already");
        assertThatThrownBy(() -> jdbc.sql("update mail_template_version set body = 'x'").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from mail_template_version").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_text_that_cannot_be_is_refused_with_what_was_typed() {
        var petra = Browser.of("petra", port);
        var path = "/mail-templates/task-waiting";
        assertThat(petra.posts(path, path, Map.of("subject", " ", "body", "Mine. {{link}}")).body()).contains("There is a problem", "href=\"#subject\"", "Write a subject", "Mine. {{link}}</textarea>");
        assertThat(petra.posts(path, path, Map.of("subject", "S", "body", "{{price}} {{link}}")).body()).contains("href=\"#body\"", "This mail knows no {{price}}");
        assertThat(petra.posts(path, path + "/preview", Map.of("subject", "S", "body", "no way on")).body()).contains("Name {{link}} in the text");
        assertThat(texts.versions("task-waiting").stream().filter(v -> v.text() != null)).noneMatch(v -> v.text().body().contains("price"));
        assertThat(petra.opens("/mail-templates/no-such-mail").statusCode()).isEqualTo(404);
    }
}
