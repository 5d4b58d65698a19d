package council.procurement.casefile.store;

import council.procurement.casefile.ConflictsAssessment;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ConflictsAssessmentStore {

    private final JdbcClient jdbc;

    ConflictsAssessmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(ConflictsAssessment it) {
        jdbc.sql("insert into conflicts_assessment (case_reference, version, found, mitigation, perceived, prepared_by, prepared_at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(it.caseReference(), it.version(), it.found(), it.mitigation(), it.perceived(), it.preparedBy(), OffsetDateTime.ofInstant(it.preparedAt(), ZoneOffset.UTC)).update();
    }

    /** Newest first. */
    public List<ConflictsAssessment> of(String reference) {
        return jdbc.sql("select * from conflicts_assessment where case_reference = ? order by version desc").param(reference)
            .query((row, n) -> new ConflictsAssessment(reference, row.getInt("version"), row.getString("found"), row.getString("mitigation"), row.getString("perceived"),
                row.getString("prepared_by"), row.getObject("prepared_at", OffsetDateTime.class).toInstant())).list();
    }
}
