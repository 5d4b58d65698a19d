package council.procurement.platform.models.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the application last shipped of each model file, by hash. */
@Repository
public class ShippedModels {

    private final JdbcClient jdbc;

    ShippedModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the files that are new or differ from what was last shipped. */
    public Map<String, byte[]> changed(Map<String, byte[]> files) {
        var known = new TreeMap<String, String>();
        jdbc.sql("select file_name, content_hash from shipped_model").query(row -> {
            known.put(row.getString(1), row.getString(2));
        });
        var changed = new TreeMap<>(files);
        changed.entrySet().removeIf(file -> hash(file.getValue()).equals(known.get(file.getKey())));
        return changed;
    }

    public void remember(Map<String, byte[]> files) {
        files.forEach((name, bytes) -> {
            jdbc.sql("delete from shipped_model where file_name = ?").param(name).update();
            jdbc.sql("insert into shipped_model (file_name, content_hash) values (?, ?)").params(name, hash(bytes)).update();
        });
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
