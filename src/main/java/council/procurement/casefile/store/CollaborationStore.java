package council.procurement.casefile.store;

import council.procurement.casefile.Collaboration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
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
        by.forEach(it -> jdbc.sql("insert into collaboration (kind, name, provider, cpv_codes, lots, ends_on, link, contact, notes) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(it.kind().name(), it.name(), it.provider(), it.cpvCodes(), it.lots(), it.endsOn(), it.link(), it.contact(), it.notes()).update());
    }

    private static Collaboration entry(ResultSet row, int n) throws SQLException {
        return new Collaboration(Collaboration.Kind.valueOf(row.getString("kind")), row.getString("name"), row.getString("provider"), row.getString("cpv_codes"), row.getString("lots"),
            row.getObject("ends_on", LocalDate.class), row.getString("link"), row.getString("contact"), row.getString("notes"));
    }
}
