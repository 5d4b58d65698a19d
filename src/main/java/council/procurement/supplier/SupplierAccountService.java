package council.procurement.supplier;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.Hashes;
import council.procurement.platform.mail.MailSettings;
import council.procurement.platform.mail.Notice;
import council.procurement.platform.mail.Outbox;
import council.procurement.supplier.store.SupplierAccountStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who a supplier is at our pages: an e-mail address proved by a link that works once. Anybody may ask for a link, known or not,
 * and always reads the same; what a link or a session holds is known to its holder alone, and here lies a hash. The limits count
 * the links in the database, so that they hold for all nodes together and need no library.
 */
@Service
@Transactional
public class SupplierAccountService {

    private static final Duration LINK_LASTS = Duration.ofMinutes(30);
    private static final Duration SESSION_IDLES = Duration.ofMinutes(60);
    private static final Duration SESSION_LASTS = Duration.ofHours(12);
    private static final Duration LIMIT_OVER = Duration.ofHours(1);
    private static final int LINKS_TO_AN_ADDRESS = 5;
    private static final String EMAIL = "[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[A-Za-z]{2,}";

    private final SupplierAccountStore store;
    private final SupplierService register;
    private final Outbox outbox;
    private final MailSettings mails;
    private final Clock clock;
    private final int linksFromANetwork;
    private final SecureRandom random = new SecureRandom();

    SupplierAccountService(SupplierAccountStore store, SupplierService register, Outbox outbox, MailSettings mails, Clock clock,
                           @Value("${council.bids.links-from-a-network}") int linksFromANetwork) {
        this.store = store;
        this.register = register;
        this.outbox = outbox;
        this.mails = mails;
        this.clock = clock;
        this.linksFromANetwork = linksFromANetwork;
    }

    /**
     * Sends a link to this address, whoever it belongs to. Over the limit of the address nothing is sent and nothing is said, so that
     * nobody learns who asks for links.
     *
     * @param leadsTo page of ours to go to after signing in
     * @param origin  address of the network from which it is asked
     * @return where the link leads, to be shown where no mail is sent: in the demo; empty where nothing was sent
     * @throws RefusedFields where it is no address
     * @throws Refused       where too many links are asked for from one network
     */
    public Optional<String> sendLink(String email, String leadsTo, String origin) {
        var address = email == null ? "" : email.strip().toLowerCase(Locale.UK);
        FieldRefusals.none().unless(address.length() <= 200 && address.matches(EMAIL), "email", "Enter an e-mail address as in name@example.org.").orThrow();
        var since = clock.instant().minus(LIMIT_OVER);
        var from = Hashes.of("network", origin);
        if (store.linksFrom(from, since) >= linksFromANetwork) throw new Refused("Too many links were asked for from your network. Try again in an hour.");
        var sent = store.linksTo(address, since) < LINKS_TO_AN_ADDRESS;
        if (!sent) return Optional.empty();
        var path = link(address, leadsTo, from, clock.instant().plus(LINK_LASTS));
        outbox.tellSealed(new Notice("supplier-sign-in/" + Hashes.of(path), "supplier-sign-in", "", address, path, Map.of("name", "", "minutes", String.valueOf(LINK_LASTS.toMinutes()))));
        return Optional.of(path);
    }

    /**
     * A link for a mail that somebody else writes, to a supplier who is asked by name.
     *
     * @return the path of the link, for the mail alone
     */
    public String link(String email, String leadsTo, Instant expires) {
        return link(email.strip().toLowerCase(Locale.UK), leadsTo, Hashes.NOTHING, expires);
    }

    private String link(String address, String leadsTo, String from, Instant expires) {
        var token = token();
        store.addLink(Hashes.of(token), address, leadsTo, from, clock.instant(), expires);
        return "/supplier/sign-in/" + token;
    }

    /** Whether the link still signs in. */
    @Transactional(readOnly = true)
    public boolean isGood(String token) {
        return store.goodLink(Hashes.of(token), clock.instant()).isPresent();
    }

    /** @param token   of the session, for the browser alone */
    public record SignedIn(String token, String leadsTo, SupplierAccount account) {
    }

    /** Uses the link up and begins a session; empty where it was used, has expired or never was. */
    public Optional<SignedIn> signIn(String token) {
        var now = clock.instant();
        var hash = Hashes.of(token);
        var link = store.goodLink(hash, now);
        if (link.isEmpty() || !store.useLink(hash, now)) return Optional.empty();
        var account = store.withEmail(link.get().email()).orElseGet(() -> store.add(link.get().email(), now));
        var session = token();
        store.addSession(Hashes.of(session), account.number(), now);
        return Optional.of(new SignedIn(session, link.get().leadsTo(), account));
    }

    /** Whose session this is; empty where it is over. */
    public Optional<SupplierAccount> signedIn(String session) {
        var now = clock.instant();
        var account = store.session(Hashes.of(session), now.minus(SESSION_IDLES), now.minus(SESSION_LASTS));
        account.ifPresent(it -> store.seen(Hashes.of(session), now));
        return account;
    }

    public void signOut(String session) {
        store.endSession(Hashes.of(session));
    }

    @Transactional(readOnly = true)
    public SupplierAccount get(long number) {
        return store.find(number).orElseThrow(() -> new Refused("There is no such account."));
    }

    /**
     * The firm says who it is. A company or charity number that stands in the register ties the two; by its name alone nothing is
     * tied, since anybody can write a name: an officer looks first.
     *
     * @throws RefusedFields where something is missing or wrong, or another account has the number
     */
    public void introduce(long number, int seen, SupplierDraft firm) {
        firm.refusals()
            .unless(firm.sme() != null, "sme", "Say whether you are a small or medium-sized firm.")
            .unless(firm.vcse() != null, "vcse", "Say whether you are a charity, voluntary body or social enterprise.")
            .orThrow();
        var entry = firm.companyNumber() == null && firm.charityNumber() == null ? Optional.<Supplier>empty()
            : register.same(firm).filter(s -> has(s.companyNumber(), firm.companyNumber()) || has(s.charityNumber(), firm.charityNumber()));
        var changed = store.update(number, seen, firm, entry.map(Supplier::reference).orElse(null));
        if (!changed) throw new Refused("Your details were changed in another window. Open the page again and repeat your change.");
    }

    private static boolean has(String one, String other) {
        return one != null && one.equals(other);
    }

    /** Whether mails leave the house; where not, the demo shows what they would say. */
    public boolean sendsMails() {
        return mails.hasServer();
    }

    private String token() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
