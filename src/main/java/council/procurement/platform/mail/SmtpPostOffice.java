package council.procurement.platform.mail;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the council's mail server, each as text and as HTML. */
@Component
public class SmtpPostOffice implements PostOffice {

    private final JavaMailSender server;
    private final MailSettings settings;

    /** @param server where to; open only where {@code spring.mail.host} names one */
    public SmtpPostOffice(JavaMailSender server, MailSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    @Override
    public boolean isOpen() {
        return settings.hasServer();
    }

    @Override
    public void deliver(OutboxMail mail) {
        var message = server.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.sender(), settings.councilName() + " procurement");
            helper.setTo(mail.recipient());
            helper.setSubject(mail.subject());
            helper.setSentDate(Date.from(mail.createdAt()));
            helper.setText(mail.text(), mail.html());
            message.setHeader("Auto-Submitted", "auto-generated"); // so that nobody's "out of office" answers it (RFC 3834)
        } catch (MessagingException | java.io.UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
        server.send(message);
    }
}
