package council.procurement.evaluation.store;

import council.procurement.evaluation.PriceCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PriceCheckStore {

    private final JdbcClient jdbc;

    PriceCheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long evaluation, PriceCheck it, String person, Instant at) {
        jdbc.sql("insert into price_check (evaluation_number, bid_number, abnormally_low, asked_on, explanation, accepted, checked_by, checked_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
            .params(evaluation, it.bid(), it.abnormallyLow(), it.askedOn(), it.explanation(), it.accepted(), person, OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).update();
    }

    /** What was said last of each bid. */
    public List<PriceCheck> newest(long evaluation) {
        return jdbc.sql("""
                select * from price_check c where evaluation_number = ? and check_number = (select max(n.check_number) from price_check n where n.evaluation_number = c.evaluation_number and n.bid_number = c.bid_number)
                order by bid_number""").param(evaluation)
            .query((row, n) -> new PriceCheck(row.getLong("bid_number"), row.getBoolean("abnormally_low"), row.getObject("asked_on", LocalDate.class), row.getString("explanation"), row.getObject("accepted", Boolean.class))).list();
    }

    public boolean checked(long evaluation, String person) {
        return jdbc.sql("select count(*) from price_check where evaluation_number = ? and checked_by = ?").params(evaluation, person).query(Integer.class).single() > 0;
    }
}
