package council.procurement.reminder;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import council.procurement.platform.mail.MailRun;
import council.procurement.platform.mail.MailSettings;
import council.procurement.platform.mail.MailState;
import council.procurement.platform.mail.Outbox;
import council.procurement.platform.mail.OutboxMail;
import council.procurement.platform.mail.PostOffice;
import council.procurement.platform.mail.SmtpPostOffice;
import council.procurement.platform.mail.store.OutboxStore;
import council.procurement.platform.sealing.MasterKey;
import council.procurement.support.Browser;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** From a step in Tasklist to the mail in somebody's mailbox and back to the next step, over a real mail server. */
@ProcessTest
class MailsArriveTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Autowired MasterKey key;
    @Autowired Officers officers;
    @Autowired Outbox outbox;
    @Autowired OutboxStore store;
    @Autowired MailSettings settings;
    @Autowired Clock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @BeforeEach
    @AfterEach
    void empty() {
        jdbc.sql("delete from outbox_mail").update();
    }

    /** The council's mail server, where the application would find its own under COUNCIL_MAIL_HOST. */
    private PostOffice post(int at) {
        var server = new JavaMailSenderImpl();
        server.setHost("localhost");
        server.setPort(at);
        var smtp = new SmtpPostOffice(server, settings);
        return new PostOffice() {
            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void deliver(OutboxMail mail) {
                smtp.deliver(mail);
            }
        };
    }

    @Test
    void a_mail_arrives_as_text_and_html_and_its_link_leads_to_the_task_after_sign_in() throws Exception {
        var reference = officers.starts("olivia", need("Arriving chairs – “oak”", "15000")).getBusinessKey();
        officers.completes("olivia", reference, "Task_SpecifyPurchase", Map.of("specification", "Forty chairs.", "proposedSuppliers", "A, B and C", "interestsConfirmed", "true"));
        assertThat(new MailRun(store, post(SERVER.getSmtp().getPort()), key, clock).run()).isEqualTo(1);

        var received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(1);
        var mail = received[0];
        assertThat(mail.getSubject()).isEqualTo("Confirm the funds: " + reference + " Arriving chairs – “oak”");
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("ben@exampleshire.example"));
        assertThat(((InternetAddress) mail.getFrom()[0]).toUnicodeString()).isEqualTo("Exampleshire District Council procurement <procurement@exampleshire.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var text = part(mail, "text/plain");
        var html = part(mail, "text/html");
        assertThat(text).contains("Hello Ben,", "Arriving chairs – “oak”");
        assertThat(html).contains("<p", "Arriving chairs – “oak”");

        var link = Pattern.compile("http://\\S+(/tasks/\\S+)").matcher(text);
        assertThat(link.find()).isTrue();
        assertThat(html).contains(link.group());
        var landed = Browser.of("ben", port).opens(link.group(1));
        assertThat(landed.uri().toString()).endsWith("/camunda/app/tasklist/default/#/?task=" + officers.openTasks(reference).get(0).getId());
    }

    @Test
    void a_server_that_is_away_delays_a_mail_and_loses_none() {
        var reference = officers.starts("olivia", need("Delayed chairs", "150000")).getBusinessKey();
        var away = new MailRun(store, post(1), key, clock);
        assertThat(away.run()).isZero();
        var waiting = outbox.page("harriet", MailState.WAITING.name(), reference, "written", true, 0, 1).get(0);
        assertThat(waiting.lastError()).isNotBlank();
        officers.clockAt(clock.instant().plus(Duration.ofMinutes(3)));
        assertThat(new MailRun(store, post(SERVER.getSmtp().getPort()), key, clock).run()).isPositive();
        assertThat(outbox.page("harriet", MailState.SENT.name(), reference, "written", true, 0, 1)).hasSize(1);
    }

    @Test
    void without_a_server_mails_wait_in_the_outbox() {
        officers.starts("olivia", need("Waiting chairs", "150000"));
        assertThat(new MailRun(store, new SmtpPostOffice(new JavaMailSenderImpl(), settings), key, clock).run()).isZero();
        assertThat(outbox.page("harriet", MailState.WAITING.name(), "", "written", true, 0, 10)).allMatch(mail -> mail.attempts() == 0).isNotEmpty();
    }

    private static String part(Part part, String type) throws Exception {
        if (part.isMimeType(type)) return (String) part.getContent();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (found != null) return found;
            }
        }
        return null;
    }
}
