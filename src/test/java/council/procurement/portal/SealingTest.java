package council.procurement.portal;

import council.procurement.support.ProcessTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;

@ProcessTest
class SealingTest extends Sealing {

    @TempDir Path backups;

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
}
