package council.procurement.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as 64 hexadecimal figures. */
public final class Hashes {

    /** What the first entry of a chain is chained to. */
    public static final String NOTHING = "0".repeat(64);

    private Hashes() {
    }

    /** Of a file. */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    /** Of several texts; the separator cannot occur in them, so that no two lists give the same hash. */
    public static String of(Object... parts) {
        var digest = sha256();
        for (var part : parts) {
            digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
