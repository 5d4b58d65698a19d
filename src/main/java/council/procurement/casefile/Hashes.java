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

    /** Of several texts; the separator cannot occur in them, so that no two lists give the same hash. */
    public static String of(Object... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
