package council.procurement.initiation.store;

import council.procurement.initiation.Meeting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class MeetingStore {

    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters the meeting, or gives one that stands already its new report deadline. */
    public void put(Meeting it, String person, Instant at) {
        var changed = jdbc.sql("update council_meeting set report_by = ?, entered_by = ?, entered_at = ? where body = ? and meets_on = ?")
            .params(it.reportBy(), person, OffsetDateTime.ofInstant(at, ZoneOffset.UTC), it.body(), it.on()).update();
        if (changed == 0)
            jdbc.sql("insert into council_meeting (body, meets_on, report_by, entered_by, entered_at) values (?, ?, ?, ?, ?)")
                .params(it.body(), it.on(), it.reportBy(), person, OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).update();
    }

    public List<Meeting> from(LocalDate day) {
        return jdbc.sql("select * from council_meeting where meets_on >= ? order by meets_on, body").param(day)
            .query((row, n) -> new Meeting(row.getString("body"), row.getObject("meets_on", LocalDate.class), row.getObject("report_by", LocalDate.class))).list();
    }
}
