package council.procurement.approval.store;

import council.procurement.approval.PipelineEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PipelineStore {

    private final JdbcClient jdbc;

    PipelineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PipelineEntry> of(String reference) {
        return jdbc.sql("select minute_number, meeting_date, reference, approved_ex_vat from pipeline_entry where reference = ?").param(reference)
            .query((row, n) -> new PipelineEntry(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3), row.getBigDecimal(4))).list();
    }

    public void add(PipelineEntry entry, String person, Instant at) {
        jdbc.sql("insert into pipeline_entry (minute_number, meeting_date, reference, approved_ex_vat, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?)")
            .params(entry.minute(), entry.meetingDate(), entry.reference(), entry.approvedExVat(), person, OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).update();
    }
}
