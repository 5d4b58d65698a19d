package council.procurement.evaluation.store;

import council.procurement.evaluation.Belief;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which promises of social value are believed. */
@Repository
public class BeliefStore {

    private final JdbcClient jdbc;

    BeliefStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long evaluation, Belief it, String person, Instant at) {
        jdbc.sql("insert into commitment_belief (evaluation_number, bid_number, measure_code, believed, reason, judged_by, judged_at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(evaluation, it.bid(), it.measure(), it.believed(), it.reason(), person, OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).update();
    }

    /** The newest of each promise. */
    public List<Belief> newest(long evaluation) {
        return jdbc.sql("""
                select b.* from commitment_belief b where b.evaluation_number = ? and b.belief_number = (select max(n.belief_number) from commitment_belief n
                    where n.evaluation_number = b.evaluation_number and n.bid_number = b.bid_number and n.measure_code = b.measure_code)
                order by b.bid_number, b.measure_code""").param(evaluation)
            .query((row, n) -> new Belief(row.getLong("bid_number"), row.getString("measure_code"), row.getBoolean("believed"), row.getString("reason"))).list();
    }
}
