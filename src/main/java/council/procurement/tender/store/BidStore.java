package council.procurement.tender.store;

import council.procurement.tender.Bid;
import council.procurement.tender.Opening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bids and openings of a round. */
@Repository
public class BidStore {

    private final JdbcClient jdbc;

    BidStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long tender, Bid bid, String person, Instant at) {
        jdbc.sql("""
                insert into bid (tender_number, supplier, postcode, sme, vcse, company_number, price_ex_vat, social_value_offered,
                    received_at, late, answers, evidence, sealed_bid, admitted_late, lot_number, conditions, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(tender, bid.supplier(), bid.postcode(), bid.sme(), bid.vcse(), bid.companyNumber(), bid.priceExVat(), bid.socialValueOffered(),
                utc(bid.receivedAt()), bid.late(), bid.answers(), bid.evidence(), bid.sealedBid(), bid.admittedLate(), bid.lot(), bid.conditions(), person, utc(at)).update();
    }

    /** @return false where there is no such bid in this round */
    public boolean remove(long tender, long bid) {
        return jdbc.sql("delete from bid where tender_number = ? and bid_number = ?").params(tender, bid).update() == 1;
    }

    /** In the order in which they were received. */
    public List<Bid> bids(long tender) {
        return jdbc.sql("select * from bid where tender_number = ? order by received_at, lot_number, bid_number").param(tender)
            .query((row, n) -> new Bid(row.getLong("bid_number"), row.getString("supplier"), row.getString("postcode"), row.getBoolean("sme"), row.getBoolean("vcse"),
                row.getString("company_number"), row.getBigDecimal("price_ex_vat"), row.getBigDecimal("social_value_offered"), instant(row, "received_at"),
                row.getBoolean("late"), row.getString("answers"), row.getString("evidence"), row.getObject("sealed_bid", Long.class), row.getBoolean("admitted_late"),
                row.getInt("lot_number"), row.getString("conditions"))).list();
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
