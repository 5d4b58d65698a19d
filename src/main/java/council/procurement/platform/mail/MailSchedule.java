package council.procurement.platform.mail;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets this node send mails every few seconds. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "council.mail.sending", havingValue = "true")
class MailSchedule {

    private final MailRun run;

    MailSchedule(MailRun run) {
        this.run = run;
    }

    @Scheduled(fixedDelayString = "${council.mail.every-seconds}", initialDelayString = "${council.mail.every-seconds}", timeUnit = TimeUnit.SECONDS)
    void send() {
        run.run();
    }
}
