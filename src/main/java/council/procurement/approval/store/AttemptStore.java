package council.procurement.approval.store;

import council.procurement.SearchWords;
import council.procurement.approval.Attempt;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class AttemptStore {

    private static final Map<String, String> COLUMNS = Map.of("at", "happened_at", "person", "person", "reference", "reference");

    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Instant at, String person, String reference, String task, String sentence) {
        jdbc.sql("insert into refused_attempt (happened_at, person, reference, task, sentence) values (?, ?, ?, ?, ?)")
            .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), person, reference, task, sentence).update();
    }

    public long count(SearchWords words) {
        return jdbc.sql("select count(*) from refused_attempt where " + where(words)).params(words.parameters()).query(Long.class).single();
    }

    /** @param sort one of {@code at}, {@code person} and {@code reference} */
    public List<Attempt> page(SearchWords words, String sort, boolean descending, long offset, int size) {
        return jdbc.sql("select * from refused_attempt where " + where(words) + order(sort, descending) + " offset :skip rows fetch next :size rows only")
            .params(words.parameters()).param("skip", offset).param("size", size).query(AttemptStore::attempt).list();
    }

    public void each(SearchWords words, String sort, boolean descending, Consumer<Attempt> taker) {
        jdbc.sql("select * from refused_attempt where " + where(words) + order(sort, descending)).params(words.parameters()).query((ResultSet row) -> taker.accept(attempt(row, 0)));
    }

    private static String where(SearchWords words) {
        return words.in("person", "reference", "task", "sentence");
    }

    private static String order(String sort, boolean descending) {
        var down = descending ? " desc" : "";
        return " order by " + COLUMNS.get(sort) + down + ", attempt_number" + down;
    }

    private static Attempt attempt(ResultSet row, int n) throws SQLException {
        return new Attempt(row.getLong("attempt_number"), row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("person"), row.getString("reference"),
            row.getString("task"), row.getString("sentence"));
    }
}
