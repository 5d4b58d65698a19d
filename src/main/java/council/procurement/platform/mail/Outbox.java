package council.procurement.platform.mail;

import council.procurement.platform.FormText;
import council.procurement.Refused;
import council.procurement.platform.mail.MailPreference.Delivery;
import council.procurement.platform.mail.store.OutboxStore;
import council.procurement.platform.sealing.MasterKey;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails to be sent, written in the transaction of what they tell of. The engine runs a job at least once, so every mail has
 * a key: the same is never told twice. {@link Delivery what a person prefers} says whether it goes at once, into their next
 * digest or nowhere.
 */
@Service
@Transactional
public class Outbox {

    private static final int LONGEST_SUBJECT = 300;

    private final OutboxStore store;
    private final MailTexts texts;
    private final MailPreferences preferences;
    private final MailRenderer renderer;
    private final MailSettings settings;
    private final MasterKey key;
    private final Clock clock;
    private final ThreadLocal<Boolean> silent = ThreadLocal.withInitial(() -> false);

    Outbox(OutboxStore store, MailTexts texts, MailPreferences preferences, MailRenderer renderer, MailSettings settings, MasterKey key, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.preferences = preferences;
        this.renderer = renderer;
        this.settings = settings;
        this.key = key;
        this.clock = clock;
    }

    /** Tells the person at once or in their next digest; does nothing where they were told already or want no such mails. */
    public void tell(Notice notice) {
        var kind = texts.kind(notice.kind());
        var delivery = preferences.of(notice.person()).delivery();
        if (delivery == Delivery.LATE_ONLY && !kind.aboutLate()) return;
        queue(notice, kind, delivery == Delivery.DAILY ? MailState.FOR_DIGEST : MailState.WAITING);
    }

    /**
     * Sends a mail with a link that is its reader's alone, at once: whoever sees the outbox, a copy of the database or its backup
     * does not see the link.
     */
    public void tellSealed(Notice notice) {
        var kind = texts.kind(notice.kind());
        if (isKnown(notice)) return;
        var mail = rendered(notice, kind);
        var now = clock.instant();
        store.add(new OutboxMail(0, notice.key(), kind.id(), notice.person(), notice.address(), FormText.capped(mail.subject(), LONGEST_SUBJECT),
            SealedMail.sealed(mail.text(), notice.key(), key), SealedMail.sealed(mail.html(), notice.key(), key), settings.address("/"), MailState.WAITING, 0, now, null, now, null));
    }

    /**
     * Sends a digest of the news that were kept for the person.
     *
     * @param digest null where none of the news is one any more
     */
    public void sendDigest(Notice digest, List<OutboxMail> news) {
        if (digest != null) queue(digest, texts.kind(digest.kind()), MailState.WAITING);
        news.forEach(mail -> store.setState(mail.number(), MailState.FOR_DIGEST, MailState.IN_DIGEST));
    }

    private void queue(Notice notice, MailKind kind, MailState state) {
        if (isKnown(notice)) return;
        var link = settings.address(notice.path());
        var mail = rendered(notice, kind);
        var now = clock.instant();
        var subject = FormText.capped(mail.subject(), LONGEST_SUBJECT);
        store.add(new OutboxMail(0, notice.key(), kind.id(), notice.person(), notice.address(), subject, mail.text(), mail.html(), link, state, 0, now, null, now, null));
    }

    private boolean isKnown(Notice notice) {
        return silent.get() || notice.address() == null || notice.address().isBlank() || store.knows(notice.key());
    }

    private MailRenderer.Rendered rendered(Notice notice, MailKind kind) {
        var facts = new HashMap<>(notice.facts());
        facts.put("link", settings.address(notice.path()));
        return renderer.render(kind, texts.current(kind.id()), facts);
    }

    /** What the deed would tell is not told: for cases that are built or taken over as they already stand. This thread alone. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void silently(Runnable deed) {
        silent.set(true);
        try {
            deed.run();
        } finally {
            silent.remove();
        }
    }

    /** Removes the texts of mails that were sent longer ago than the council keeps them; that they were sent, to whom and about what, stays. Answers how many. */
    public int clearOldTexts() {
        return store.clearTextsBefore(clock.instant().minus(settings.keepTexts()));
    }

    /** The people for whom news were kept. */
    @Transactional(readOnly = true)
    public List<String> peopleWithNews() {
        return store.peopleWith(MailState.FOR_DIGEST);
    }

    /** What was kept for the person's next digest, oldest first. */
    @Transactional(readOnly = true)
    public List<OutboxMail> newsFor(String person) {
        return store.of(person, MailState.FOR_DIGEST);
    }

    /**
     * @param person all people's where it is empty, and likewise {@code state}
     * @param order  one of {@code written}, {@code subject}, {@code to} and {@code state}
     */
    @Transactional(readOnly = true)
    public List<OutboxMail> page(String person, String state, String words, String order, boolean descending, long offset, int rows) {
        return store.page(person, state, words, order, descending, offset, rows);
    }

    /** Every mail of such a page and its successors. */
    @Transactional(readOnly = true)
    public void each(String person, String state, String words, String order, boolean descending, Consumer<OutboxMail> taker) {
        store.each(person, state, words, order, descending, taker);
    }

    @Transactional(readOnly = true)
    public long count(String person, String state, String words) {
        return store.count(person, state, words);
    }

    @Transactional(readOnly = true)
    public Optional<OutboxMail> find(long number) {
        return store.find(number);
    }

    /** @throws Refused where it is not one that failed */
    public void tryAgain(long number) {
        if (!store.restart(number, clock.instant())) throw new Refused("Only a mail that failed can be sent again; this one has not failed or is being sent again already.");
    }
}
