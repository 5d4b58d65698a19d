package council.procurement.platform.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who writes, under which address officers reach the application, and whether there is a server that takes mails. */
@Component
public class MailSettings {

    private final String councilName;
    private final String baseUrl;
    private final String sender;
    private final boolean hasServer;

    MailSettings(@Value("${council.name}") String councilName, @Value("${council.base-url}") String baseUrl, @Value("${council.mail.sender}") String sender,
                 @Value("${spring.mail.host:}") String host) {
        this.councilName = councilName;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.sender = sender;
        this.hasServer = !host.isBlank();
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

    /** The whole address of one of our pages. */
    public String address(String path) {
        return baseUrl + path;
    }
}
