package council.procurement.platform.mail;

import java.time.Instant;

/**
 * A mail in the outbox.
 *
 * @param key           of what it tells and to whom: the same is never told twice
 * @param kind          id of its {@link MailKind}
 * @param person        user id of whom it is written to
 * @param link          where it leads
 * @param attempts      how often it was tried
 * @param nextAttemptAt not before this moment
 * @param lastError     why the last try failed; null where none did
 */
public record OutboxMail(long number, String key, String kind, String person, String recipient, String subject, String text, String html, String link,
                         MailState state, int attempts, Instant nextAttemptAt, String lastError, Instant createdAt, Instant sentAt) {

    /** Whether its text was removed, long after it was sent. */
    public boolean isCleared() {
        return text.isEmpty();
    }

    /** Whether its text is its reader's alone. */
    public boolean isSealed() {
        return SealedMail.isSealed(text);
    }

    /** What anybody who may see it may send again. */
    public boolean isFailed() {
        return state == MailState.FAILED;
    }
}
