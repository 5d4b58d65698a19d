package council.procurement.evaluation.store;

import council.procurement.evaluation.Panel;
import council.procurement.evaluation.PanelRole;
import council.procurement.evaluation.PanelSeat;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PanelStore {

    private final JdbcClient jdbc;

    PanelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Panel panel(long evaluation) {
        return new Panel(jdbc.sql("""
                select m.*, l.left_at from panel_member m left join panel_leaving l on l.evaluation_number = m.evaluation_number and l.person = m.person
                where m.evaluation_number = ? order by m.appointed_at, m.role, m.person""").param(evaluation)
            .query((row, n) -> {
                var left = row.getObject("left_at", OffsetDateTime.class);
                return new PanelSeat(row.getString("person"), PanelRole.valueOf(row.getString("role")), row.getString("replaces"), row.getString("reason"), row.getString("appointed_by"),
                    row.getObject("appointed_at", OffsetDateTime.class).toInstant(), left == null ? null : left.toInstant());
            }).list());
    }

    public void appoint(long evaluation, PanelSeat it) {
        jdbc.sql("insert into panel_member (evaluation_number, person, role, replaces, reason, appointed_by, appointed_at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(evaluation, it.person(), it.role().name(), it.replaces(), it.reason(), it.appointedBy(), utc(it.appointedAt())).update();
    }

    public void leave(long evaluation, String person, Instant at) {
        jdbc.sql("insert into panel_leaving (evaluation_number, person, left_at) values (?, ?, ?)").params(evaluation, person, utc(at)).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
