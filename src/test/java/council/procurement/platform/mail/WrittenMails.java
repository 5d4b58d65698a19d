package council.procurement.platform.mail;

import council.procurement.platform.mail.store.OutboxStore;
import council.procurement.platform.sealing.MasterKey;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies in the outbox, read as its reader will; nothing is sent by it. */
@Component
public class WrittenMails {

    private final OutboxStore store;
    private final MasterKey key;
    private final JdbcClient jdbc;

    WrittenMails(OutboxStore store, MasterKey key, JdbcClient jdbc) {
        this.store = store;
        this.key = key;
        this.jdbc = jdbc;
    }

    /** The mails to an address, the oldest first. */
    public List<OutboxMail> to(String email) {
        return jdbc.sql("select mail_number from outbox_mail where recipient = ? order by mail_number").param(email).query(Long.class).list().stream()
            .map(number -> SealedMail.opened(store.find(number).orElseThrow(), key)).toList();
    }
}
