package council.procurement.award.store;

import council.procurement.award.WinnerLeaving;
import council.procurement.tender.BidsLeft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Winners that leave, what was decided then, and the awards that lapsed with it. */
@Repository
public class WinnerLeavingStore implements BidsLeft {

    private static final String ALL = "select l.*, d.outcome, d.reason as decision_reason, d.decided_by, d.decided_at from winner_leaving l left join winner_leaving_decision d on d.leaving_number = l.leaving_number ";

    private final JdbcClient jdbc;

    WinnerLeavingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(WinnerLeaving it) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into winner_leaving (case_reference, lot_number, bid_number, supplier, kind, reason, evidence, explanation_asked_on, explanation, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, cast(? as date), ?, ?, ?)")
            .params(it.caseReference(), it.lot(), it.bidNumber(), it.supplier(), it.kind().name(), it.reason(), it.evidence(), it.askedOn(), it.explanation(), it.recordedBy(), utc(it.recordedAt())).update(key, "leaving_number");
        return key.getKey().longValue();
    }

    public void decide(long leaving, WinnerLeaving.Decision it) {
        jdbc.sql("insert into winner_leaving_decision (leaving_number, outcome, reason, decided_by, decided_at) values (?, ?, ?, ?, ?)")
            .params(leaving, it.outcome().name(), it.reason(), it.person(), utc(it.at())).update();
    }

    /** What was awarded stays in the record and counts no more. */
    public void lapse(long award, String because, String person, Instant at) {
        jdbc.sql("insert into award_lapse (award_number, because, person, lapsed_at) values (?, ?, ?, ?)").params(award, because, person, utc(at)).update();
    }

    /** How often the lot, or the whole, was awarded before and the award lapsed. */
    public int lapses(String reference, int lot) {
        return jdbc.sql("select count(*) from award_lapse l join award a on a.award_number = l.award_number where a.case_reference = ? and a.lot_number = ?").params(reference, lot).query(Integer.class).single();
    }

    /** Nobody else decides on this one before the end of the transaction. */
    public void lock(long leaving) {
        jdbc.sql("select leaving_number from winner_leaving where leaving_number = ? for update").param(leaving).query(Long.class).optional();
    }

    public Optional<WinnerLeaving> find(long number) {
        return jdbc.sql(ALL + "where l.leaving_number = ?").param(number).query(WinnerLeavingStore::leaving).optional();
    }

    /** In the order in which they were recorded. */
    public List<WinnerLeaving> of(String reference) {
        return jdbc.sql(ALL + "where l.case_reference = ? order by l.leaving_number").param(reference).query(WinnerLeavingStore::leaving).list();
    }

    @Override
    public Map<Long, String> left(String reference) {
        return of(reference).stream().filter(WinnerLeaving::hasLeft).collect(Collectors.toMap(WinnerLeaving::bidNumber, WinnerLeaving::why, (one, later) -> later));
    }

    private static WinnerLeaving leaving(ResultSet row, int n) throws SQLException {
        var outcome = row.getString("outcome");
        var decision = outcome == null ? null : new WinnerLeaving.Decision(WinnerLeaving.Outcome.valueOf(outcome), row.getString("decision_reason"), row.getString("decided_by"), instant(row, "decided_at"));
        return new WinnerLeaving(row.getLong("leaving_number"), row.getString("case_reference"), row.getInt("lot_number"), row.getLong("bid_number"), row.getString("supplier"), WinnerLeaving.Kind.valueOf(row.getString("kind")),
            row.getString("reason"), row.getString("evidence"), row.getObject("explanation_asked_on", LocalDate.class), row.getString("explanation"), row.getString("recorded_by"), instant(row, "recorded_at"), decision);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
