package council.procurement.evaluation.store;

import council.procurement.evaluation.DebarmentAnswer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class DebarmentAnswerStore {

    private final JdbcClient jdbc;

    DebarmentAnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long evaluation, DebarmentAnswer it, String person, Instant at) {
        jdbc.sql("insert into debarment_answer (evaluation_number, bid_number, entry, words, in_the_running, answer, answered_by, answered_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
            .params(evaluation, it.bid(), it.entry(), it.words(), it.inTheRunning(), it.answer(), person, OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).update();
    }

    /** By bid. */
    public List<DebarmentAnswer> of(long evaluation) {
        return jdbc.sql("select * from debarment_answer where evaluation_number = ? order by bid_number, answer_number").param(evaluation)
            .query((row, n) -> new DebarmentAnswer(row.getLong("bid_number"), row.getString("entry"), row.getString("words"), row.getBoolean("in_the_running"), row.getString("answer"))).list();
    }
}
