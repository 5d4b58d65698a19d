package council.procurement.evaluation.store;

import council.procurement.evaluation.ConditionCheck;
import council.procurement.evaluation.InformationGap;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was missing in bids and how it was answered, and which conditions they meet. */
@Repository
public class SelectionStore {

    private final JdbcClient jdbc;

    SelectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void mark(long tender, InformationGap it, String person, Instant at) {
        jdbc.sql("insert into information_gap (tender_number, bid_number, what, marked_by, marked_at) values (?, ?, ?, ?, ?)").params(tender, it.bid(), it.what(), person, utc(at)).update();
    }

    /** What is missing now, by the number of the bid. */
    public Map<Long, String> gaps(long tender) {
        var gaps = new LinkedHashMap<Long, String>();
        jdbc.sql("select * from information_gap g where g.tender_number = ? and g.gap_number = (select max(n.gap_number) from information_gap n where n.bid_number = g.bid_number) and g.what is not null order by g.bid_number")
            .param(tender).query(row -> { gaps.put(row.getLong("bid_number"), row.getString("what")); });
        return gaps;
    }

    public void ask(long tender, Instant due, String person, Instant at) {
        jdbc.sql("insert into information_request (tender_number, due_at, asked_by, asked_at) values (?, ?, ?, ?)").params(tender, utc(due), person, utc(at)).update();
    }

    /** Until when what was asked can be answered; empty where nothing was asked. */
    public Optional<Instant> due(long tender) {
        return jdbc.sql("select due_at from information_request where tender_number = ?").param(tender).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    public void answer(long tender, long bid, String answer, Instant at) {
        jdbc.sql("insert into information_answer (bid_number, tender_number, answer, answered_at) values (?, ?, ?, ?)").params(bid, tender, answer, utc(at)).update();
    }

    /** By the number of the bid. */
    public Map<Long, String> answers(long tender) {
        var answers = new LinkedHashMap<Long, String>();
        jdbc.sql("select bid_number, answer from information_answer where tender_number = ? order by bid_number").param(tender).query(row -> { answers.put(row.getLong(1), row.getString(2)); });
        return answers;
    }

    public void check(ConditionCheck it, String person, Instant at) {
        jdbc.sql("insert into condition_check (bid_number, condition_number, met, reason, checked_by, checked_at) values (?, ?, ?, ?, ?, ?)").params(it.bid(), it.condition(), it.met(), it.reason(), person, utc(at)).update();
    }

    /** The newest of each bid and condition. */
    public List<ConditionCheck> checks(long tender) {
        return jdbc.sql("""
                select c.* from condition_check c join bid b on b.bid_number = c.bid_number where b.tender_number = ? and c.check_number =
                    (select max(n.check_number) from condition_check n where n.bid_number = c.bid_number and n.condition_number = c.condition_number) order by c.bid_number, c.condition_number""").param(tender)
            .query((row, n) -> new ConditionCheck(row.getLong("bid_number"), row.getInt("condition_number"), row.getBoolean("met"), row.getString("reason"))).list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
