package council.procurement.casefile.store;

import council.procurement.casefile.Risk;
import council.procurement.casefile.RiskState;
import council.procurement.casefile.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class RiskStore {

    private static final String LATEST = " and version_number = (select max(v.version_number) from case_risk_version v where v.case_reference = r.case_reference and v.risk_number = r.risk_number)";

    private final JdbcClient jdbc;

    RiskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One above the highest; the caller holds the case's row. */
    public int nextNumber(String reference) {
        return jdbc.sql("select coalesce(max(risk_number), 0) + 1 from case_risk_version where case_reference = ?").param(reference).query(Integer.class).single();
    }

    public void add(Risk it) {
        jdbc.sql("insert into case_risk_version (case_reference, risk_number, version_number, title, cause, consequence, likelihood, impact, owner_id, mitigation, risk_state, "
                + "review_on, remark, stage, written_by, written_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(it.caseReference(), it.number(), it.version(), it.title(), it.cause(), it.consequence(), it.likelihood(), it.impact(), it.owner(), it.mitigation(),
                it.state().name(), it.reviewOn(), it.remark(), it.stage().name(), it.writtenBy(), OffsetDateTime.ofInstant(it.writtenAt(), ZoneOffset.UTC)).update();
    }

    /** The newest version of each. */
    public List<Risk> of(String reference) {
        return jdbc.sql("select * from case_risk_version r where case_reference = ?" + LATEST).param(reference).query(RiskStore::risk).list();
    }

    public Optional<Risk> latest(String reference, int number) {
        return jdbc.sql("select * from case_risk_version r where case_reference = ? and risk_number = ?" + LATEST).params(reference, number).query(RiskStore::risk).optional();
    }

    /** Newest first. */
    public List<Risk> versions(String reference, int number) {
        return jdbc.sql("select * from case_risk_version where case_reference = ? and risk_number = ? order by version_number desc").params(reference, number)
            .query(RiskStore::risk).list();
    }

    private static Risk risk(ResultSet row, int n) throws SQLException {
        return new Risk(row.getString("case_reference"), row.getInt("risk_number"), row.getInt("version_number"), row.getString("title"), row.getString("cause"),
            row.getString("consequence"), row.getInt("likelihood"), row.getInt("impact"), row.getString("owner_id"), row.getString("mitigation"),
            RiskState.valueOf(row.getString("risk_state")), row.getObject("review_on", LocalDate.class), row.getString("remark"), Stage.valueOf(row.getString("stage")),
            row.getString("written_by"), row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
