package council.procurement.tender.store;

import council.procurement.tender.QuoteRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked by name in a round. */
@Repository
public class QuoteRequestStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    QuoteRequestStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(long tender, String name, String email, String supplier) {
        jdbc.sql("insert into quote_request (tender_number, name, email, supplier, asked_at) values (?, ?, ?, ?, ?)").params(tender, name, email, supplier, now()).update();
    }

    public List<QuoteRequest> of(long tender) {
        return jdbc.sql("select * from quote_request where tender_number = ? order by request_number").param(tender).query(QuoteRequestStore::request).list();
    }

    /** Newest first. */
    public List<QuoteRequest> of(String email) {
        return jdbc.sql("select * from quote_request where email = ? order by request_number desc").param(email).query(QuoteRequestStore::request).list();
    }

    public Optional<QuoteRequest> find(long tender, String email) {
        return jdbc.sql("select * from quote_request where tender_number = ? and email = ?").params(tender, email).query(QuoteRequestStore::request).optional();
    }

    public boolean isAsked(long tender, String email) {
        return find(tender, email).isPresent();
    }

    public void opened(long tender, String email) {
        jdbc.sql("update quote_request set opened_at = ? where tender_number = ? and email = ? and opened_at is null").params(now(), tender, email).update();
    }

    /** A bid takes back an earlier no. */
    public void replied(long tender, String email) {
        jdbc.sql("update quote_request set replied_at = ?, declined_at = null, decline_reason = null where tender_number = ? and email = ?").params(now(), tender, email).update();
    }

    public void declined(long tender, String email, String reason) {
        jdbc.sql("update quote_request set declined_at = ?, decline_reason = ? where tender_number = ? and email = ?").params(now(), reason, tender, email).update();
    }

    public void reminded(long request) {
        jdbc.sql("update quote_request set reminded_at = ? where request_number = ?").params(now(), request).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static QuoteRequest request(ResultSet row, int n) throws SQLException {
        return new QuoteRequest(row.getLong("request_number"), row.getLong("tender_number"), row.getString("name"), row.getString("email"), row.getString("supplier"), instant(row, "asked_at"),
            instant(row, "opened_at"), instant(row, "replied_at"), instant(row, "declined_at"), row.getString("decline_reason"), instant(row, "reminded_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
