package council.procurement.platform.mail;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets this node send mails every few seconds, and remove the texts of old ones every night; any node may do either. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "council.mail.sending", havingValue = "true")
class MailSchedule {

    private final MailRun run;
    private final Outbox outbox;

    MailSchedule(MailRun run, Outbox outbox) {
        this.run = run;
        this.outbox = outbox;
    }

    @Scheduled(fixedDelayString = "${council.mail.every-seconds}", initialDelayString = "${council.mail.every-seconds}", timeUnit = TimeUnit.SECONDS)
    void send() {
        run.run();
    }

    /** At night, when nobody waits for the database. */
    @Scheduled(cron = "0 30 2 * * *", zone = "Europe/London")
    void clearOldTexts() {
        outbox.clearOldTexts();
    }
}
