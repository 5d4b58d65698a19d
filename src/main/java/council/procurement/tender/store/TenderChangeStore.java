package council.procurement.tender.store;

import council.procurement.tender.TenderChange;
import council.procurement.tender.TenderChange.Kind;
import council.procurement.tender.TenderChange.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Changes of open tenders with their steps. */
@Repository
public class TenderChangeStore {

    private final JdbcClient jdbc;

    TenderChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(TenderChange it) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into tender_change (tender_number, case_reference, kind, material, what, reason, old_deadline, new_deadline, second_person, asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(it.tenderNumber(), it.caseReference(), it.kind().name(), it.material(), it.what(), it.reason(), utc(it.oldDeadline()), it.newDeadline() == null ? null : utc(it.newDeadline()),
                it.secondPerson(), it.askedBy(), utc(it.askedAt())).update(key, "change_number");
        return key.getKey().longValue();
    }

    public void add(long change, Step it) {
        jdbc.sql("insert into tender_change_step (change_number, step, person, happened_at, note, notice_number) values (?, ?, ?, ?, ?, ?)")
            .params(change, it.name().name(), it.person(), utc(it.at()), it.note(), it.noticeNumber()).update();
    }

    public Optional<TenderChange> find(long number) {
        return read("c.change_number = ?", number).stream().findFirst();
    }

    /** Of every round of a case, in the order in which they were asked for. */
    public List<TenderChange> of(String reference) {
        return read("c.case_reference = ?", reference);
    }

    private List<TenderChange> read(String where, Object value) {
        Map<Long, List<Step>> steps = new HashMap<>();
        jdbc.sql("select s.* from tender_change c join tender_change_step s on s.change_number = c.change_number where " + where + " order by s.happened_at").param(value)
            .query((ResultSet row) -> {
                steps.computeIfAbsent(row.getLong("change_number"), n -> new ArrayList<>()).add(new Step(Step.Name.valueOf(row.getString("step")), row.getString("person"), instant(row, "happened_at"),
                    row.getString("note"), row.getString("notice_number")));
            });
        return jdbc.sql("select c.* from tender_change c where " + where + " order by c.change_number").param(value)
            .query((row, n) -> new TenderChange(row.getLong("change_number"), row.getLong("tender_number"), row.getString("case_reference"), Kind.valueOf(row.getString("kind")), row.getBoolean("material"),
                row.getString("what"), row.getString("reason"), instant(row, "old_deadline"), instant(row, "new_deadline"), row.getBoolean("second_person"), row.getString("asked_by"), instant(row, "asked_at"),
                steps.getOrDefault(row.getLong("change_number"), List.of()))).list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
