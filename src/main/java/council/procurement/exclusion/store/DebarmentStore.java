package council.procurement.exclusion.store;

import council.procurement.exclusion.Debarment;
import council.procurement.exclusion.DebarmentVersion;
import council.procurement.exclusion.ExclusionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The debarment list. It is short: it is read whole. */
@Repository
public class DebarmentStore {

    private final JdbcClient jdbc;

    DebarmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By reference, the oldest version first. */
    public List<DebarmentVersion> all() {
        return jdbc.sql("select * from debarment order by reference, version").query(DebarmentStore::version).list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where somebody entered that version already */
    public void add(DebarmentVersion version) {
        var it = version.debarment();
        jdbc.sql("insert into debarment (reference, version, name, company_number, ground, kind, wording, listed_from, listed_until, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(it.reference(), version.version(), it.name(), it.companyNumber(), it.ground(), it.kind().name(), it.wording(), it.from(), it.until(), version.by(),
                OffsetDateTime.ofInstant(version.at(), ZoneOffset.UTC)).update();
    }

    private static DebarmentVersion version(ResultSet row, int n) throws SQLException {
        return new DebarmentVersion(new Debarment(row.getString("reference"), row.getString("name"), row.getString("company_number"), row.getString("ground"), ExclusionKind.valueOf(row.getString("kind")),
            row.getString("wording"), row.getObject("listed_from", LocalDate.class), row.getObject("listed_until", LocalDate.class)), row.getInt("version"), row.getString("entered_by"),
            row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
