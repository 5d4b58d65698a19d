package council.procurement.award.store;

import council.procurement.award.OutcomeLetter;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Letters on the outcome, as they were sent; never changed. */
@Repository
public class OutcomeLetterStore {

    private final JdbcClient jdbc;

    OutcomeLetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its number */
    public long add(OutcomeLetter it, byte[] content) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into outcome_letter (case_reference, bid_number, lot_number, supplier, through_portal, sent_at, sent_by, content_hash, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(it.reference(), it.bid(), it.lot(), it.supplier(), it.throughPortal(), OffsetDateTime.ofInstant(it.sentAt(), ZoneOffset.UTC), it.sentBy(), it.hash(), content).update(key, "letter_number");
        return key.getKey().longValue();
    }

    /** In the order in which they were sent. */
    public List<OutcomeLetter> of(String reference) {
        return jdbc.sql("select letter_number, bid_number, lot_number, supplier, through_portal, sent_at, sent_by, content_hash from outcome_letter where case_reference = ? order by letter_number").param(reference)
            .query((row, n) -> new OutcomeLetter(row.getLong("letter_number"), reference, row.getLong("bid_number"), row.getInt("lot_number"), row.getString("supplier"), row.getBoolean("through_portal"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(), row.getString("sent_by"), row.getString("content_hash"))).list();
    }

    public byte[] content(long number) {
        return jdbc.sql("select content from outcome_letter where letter_number = ?").param(number).query((row, n) -> row.getBytes("content")).single();
    }
}
