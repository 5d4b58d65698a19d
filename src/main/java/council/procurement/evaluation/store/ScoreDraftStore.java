package council.procurement.evaluation.store;

import council.procurement.evaluation.GivenScore;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is typed and not finished: a score without its reason, or the other way round. */
@Repository
public class ScoreDraftStore {

    /** The sheet of the panel, whoever moderates; every other sheet is a person's. */
    public static final String PANEL = "*";

    private final JdbcClient jdbc;

    ScoreDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One after the other: whoever saves a score of this evaluation waits until the one before has. */
    public void lock(long evaluation) {
        jdbc.sql("select evaluation_number from evaluation where evaluation_number = ? for update").param(evaluation).query(Long.class).single();
    }

    public List<GivenScore> of(long evaluation, String sheet) {
        return jdbc.sql("select * from score_draft where evaluation_number = ? and sheet = ? order by criterion_number, bid_number").params(evaluation, sheet)
            .query((row, n) -> new GivenScore(row.getLong("bid_number"), row.getInt("criterion_number"), row.getObject("points", Integer.class), row.getString("reason"))).list();
    }

    public void keep(long evaluation, String sheet, GivenScore it, Instant at) {
        drop(evaluation, sheet, it.bid(), it.criterion());
        jdbc.sql("insert into score_draft (evaluation_number, sheet, bid_number, criterion_number, points, reason, kept_at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(evaluation, sheet, it.bid(), it.criterion(), it.points(), it.reason(), OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).update();
    }

    public void drop(long evaluation, String sheet, long bid, int criterion) {
        jdbc.sql("delete from score_draft where evaluation_number = ? and sheet = ? and bid_number = ? and criterion_number = ?").params(evaluation, sheet, bid, criterion).update();
    }
}
