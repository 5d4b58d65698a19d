package council.procurement.supplier.store;

import council.procurement.supplier.StrategicEntry;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which suppliers are strategic: each row says anew, the last counts. */
@Repository
public class StrategicSupplierStore {

    private final JdbcClient jdbc;

    StrategicSupplierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String supplier, StrategicEntry it) {
        jdbc.sql("insert into strategic_supplier (supplier, strategic, why, person, said_at) values (?, ?, ?, ?, ?)").params(supplier, it.strategic(), it.why(), it.person(), it.at().atOffset(ZoneOffset.UTC)).update();
    }

    public Optional<StrategicEntry> last(String supplier) {
        return jdbc.sql("select * from strategic_supplier where supplier = ? order by entry_number desc fetch first 1 rows only").param(supplier)
            .query((row, n) -> new StrategicEntry(row.getBoolean("strategic"), row.getString("why"), row.getString("person"), row.getObject("said_at", OffsetDateTime.class).toInstant())).optional();
    }

    public Set<String> all() {
        return Set.copyOf(jdbc.sql("select s.supplier from strategic_supplier s where s.strategic and s.entry_number = (select max(l.entry_number) from strategic_supplier l where l.supplier = s.supplier)").query(String.class).list());
    }
}
