package council.procurement.platform.mail;

import council.procurement.platform.sealing.MasterKey;

/** The text of a mail that holds a personal link, as it lies in the outbox until it is sent. */
final class SealedMail {

    private static final String MARK = "sealed:";

    private SealedMail() {
    }

    static boolean isSealed(String text) {
        return text.startsWith(MARK);
    }

    static String sealed(String text, String mailKey, MasterKey key) {
        return MARK + key.seal(text, "mail/" + mailKey);
    }

    /** The mail as its reader gets it. */
    static OutboxMail opened(OutboxMail it, MasterKey key) {
        if (!it.isSealed()) return it;
        return new OutboxMail(it.number(), it.key(), it.kind(), it.person(), it.recipient(), it.subject(), text(it.text(), it, key), text(it.html(), it, key), it.link(), it.state(), it.attempts(),
            it.nextAttemptAt(), it.lastError(), it.createdAt(), it.sentAt());
    }

    private static String text(String sealed, OutboxMail of, MasterKey key) {
        return key.open(sealed.substring(MARK.length()), "mail/" + of.key());
    }
}
