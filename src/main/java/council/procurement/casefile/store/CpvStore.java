package council.procurement.casefile.store;

import council.procurement.casefile.Category;
import council.procurement.casefile.CpvCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The full vocabulary, where it was imported. */
@Repository
public class CpvStore {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CpvStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public boolean isEmpty() {
        return jdbc.sql("select count(*) from cpv_code").query(Long.class).single() == 0;
    }

    public List<CpvCode> all() {
        return jdbc.sql("select * from cpv_code order by code").query(CpvStore::code).list();
    }

    public Optional<CpvCode> find(String code) {
        return jdbc.sql("select * from cpv_code where code = ?").param(code).query(CpvStore::code).optional();
    }

    public void replace(List<CpvCode> by) {
        jdbc.sql("delete from cpv_code").update();
        batches.batchUpdate("insert into cpv_code (code, title, kind) values (?, ?, ?)", by, BATCH, (row, it) -> {
            row.setString(1, it.code());
            row.setString(2, it.title());
            row.setString(3, it.kind().name());
        });
    }

    private static CpvCode code(ResultSet row, int n) throws SQLException {
        return new CpvCode(row.getString("code"), row.getString("title"), Category.valueOf(row.getString("kind")));
    }
}
