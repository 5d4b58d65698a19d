package council.procurement.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one key that lies outside the database and its backups. It wraps the keys of sealed bids and seals mails with personal
 * links, so that whoever holds the database alone can read neither. Lost, what it sealed is lost.
 */
@Component
public class MasterKey {

    private final Aead aead;

    /**
     * @param file of the key, {@code COUNCIL_BID_KEY_FILE}
     * @param make whether a missing file is made: in the demo, and once where an administrator asks for it
     * @throws IllegalStateException where there is no usable key: without one no bid could be received
     */
    public MasterKey(@Value("${council.bids.key-file:}") String file, @Value("${council.bids.make-key:false}") boolean make) {
        if (file.isBlank()) throw new IllegalStateException("Say with COUNCIL_BID_KEY_FILE where the master key of sealed bids lies, apart from the database.");
        var path = Path.of(file);
        try {
            AeadConfig.register();
            if (Files.notExists(path)) {
                if (!make) throw new IllegalStateException("There is no master key at %s. Bring it back from its copy; for a new installation start once with COUNCIL_MAKE_BID_KEY=true.".formatted(path));
                write(path, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
            }
            aead = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(path), InsecureSecretKeyAccess.get()).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The file %s is no master key of sealed bids.".formatted(path), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The master key %s cannot be read or made.".formatted(path), e);
        }
    }

    /** For wrapping keys. */
    public Aead aead() {
        return aead;
    }

    /** @param boundTo what the text belongs to: elsewhere it does not open */
    public String seal(String plain, String boundTo) {
        try {
            return Base64.getEncoder().encodeToString(aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), boundTo.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException where it was sealed by another key, for something else, or changed since */
    public String open(String sealed, String boundTo) {
        try {
            return new String(aead.decrypt(Base64.getDecoder().decode(sealed), boundTo.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("What was sealed does not open.", e);
        }
    }

    /** For the operating system's user that runs the application alone, where the file system knows users. */
    private static void write(Path path, KeysetHandle key) throws IOException, GeneralSecurityException {
        if (path.toAbsolutePath().getParent() != null) Files.createDirectories(path.toAbsolutePath().getParent());
        var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        var ours = posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
        Files.createFile(path, ours);
        Files.writeString(path, TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get()), StandardOpenOption.WRITE);
    }
}
