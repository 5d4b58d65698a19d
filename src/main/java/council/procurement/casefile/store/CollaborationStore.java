package council.procurement.casefile.store;

import council.procurement.casefile.Collaboration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class CollaborationStore {

    private final JdbcClient jdbc;

    CollaborationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Collaboration> all() {
        return jdbc.sql("select * from collaboration order by kind, lower(name), provider").query(CollaborationStore::entry).list();
    }

    /** Those that have not ended before the day. */
    public List<Collaboration> from(LocalDate day) {
        return jdbc.sql("select * from collaboration where ends_on >= ? order by kind, ends_on, name").param(day).query(CollaborationStore::entry).list();
    }

    public void replace(List<Collaboration> by) {
        jdbc.sql("delete from collaboration").update();
        by.forEach(this::add);
    }

    public void add(Collaboration it) {
        jdbc.sql("insert into collaboration (kind, name, provider, cpv_codes, lots, ends_on, link, contact, notes) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(it.kind().name(), it.name(), it.provider(), it.cpvCodes(), it.lots(), it.endsOn(), it.link(), it.contact(), it.notes()).update();
    }

    public void update(Collaboration it) {
        jdbc.sql("update collaboration set kind = ?, name = ?, provider = ?, cpv_codes = ?, lots = ?, ends_on = ?, link = ?, contact = ?, notes = ? where entry_number = ?")
            .params(it.kind().name(), it.name(), it.provider(), it.cpvCodes(), it.lots(), it.endsOn(), it.link(), it.contact(), it.notes(), it.number()).update();
    }

    public void end(long number, LocalDate lastDay) {
        jdbc.sql("update collaboration set ends_on = ? where entry_number = ?").params(lastDay, number).update();
    }

    public Optional<Collaboration> find(long number) {
        return jdbc.sql("select * from collaboration where entry_number = ?").param(number).query(CollaborationStore::entry).optional();
    }

    private static Collaboration entry(ResultSet row, int n) throws SQLException {
        return new Collaboration(row.getLong("entry_number"), Collaboration.Kind.valueOf(row.getString("kind")), row.getString("name"), row.getString("provider"), row.getString("cpv_codes"), row.getString("lots"),
            row.getObject("ends_on", LocalDate.class), row.getString("link"), row.getString("contact"), row.getString("notes"));
    }
}
