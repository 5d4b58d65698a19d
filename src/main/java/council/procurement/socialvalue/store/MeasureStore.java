package council.procurement.socialvalue.store;

import council.procurement.socialvalue.Counting;
import council.procurement.socialvalue.Measure;
import council.procurement.socialvalue.MeasureVersion;
import council.procurement.socialvalue.Theme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the council entered on top of the measures of the product. */
@Repository
public class MeasureStore {

    private final JdbcClient jdbc;

    MeasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By code, the oldest version first. */
    public List<MeasureVersion> all() {
        return jdbc.sql("select * from social_value_measure order by code, version").query(MeasureStore::version).list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where somebody entered that version already */
    public void add(List<MeasureVersion> versions) {
        for (var it : versions) {
            var measure = it.measure();
            jdbc.sql("""
                    insert into social_value_measure (code, version, theme, outcome, wording, unit, counting, proxy, proxy_source, valid_from, external_ref, offered, entered_by, entered_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(measure.code(), it.version(), measure.theme().name(), measure.outcome(), measure.wording(), measure.unit(), measure.counting().name(), measure.proxy(),
                    measure.proxySource(), measure.validFrom(), measure.externalRef(), measure.offered(), it.by(), OffsetDateTime.ofInstant(it.at(), ZoneOffset.UTC)).update();
        }
    }

    private static MeasureVersion version(ResultSet row, int n) throws SQLException {
        return new MeasureVersion(new Measure(row.getString("code"), Theme.valueOf(row.getString("theme")), row.getString("outcome"), row.getString("wording"), row.getString("unit"),
            Counting.valueOf(row.getString("counting")), row.getBigDecimal("proxy"), row.getString("proxy_source"), row.getObject("valid_from", LocalDate.class),
            row.getString("external_ref"), row.getBoolean("offered")), row.getInt("version"), row.getString("entered_by"), row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
