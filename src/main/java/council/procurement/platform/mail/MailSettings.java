package council.procurement.platform.mail;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who writes, under which address officers reach the application, and whether there is a server that takes mails. */
@Component
public class MailSettings {

    private final String councilName;
    private final String baseUrl;
    private final String sender;
    private final boolean hasServer;
    private final Duration keepTexts;

    MailSettings(@Value("${council.name}") String councilName, @Value("${council.base-url}") String baseUrl, @Value("${council.mail.sender}") String sender,
                 @Value("${spring.mail.host:}") String host, @Value("${council.mail.keep-days}") int keepDays) {
        if (keepDays < 1) throw new IllegalArgumentException("council.mail.keep-days must be at least 1; it is " + keepDays);
        this.councilName = councilName;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.sender = sender;
        this.hasServer = !host.isBlank();
        this.keepTexts = Duration.ofDays(keepDays);
    }

    public String councilName() {
        return councilName;
    }

    String sender() {
        return sender;
    }

    /** False in the demo: mails then stay in the outbox, where they can be read. */
    public boolean hasServer() {
        return hasServer;
    }

    /** How long the texts of sent mails are kept. */
    Duration keepTexts() {
        return keepTexts;
    }

    /** The whole address of one of our pages. */
    public String address(String path) {
        return baseUrl + path;
    }
}
