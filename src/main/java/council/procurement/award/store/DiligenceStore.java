package council.procurement.award.store;

import council.procurement.award.DiligenceCheck;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What checks of recommended suppliers showed. */
@Repository
public class DiligenceStore {

    private final JdbcClient jdbc;

    DiligenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String reference, DiligenceCheck it) {
        jdbc.sql("insert into diligence_check (case_reference, bid_number, supplier, check_code, result, words, valid_until, asked_on, person, recorded_at) values (?, ?, ?, ?, ?, ?, cast(? as date), cast(? as date), ?, ?)")
            .params(reference, it.bidNumber(), it.supplier(), it.code(), it.result().name(), it.words(), it.validUntil(), it.askedOn(), it.person(), it.at().atOffset(ZoneOffset.UTC)).update();
    }

    /** The newest of each check of each bid. */
    public List<DiligenceCheck> newest(String reference) {
        var newest = new LinkedHashMap<String, DiligenceCheck>();
        of(reference).forEach(it -> newest.put(it.bidNumber() + it.code(), it));
        return List.copyOf(newest.values());
    }

    /** In the order in which they were recorded. */
    public List<DiligenceCheck> of(String reference) {
        return jdbc.sql("select * from diligence_check where case_reference = ? order by check_number").param(reference)
            .query((row, n) -> new DiligenceCheck(row.getLong("bid_number"), row.getString("supplier"), row.getString("check_code"), DiligenceCheck.Result.valueOf(row.getString("result")), row.getString("words"),
                row.getObject("valid_until", LocalDate.class), row.getObject("asked_on", LocalDate.class), row.getString("person"), row.getObject("recorded_at", OffsetDateTime.class).toInstant())).list();
    }
}
