package council.procurement.casefile.store;

import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineEntry;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class TimelineStore {

    private final JdbcClient jdbc;

    TimelineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest entry, with the case's row locked, so that two writers at once make two links of the chain. */
    public Optional<TimelineEntry> lastForUpdate(String reference) {
        jdbc.sql("select reference from procurement_case where reference = ? for update").param(reference).query(String.class).optional();
        return jdbc.sql("select * from timeline_entry where case_reference = ? order by entry_number desc fetch first 1 rows only")
            .param(reference).query(TimelineStore::entry).optional();
    }

    public List<TimelineEntry> of(String reference) {
        return jdbc.sql("select * from timeline_entry where case_reference = ? order by entry_number")
            .param(reference).query(TimelineStore::entry).list();
    }

    /** Every case, also one whose whole timeline is gone. */
    public List<String> references() {
        return jdbc.sql("select reference from procurement_case order by reference").query(String.class).list();
    }

    public long count() {
        return jdbc.sql("select count(*) from timeline_entry").query(Long.class).single();
    }

    public void add(TimelineEntry entry) {
        jdbc.sql("insert into timeline_entry (case_reference, entry_number, happened_at, person, stage, sentence, previous_hash, entry_hash) values (?, ?, ?, ?, ?, ?, ?, ?)")
            .params(entry.caseReference(), entry.number(), OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC), entry.person(),
                entry.stage().name(), entry.sentence(), entry.previousHash(), entry.hash())
            .update();
    }

    private static TimelineEntry entry(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new TimelineEntry(row.getString("case_reference"), row.getInt("entry_number"),
            row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("person"), Stage.valueOf(row.getString("stage")),
            row.getString("sentence"), row.getString("previous_hash"), row.getString("entry_hash"));
    }
}
