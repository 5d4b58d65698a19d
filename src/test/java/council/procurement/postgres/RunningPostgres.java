package council.procurement.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** PostgreSQL from the binaries of the build, on a free port, gone with the virtual machine. */
class RunningPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static EmbeddedPostgres database;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("spring.datasource.url=" + database().getJdbcUrl("postgres", "postgres"), "spring.datasource.username=postgres", "spring.datasource.password=postgres")
            .applyTo(context);
    }

    private static synchronized EmbeddedPostgres database() {
        try {
            if (database == null) database = EmbeddedPostgres.builder().start();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
