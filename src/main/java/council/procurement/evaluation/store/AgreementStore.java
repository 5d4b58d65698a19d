package council.procurement.evaluation.store;

import council.procurement.evaluation.Agreement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class AgreementStore {

    private final JdbcClient jdbc;

    AgreementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long evaluation, Agreement it) {
        jdbc.sql("insert into recommendation_agreement (evaluation_number, agreed, reason, handed_in, said_by, said_at) values (?, ?, ?, ?, ?, ?)")
            .params(evaluation, it.agreed(), it.reason(), it.handedIn(), it.person(), OffsetDateTime.ofInstant(it.at(), ZoneOffset.UTC)).update();
    }

    /** What was said last. */
    public Optional<Agreement> newest(long evaluation) {
        return jdbc.sql("select * from recommendation_agreement where evaluation_number = ? order by agreement_number desc fetch first 1 rows only").param(evaluation)
            .query((row, n) -> new Agreement(row.getBoolean("agreed"), row.getString("reason"), row.getBoolean("handed_in"), row.getString("said_by"), row.getObject("said_at", OffsetDateTime.class).toInstant())).optional();
    }
}
