package council.procurement.portal;

import council.procurement.postgres.PostgresTest;
import java.util.List;

@PostgresTest
class SealingPostgresIT extends Sealing {

    /** A table's rows as PostgreSQL itself writes them: bytes as hexadecimal figures. */
    @Override
    List<String> dump() {
        return jdbc.sql("select table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = 'public'").query(String.class).list().stream()
            .flatMap(table -> jdbc.sql("select cast(t as text) from " + table + " t").query(String.class).list().stream()).toList();
    }
}
