package council.procurement.tender.store;

import council.procurement.tender.Breach;
import council.procurement.tender.Breach.Ruling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Breaches of confidentiality and the decisions on them. */
@Repository
public class ConfidentialityBreachStore {

    private static final String BREACH = "select b.*, r.goes_on, r.reason, r.excluded, r.ruled_by, r.ruled_at from confidentiality_breach b left join breach_ruling r on r.breach_number = b.breach_number";

    private final JdbcClient jdbc;

    ConfidentialityBreachStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(Breach it) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into confidentiality_breach (case_reference, tender_number, what, noticed_on, which_bids, seen_by, reported_by, reported_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
            .params(it.caseReference(), it.tender(), it.what(), it.noticedOn(), it.bids(), it.seenBy(), it.reportedBy(), utc(it.reportedAt())).update(key, "breach_number");
        return key.getKey().longValue();
    }

    public void rule(long breach, Ruling it) {
        jdbc.sql("insert into breach_ruling (breach_number, goes_on, reason, excluded, ruled_by, ruled_at) values (?, ?, ?, ?, ?, ?)")
            .params(breach, it.goesOn(), it.reason(), it.excluded(), it.person(), utc(it.at())).update();
    }

    public Optional<Breach> find(long number) {
        return jdbc.sql(BREACH + " where b.breach_number = ?").param(number).query(ConfidentialityBreachStore::breach).optional();
    }

    /** Of one round, in the order in which they were reported. */
    public List<Breach> of(long tender) {
        return jdbc.sql(BREACH + " where b.tender_number = ? order by b.breach_number").param(tender).query(ConfidentialityBreachStore::breach).list();
    }

    /** Whether this round was stopped, so that no bid of it counts. */
    public boolean isStopped(long tender) {
        return of(tender).stream().anyMatch(b -> b.ruling() != null && !b.ruling().goesOn());
    }

    private static Breach breach(ResultSet row, int n) throws SQLException {
        var ruled = row.getObject("ruled_at", OffsetDateTime.class);
        return new Breach(row.getLong("breach_number"), row.getString("case_reference"), row.getLong("tender_number"), row.getString("what"), row.getObject("noticed_on", LocalDate.class),
            row.getString("which_bids"), row.getString("seen_by"), row.getString("reported_by"), row.getObject("reported_at", OffsetDateTime.class).toInstant(),
            ruled == null ? null : new Ruling(row.getBoolean("goes_on"), row.getString("reason"), row.getString("excluded"), row.getString("ruled_by"), ruled.toInstant()));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
