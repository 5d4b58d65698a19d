package council.procurement.portal;

import council.procurement.postgres.PostgresTest;
import org.junit.jupiter.api.Order;
import java.sql.ResultSet;
import java.util.Optional;
import java.util.function.Consumer;

@PostgresTest
@Order(1) // while its engine is the only one of its name: REST answers for the one that came last
class SealingPostgresIT extends Sealing {

    /** A table's rows as PostgreSQL itself writes them: bytes as hexadecimal figures. */
    @Override
    void dump(Consumer<String> line) {
        for (var table : jdbc.sql("select table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = 'public'").query(String.class).list())
            jdbc.sql("select cast(t as text) from " + table + " t").query((ResultSet row) -> line.accept(row.getString(1)));
    }

    @Override
    Optional<Boolean> databaseFileHolds(String text) {
        return Optional.empty();
    }
}
