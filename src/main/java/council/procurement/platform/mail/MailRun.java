package council.procurement.platform.mail;

import council.procurement.platform.FormText;
import council.procurement.platform.mail.store.OutboxStore;
import council.procurement.platform.sealing.MasterKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox. Every node of the application may run it: a mail belongs to the node that marked it as
 * tried. A mail that cannot be handed over is tried again after longer and longer waits, and given up after the last.
 */
@Component
public class MailRun {

    /** Between one try and the next; longer than a try can last, so that no other node takes a mail that is under way. */
    static final List<Duration> WAITS = List.of(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24));
    private static final int MOST_TRIES = WAITS.size() + 1;
    private static final int AT_ONCE = 100;
    private static final int LONGEST_ERROR = 500;
    private static final Logger LOG = LoggerFactory.getLogger(MailRun.class);

    private final OutboxStore store;
    private final PostOffice post;
    private final MasterKey key;
    private final Clock clock;

    public MailRun(OutboxStore store, PostOffice post, MasterKey key, Clock clock) {
        this.store = store;
        this.post = post;
        this.key = key;
        this.clock = clock;
    }

    /** Sends all that is due, some at a time; answers how many were handed over. Call it outside any transaction. */
    public int run() {
        if (!post.isOpen()) return 0;
        int sent = 0;
        for (var mail : store.due(clock.instant(), AT_ONCE)) {
            var wait = WAITS.get(Math.min(mail.attempts(), WAITS.size() - 1));
            if (store.claim(mail, clock.instant().plus(wait)) && deliver(mail)) sent++;
        }
        return sent;
    }

    private boolean deliver(OutboxMail mail) {
        try {
            post.deliver(SealedMail.opened(mail, key));
        } catch (RuntimeException e) {
            var lastTry = mail.attempts() + 1 >= MOST_TRIES;
            store.failed(mail.number(), reason(e), lastTry ? MailState.FAILED : MailState.WAITING);
            if (lastTry) LOG.warn("Mail {} could not be sent and is given up: {}", mail.number(), reason(e));
            return false;
        }
        store.sent(mail.number(), clock.instant());
        if (mail.isSealed()) store.clearText(mail.number());
        return true;
    }

    private static String reason(Throwable e) {
        var cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) cause = cause.getCause();
        var said = String.valueOf(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()).replaceAll("\\s+", " ");
        return FormText.capped(said, LONGEST_ERROR);
    }
}
