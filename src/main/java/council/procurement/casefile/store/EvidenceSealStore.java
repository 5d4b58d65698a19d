package council.procurement.casefile.store;

import council.procurement.casefile.EvidenceSeal;
import council.procurement.casefile.Hashes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The seals, and the tables of evidence that they are on: those with a trigger named {@code …_insert_only}. */
@Repository
public class EvidenceSealStore {

    /** The last seal. */
    public record End(long number, String hash) {
    }

    private final JdbcClient jdbc;

    EvidenceSealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public End endForUpdate() {
        return jdbc.sql("select seal_number, entry_hash from evidence_seal_end for update").query((row, n) -> new End(row.getLong(1), row.getString(2))).single();
    }

    public End end() {
        return jdbc.sql("select seal_number, entry_hash from evidence_seal_end").query((row, n) -> new End(row.getLong(1), row.getString(2))).single();
    }

    public End add(EvidenceSeal it) {
        jdbc.sql("insert into evidence_seal (seal_number, sealed_table, row_hash, sealed_at, previous_hash, entry_hash) values (?, ?, ?, ?, ?, ?)")
            .params(it.number(), it.table(), it.rowHash(), OffsetDateTime.ofInstant(it.at(), ZoneOffset.UTC), it.previousHash(), it.hash()).update();
        jdbc.sql("update evidence_seal_end set seal_number = ?, entry_hash = ?").params(it.number(), it.hash()).update();
        return new End(it.number(), it.hash());
    }

    public List<EvidenceSeal> all() {
        return jdbc.sql("select * from evidence_seal order by seal_number").query((row, n) -> new EvidenceSeal(row.getLong("seal_number"), row.getString("sealed_table"), row.getString("row_hash"),
            row.getObject("sealed_at", OffsetDateTime.class).toInstant(), row.getString("previous_hash"), row.getString("entry_hash"))).list();
    }

    /** In the order of the alphabet; the seals themselves are a chain of their own. */
    public Set<String> guardedTables() {
        return new TreeSet<>(jdbc.sql("select distinct lower(event_object_table) from information_schema.triggers where lower(trigger_name) like '%\\_insert\\_only' escape '\\' and lower(event_object_table) <> 'evidence_seal'")
            .query(String.class).list());
    }

    public boolean exists(String table) {
        return jdbc.sql("select count(*) from information_schema.tables where lower(table_name) = ?").param(table).query(Long.class).single() > 0;
    }

    public long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /**
     * Of what stands in each row. A column without a value is left out, so that one that is added later changes no hash; so is the
     * content of a file, whose hash stands in the row of its version.
     */
    public List<String> rowHashes(String table) {
        return jdbc.sql("select * from " + table).query((row, n) -> hash(row)).list();
    }

    private static String hash(ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        var values = new TreeMap<String, Object>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB).contains(columns.getColumnType(i)) || row.getObject(i) == null) continue;
            var moment = columns.getColumnTypeName(i).toLowerCase(Locale.ROOT).startsWith("timestamp");
            values.put(columns.getColumnName(i).toLowerCase(Locale.ROOT), moment ? row.getObject(i, OffsetDateTime.class).toInstant() : row.getString(i));
        }
        return Hashes.of(values.entrySet().toArray());
    }
}
