package council.procurement.approval.store;

import council.procurement.approval.Duty;
import council.procurement.approval.DutyDone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class DutyStore {

    private final JdbcClient jdbc;

    DutyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Set<Duty> doneBy(String reference, String person) {
        return duties(jdbc.sql("select duty from case_duty where case_reference = ? and person = ?").params(reference, person));
    }

    public Set<Duty> incompatibleWith(Duty duty) {
        return duties(jdbc.sql("select other from incompatible_duties where one = ? union select one from incompatible_duties where other = ?")
            .params(duty.name(), duty.name()));
    }

    /** The deeds of a model's task; none where it is none of the matrix. */
    public Set<Duty> dutiesOf(String processKey, String taskKey) {
        return duties(jdbc.sql("select duty from task_duty where process_key = ? and task_key = ?").params(processKey, taskKey));
    }

    /** Everything that was done in a case, in the order in which it was. */
    public List<DutyDone> in(String reference) {
        return jdbc.sql("select * from case_duty where case_reference = ? order by done_at, duty").param(reference)
            .query((row, n) -> new DutyDone(Duty.valueOf(row.getString("duty")), row.getString("person"), row.getObject("done_at", OffsetDateTime.class).toInstant())).list();
    }

    public void add(String reference, Duty duty, String person, Instant at) {
        jdbc.sql("insert into case_duty (case_reference, duty, person, done_at) values (?, ?, ?, ?)")
            .params(reference, duty.name(), person, OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).update();
    }

    private static Set<Duty> duties(JdbcClient.StatementSpec query) {
        var duties = EnumSet.noneOf(Duty.class);
        query.query(String.class).list().forEach(name -> duties.add(Duty.valueOf(name)));
        return duties;
    }
}
