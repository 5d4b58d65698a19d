package council.procurement.casefile.store;

import council.procurement.casefile.ListChange;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ListChangeStore {

    private final JdbcClient jdbc;

    ListChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(ListChange it) {
        jdbc.sql("insert into list_change (list, line, changed_at, changed_by, what) values (?, ?, ?, ?, ?)")
            .params(it.list(), it.line(), OffsetDateTime.ofInstant(it.at(), ZoneOffset.UTC), it.person(), it.what()).update();
    }

    /** The number of the list's last change; 0 where there is none. */
    public long last(String list) {
        return jdbc.sql("select coalesce(max(change_number), 0) from list_change where list = ?").param(list).query(Long.class).single();
    }

    public List<ListChange> newest(String list, int most) {
        return jdbc.sql("select * from list_change where list = ? order by change_number desc fetch first ? rows only").params(list, most)
            .query((row, n) -> new ListChange(list, row.getString("line"), row.getObject("changed_at", OffsetDateTime.class).toInstant(), row.getString("changed_by"), row.getString("what"))).list();
    }
}
