package council.procurement.tender.store;

import council.procurement.tender.Bid;
import council.procurement.tender.Opening;
import council.procurement.tender.Promises;
import council.procurement.tender.Promises.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Bids and openings of a round. */
@Repository
public class BidStore {

    private final JdbcClient jdbc;

    BidStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long tender, Bid bid, String person, Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into bid (tender_number, supplier, postcode, sme, vcse, company_number, price_ex_vat, social_value_offered,
                    received_at, late, answers, evidence, sealed_bid, admitted_late, lot_number, conditions, people_taken_on, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(tender, bid.supplier(), bid.postcode(), bid.sme(), bid.vcse(), bid.companyNumber(), bid.priceExVat(), bid.socialValueOffered(),
                utc(bid.receivedAt()), bid.late(), bid.answers(), bid.evidence(), bid.sealedBid(), bid.admittedLate(), bid.lot(), bid.conditions(), bid.promises().peopleTakenOn(), person, utc(at)).update(key, "bid_number");
        for (var it : bid.promises().lines())
            jdbc.sql("insert into bid_commitment (bid_number, measure_code, quantity, years, method) values (?, ?, ?, ?, ?)")
                .params(key.getKeyAs(Long.class), it.measure(), it.quantity(), it.years(), it.method()).update();
        bid.rates().forEach((line, rate) -> jdbc.sql("insert into bid_rate (bid_number, line_number, rate) values (?, ?, ?)").params(key.getKeyAs(Long.class), line, rate).update());
    }

    /** @return false where there is no such bid in this round */
    public boolean remove(long tender, long bid) {
        return jdbc.sql("delete from bid where tender_number = ? and bid_number = ?").params(tender, bid).update() == 1;
    }

    /** In the order in which they were received. */
    public List<Bid> bids(long tender) {
        var promised = jdbc.sql("select c.* from bid_commitment c join bid b on b.bid_number = c.bid_number where b.tender_number = ? order by c.bid_number, c.measure_code").param(tender)
            .query((row, n) -> Map.entry(row.getLong("bid_number"), new Line(row.getString("measure_code"), row.getBigDecimal("quantity"), row.getInt("years"), row.getString("method")))).list().stream()
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        var rates = jdbc.sql("select r.* from bid_rate r join bid b on b.bid_number = r.bid_number where b.tender_number = ?").param(tender)
            .query((row, n) -> Map.entry(row.getLong("bid_number"), Map.entry(row.getInt("line_number"), row.getBigDecimal("rate")))).list().stream()
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        return jdbc.sql("select * from bid where tender_number = ? order by received_at, lot_number, bid_number").param(tender)
            .query((row, n) -> new Bid(row.getLong("bid_number"), row.getString("supplier"), row.getString("postcode"), row.getBoolean("sme"), row.getBoolean("vcse"),
                row.getString("company_number"), row.getBigDecimal("price_ex_vat"), row.getBigDecimal("social_value_offered"), instant(row, "received_at"),
                row.getBoolean("late"), row.getString("answers"), row.getString("evidence"), row.getObject("sealed_bid", Long.class), row.getBoolean("admitted_late"),
                row.getInt("lot_number"), row.getString("conditions"), new Promises(row.getBigDecimal("people_taken_on"), promised.get(row.getLong("bid_number"))),
                rates.getOrDefault(row.getLong("bid_number"), Map.of()))).list();
    }

    /** Locks the round, so that no bid comes or goes while it is opened. */
    public void lock(long tender) {
        jdbc.sql("select tender_number from tender where tender_number = ? for update").param(tender).query(Long.class).single();
    }

    public void add(long tender, Opening opening) {
        jdbc.sql("insert into bid_opening (tender_number, step, person, opened_at, admitted, late, content_hash) values (?, ?, ?, ?, ?, ?, ?)")
            .params(tender, opening.step().name(), opening.person(), utc(opening.at()), opening.admitted(), opening.late(), opening.contentHash()).update();
    }

    public List<Opening> openings(long tender) {
        return jdbc.sql("select * from bid_opening where tender_number = ? order by opened_at, step").param(tender)
            .query((row, n) -> new Opening(Opening.Step.valueOf(row.getString("step")), row.getString("person"), instant(row, "opened_at"),
                row.getInt("admitted"), row.getInt("late"), row.getString("content_hash"))).list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
