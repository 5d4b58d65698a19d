package council.procurement.approval.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ReassignmentStore {

    private final JdbcClient jdbc;

    ReassignmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Instant at, String reference, String task, String from, String to, String reason, String by) {
        jdbc.sql("insert into task_reassignment (happened_at, reference, task, from_person, to_person, reason, reassigned_by) values (?, ?, ?, ?, ?, ?, ?)")
            .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), reference, task, from, to, reason, by).update();
    }
}
