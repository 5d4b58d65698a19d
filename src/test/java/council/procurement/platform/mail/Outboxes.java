package council.procurement.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.platform.mail.MailPreference.Delivery;
import council.procurement.platform.mail.store.OutboxStore;
import council.procurement.platform.sealing.MasterKey;
import council.procurement.support.Officers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox on a database: told once, tried again, given up, sent by one of many. */
abstract class Outboxes {

    @Autowired MasterKey key;
    @Autowired Outbox outbox;
    @Autowired OutboxStore store;
    @Autowired MailPreferences preferences;
    @Autowired Clock clock;
    @Autowired JdbcClient jdbc;
    @Autowired Officers officers;
    @Autowired TransactionTemplate transaction;

    private final Map<String, AtomicInteger> delivered = new ConcurrentHashMap<>();

    private final PostOffice working = new PostOffice() {
        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void deliver(OutboxMail mail) {
            delivered.computeIfAbsent(mail.key(), key -> new AtomicInteger()).incrementAndGet();
        }
    };

    private final PostOffice broken = new PostOffice() {
        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void deliver(OutboxMail mail) {
            throw new MailSendException("Mail server connection failed", new java.net.ConnectException("Connection refused"));
        }
    };

    @BeforeEach
    void empty() {
        jdbc.sql("delete from outbox_mail").update();
        jdbc.sql("delete from mail_preference").update();
    }

    @AfterEach
    void as_before() {
        empty();
    }

    private static Notice notice(String key) {
        return new Notice(key, "task-waiting", "olivia", "olivia@exampleshire.example", "/tasks/1",
            Map.of("name", "Olivia", "task", "Confirm the funds", "case", "P-1 <b>Bins</b> & more", "due", "27 November 2026", "askedBy", "Ben", "holder", "you"));
    }

    private OutboxMail only() {
        return outbox.page("", "", "", "written", true, 0, 10).get(0);
    }

    @Test
    void the_same_is_told_once() {
        outbox.tell(notice("a"));
        outbox.tell(notice("a"));
        outbox.tell(notice("b"));
        assertThat(outbox.count("", "", "")).isEqualTo(2);
    }

    @Test
    void nothing_is_told_of_what_did_not_happen() {
        transaction.executeWithoutResult(status -> {
            outbox.tell(notice("a"));
            status.setRollbackOnly();
        });
        assertThat(outbox.count("", "", "")).isZero();
    }

    @Test
    void a_mail_is_text_and_html_and_what_people_typed_is_no_markup() {
        outbox.tell(notice("a"));
        var mail = only();
        assertThat(mail.subject()).isEqualTo("Confirm the funds: P-1 <b>Bins</b> & more");
        assertThat(mail.text()).contains("Hello Olivia,", "P-1 <b>Bins</b> & more", "Open the task:\nhttp", "/tasks/1", "/my-mail").doesNotContain("{{");
        assertThat(mail.html()).contains("P-1 &lt;b&gt;Bins&lt;/b&gt; &amp; more", "/tasks/1\"", "Exampleshire District Council", "Open the task").doesNotContain("<b>Bins", "{{");
        assertThat(mail.state()).isEqualTo(MailState.WAITING);
    }

    @Test
    void a_person_without_an_address_gets_no_mail() {
        outbox.tell(new Notice("a", "task-waiting", "olivia", null, "/", Map.of()));
        outbox.tell(new Notice("b", "task-waiting", "olivia", " ", "/", Map.of()));
        assertThat(outbox.count("", "", "")).isZero();
    }

    @Test
    void people_choose_how_often() {
        preferences.choose("olivia", new MailPreference(Delivery.DAILY, true));
        outbox.tell(notice("digest"));
        assertThat(only().state()).isEqualTo(MailState.FOR_DIGEST);
        preferences.choose("olivia", new MailPreference(Delivery.LATE_ONLY, false));
        outbox.tell(notice("dropped"));
        assertThat(outbox.count("", "", "")).isEqualTo(1);
        outbox.tell(new Notice("late", "task-overdue", "olivia", "olivia@exampleshire.example", "/tasks/1", Map.of()));
        assertThat(outbox.page("olivia", "WAITING", "", "written", true, 0, 10)).extracting(OutboxMail::key).containsExactly("late");
        assertThat(preferences.of("olivia").teamTasks()).isFalse();
        assertThat(preferences.of("ben")).isEqualTo(MailPreference.DEFAULT);
    }

    @Test
    void silence_is_for_one_deed_alone() {
        outbox.silently(() -> outbox.tell(notice("a")));
        outbox.tell(notice("b"));
        assertThat(only().key()).isEqualTo("b");
        assertThat(outbox.count("", "", "")).isEqualTo(1);
    }

    @Test
    void what_was_handed_over_is_sent_and_stays_so() {
        outbox.tell(notice("a"));
        var run = new MailRun(store, working, key, clock);
        assertThat(run.run()).isEqualTo(1);
        assertThat(run.run()).isZero();
        assertThat(only().state()).isEqualTo(MailState.SENT);
        assertThat(only().sentAt()).isEqualTo(clock.instant());
        assertThat(delivered.get("a")).hasValue(1);
    }

    @Test
    void what_failed_is_tried_again_after_longer_and_longer_waits_then_given_up_and_sent_on_demand() {
        outbox.tell(notice("a"));
        var run = new MailRun(store, broken, key, clock);
        for (int tries = 1; tries <= MailRun.WAITS.size(); tries++) {
            run.run();
            assertThat(only().attempts()).isEqualTo(tries);
            assertThat(only().state()).isEqualTo(MailState.WAITING);
            assertThat(only().lastError()).isEqualTo("Connection refused");
            var wait = MailRun.WAITS.get(tries - 1);
            officers.clockAt(clock.instant().plus(wait).minusSeconds(1));
            run.run();
            assertThat(only().attempts()).as("not before its time").isEqualTo(tries);
            officers.clockAt(clock.instant().plusSeconds(1));
        }
        assertThatThrownBy(() -> outbox.tryAgain(only().number())).isInstanceOf(Refused.class);
        run.run();
        assertThat(only().state()).isEqualTo(MailState.FAILED);
        officers.clockAt(clock.instant().plus(Duration.ofDays(30)));
        run.run();
        assertThat(only().attempts()).isEqualTo(MailRun.WAITS.size() + 1);

        outbox.tryAgain(only().number());
        assertThatThrownBy(() -> outbox.tryAgain(only().number())).isInstanceOf(Refused.class).hasMessageStartingWith("Only a mail that failed");
        assertThat(new MailRun(store, working, key, clock).run()).isEqualTo(1);
        assertThat(only().state()).isEqualTo(MailState.SENT);
        assertThat(only().lastError()).isNull();
    }

    @Test
    void two_nodes_send_every_mail_once() throws Exception {
        int mails = 60;
        IntStream.range(0, mails).forEach(i -> outbox.tell(notice("mail-" + i)));
        var barrier = new CyclicBarrier(2);
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var runs = IntStream.range(0, 2).<Future<Integer>>mapToObj(i -> nodes.submit(() -> {
                barrier.await();
                return new MailRun(store, working, key, clock).run();
            })).toList();
            assertThat(runs.get(0).get() + runs.get(1).get()).isEqualTo(mails);
        } finally {
            nodes.shutdown();
        }
        assertThat(delivered).hasSize(mails).allSatisfy((key, times) -> assertThat(times).hasValue(1));
    }

    @Test
    void pages_filter_and_turn() {
        IntStream.range(0, 5).forEach(i -> outbox.tell(notice("mail-" + i)));
        assertThat(outbox.page("olivia", "WAITING", "CONFIRM", "written", true, 3, 25)).extracting(OutboxMail::key).containsExactly("mail-1", "mail-0");
        assertThat(outbox.count("", "SENT", "")).isZero();
        assertThat(outbox.count("ben", "", "")).isZero();
        assertThat(outbox.count("", "", "%")).isZero();
    }

    @Test
    void the_texts_of_mails_sent_long_ago_are_removed_and_nothing_else() {
        for (var key : new String[] {"old", "waiting", "fresh"}) outbox.tell(notice(key));
        var waiting = mail("waiting");
        store.sent(mail("old").number(), clock.instant().minus(Duration.ofDays(401)));
        store.sent(mail("fresh").number(), clock.instant().minus(Duration.ofDays(399)));

        assertThat(outbox.clearOldTexts()).isEqualTo(1);

        var old = mail("old");
        assertThat(old.isCleared()).isTrue();
        assertThat(old.text() + old.html()).isEmpty();
        assertThat(old.state()).isEqualTo(MailState.SENT);
        assertThat(old.recipient()).isEqualTo("olivia@exampleshire.example");
        assertThat(old.subject()).isNotBlank();
        assertThat(mail("fresh").html()).isNotEmpty();
        assertThat(mail("waiting")).isEqualTo(waiting);
        assertThat(outbox.clearOldTexts()).as("a second night finds nothing").isZero();
    }

    private OutboxMail mail(String key) {
        return store.find(jdbc.sql("select mail_number from outbox_mail where idempotency_key = ?").param(key).query(Long.class).single()).orElseThrow();
    }
}
