package council.procurement.tender.store;

import council.procurement.tender.LateWithdrawal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bids that were taken back after the deadline. */
@Repository
public class LateWithdrawalStore {

    private final JdbcClient jdbc;

    LateWithdrawalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(LateWithdrawal it) {
        jdbc.sql("insert into late_withdrawal (case_reference, tender_number, sealed_bid, supplier, reason, evidence, recorded_by, withdrawn_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
            .params(it.caseReference(), it.tender(), it.sealedBid(), it.supplier(), it.reason(), it.evidence(), it.recordedBy(), it.at().atOffset(ZoneOffset.UTC)).update();
    }

    public List<LateWithdrawal> of(long tender) {
        return jdbc.sql("select * from late_withdrawal where tender_number = ? order by withdrawal_number").param(tender)
            .query((row, n) -> new LateWithdrawal(row.getString("case_reference"), row.getLong("tender_number"), row.getObject("sealed_bid", Long.class), row.getString("supplier"), row.getString("reason"),
                row.getString("evidence"), row.getString("recorded_by"), row.getObject("withdrawn_at", OffsetDateTime.class).toInstant())).list();
    }
}
