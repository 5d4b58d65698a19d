package council.procurement.tender;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import council.procurement.Refused;
import council.procurement.platform.sealing.MasterKey;
import council.procurement.tender.store.SealedBidStore;
import jakarta.annotation.PostConstruct;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Seals what suppliers send (domain reference 1.6): a key of its own for each round, which lies in the database wrapped by the
 * {@link MasterKey}. What is sealed is bound to its round, its bid and its place in it, so that nothing sealed can be moved to
 * another. Every use of a key is recorded. Only the use cases beside this one can call it: they know when it may be opened.
 */
@Service
class SealingService {

    /** What a key was used for. */
    enum Use { SEALED, SHOWN_TO_ITS_SUPPLIER, OPENED, READ_AFTER_OPENING }

    private final MasterKey master;
    private final SealedBidStore store;
    private final Clock clock;

    SealingService(MasterKey master, SealedBidStore store, Clock clock) {
        this.master = master;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Asked at start-up, where a wrong master key can still be put right: later a second key would seal new bids beside the old ones.
     *
     * @throws IllegalStateException where the newest key in the database was wrapped by another master key
     */
    @PostConstruct
    void requireMasterKey() {
        store.newestKey().ifPresent(tender -> {
            try {
                key(tender);
            } catch (Refused wrong) {
                throw new IllegalStateException("The bids in this database are sealed with another master key. Bring back the file that COUNCIL_BID_KEY_FILE named before, from its copy, and start again.", wrong);
            }
        });
    }

    byte[] seal(long tender, long bid, String place, byte[] plain, String person) {
        try {
            var sealed = key(tender).encrypt(plain, bound(tender, bid, place));
            store.addKeyUse(tender, bid, Use.SEALED.name(), person, clock.instant());
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty where it is no longer what was sealed. */
    Optional<byte[]> open(long tender, long bid, String place, byte[] sealed, Use use, String person) {
        store.addKeyUse(tender, bid, use.name(), person, clock.instant());
        try {
            return Optional.of(key(tender).decrypt(sealed, bound(tender, bid, place)));
        } catch (GeneralSecurityException broken) {
            return Optional.empty();
        }
    }

    /** The round's key; made with its first bid, while the round is locked. */
    private Aead key(long tender) {
        try {
            var about = ("tender/" + tender).getBytes(StandardCharsets.UTF_8);
            var wrapped = store.wrappedKey(tender);
            if (wrapped.isPresent()) return TinkProtoKeysetFormat.parseEncryptedKeyset(Base64.getDecoder().decode(wrapped.get()), master.aead(), about).getPrimitive(RegistryConfiguration.get(), Aead.class);
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            store.addKey(tender, Base64.getEncoder().encodeToString(TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master.aead(), about)), clock.instant());
            return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new Refused("The key of these bids does not open with the master key of this installation. Tell the administrator; nothing is lost as long as the right master key is kept.");
        }
    }

    private static byte[] bound(long tender, long bid, String place) {
        return "tender/%d/bid/%d/%s".formatted(tender, bid, place).getBytes(StandardCharsets.UTF_8);
    }
}
