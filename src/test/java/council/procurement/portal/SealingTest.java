package council.procurement.portal;

import council.procurement.support.ProcessTest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class SealingTest extends Sealing {

    @TempDir Path backups;
    @Autowired DataSource source;

    @Override
    void dump(Consumer<String> line) {
        var backup = backups.resolve("backup.sql");
        jdbc.sql("script to '%s' charset 'UTF-8'".formatted(backup)).query(String.class).list();
        try (var lines = Files.lines(backup)) {
            lines.forEach(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database of a test lies in memory: all its tables are copied into one that lies in a file. */
    @Override
    Optional<Boolean> databaseFileHolds(String text) {
        var file = backups.resolve("procurement-" + UUID.randomUUID());
        var tables = jdbc.sql("select table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = 'PUBLIC' and table_name <> 'flyway_schema_history'").query(String.class).list();
        try (var memory = source.getConnection(); var disk = DriverManager.getConnection("jdbc:h2:file:" + file)) {
            for (var table : tables) {
                disk.createStatement().execute("create linked table source(null, '%s', '%s', '', 'PUBLIC', '%s')".formatted(memory.getMetaData().getURL(), memory.getMetaData().getUserName(), table));
                disk.createStatement().execute("create table \"%s\" as select * from source".formatted(table));
                disk.createStatement().execute("drop table source");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Optional.of(holds(Path.of(file + ".mv.db"), text));
    }

    /** Read piece by piece, each with the end of the one before. */
    private static boolean holds(Path file, String text) {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            var before = "";
            for (var piece = bytes.readNBytes(1 << 20); piece.length > 0; piece = bytes.readNBytes(1 << 20)) {
                var read = before + new String(piece, StandardCharsets.ISO_8859_1);
                if (read.contains(text)) return true;
                before = read.substring(Math.max(0, read.length() - text.length()));
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
