package council.procurement.platform.views.store;

import council.procurement.platform.views.SavedView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class SavedViewStore {

    private final JdbcClient jdbc;

    SavedViewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SavedView> of(String person) {
        return jdbc.sql("select * from saved_view where person = ? order by path, lower(name)").param(person).query(SavedViewStore::view).list();
    }

    public List<SavedView> of(String person, String path) {
        return jdbc.sql("select * from saved_view where person = ? and path = ? order by lower(name)").params(person, path).query(SavedViewStore::view).list();
    }

    public Optional<SavedView> find(String person, long number) {
        return jdbc.sql("select * from saved_view where person = ? and view_number = ?").params(person, number).query(SavedViewStore::view).optional();
    }

    public Optional<SavedView> first(String person, String path) {
        return jdbc.sql("select * from saved_view where person = ? and path = ? and is_first").params(person, path).query(SavedViewStore::view).optional();
    }

    public void add(String person, String path, String name, String query) {
        jdbc.sql("insert into saved_view (person, path, name, query, is_first) values (?, ?, ?, ?, false)").params(person, path, name, query).update();
    }

    public void replace(long number, String query) {
        jdbc.sql("update saved_view set query = ? where view_number = ?").params(query, number).update();
    }

    public void rename(long number, String name) {
        jdbc.sql("update saved_view set name = ? where view_number = ?").params(name, number).update();
    }

    /** @param number of the view with which the table opens; null for none */
    public void open(String person, String path, Long number) {
        jdbc.sql("update saved_view set is_first = case when view_number = ? then true else false end where person = ? and path = ?").params(number == null ? -1 : number, person, path).update();
    }

    public void remove(long number) {
        jdbc.sql("delete from saved_view where view_number = ?").param(number).update();
    }

    private static SavedView view(ResultSet row, int n) throws SQLException {
        return new SavedView(row.getLong("view_number"), row.getString("path"), row.getString("name"), row.getString("query"), row.getBoolean("is_first"));
    }
}
