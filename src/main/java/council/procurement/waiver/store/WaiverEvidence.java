package council.procurement.waiver.store;

import council.procurement.waiver.Baseline;
import council.procurement.waiver.Breach;
import council.procurement.waiver.WaiverEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Histories of waivers, and breaches: inserted and read, never changed; and what their number is measured against. */
@Repository
public class WaiverEvidence {

    private final JdbcClient jdbc;

    WaiverEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest entry, with the waiver's row locked, so that two writers at once make two links of the chain. */
    public Optional<WaiverEvent> lastForUpdate(String reference) {
        jdbc.sql("select reference from waiver where reference = ? for update").param(reference).query(String.class).optional();
        return jdbc.sql("select * from waiver_event where reference = ? order by entry_number desc fetch first 1 rows only").param(reference).query(WaiverEvidence::event).optional();
    }

    public List<WaiverEvent> events(String reference) {
        return jdbc.sql("select * from waiver_event where reference = ? order by entry_number").param(reference).query(WaiverEvidence::event).list();
    }

    public void add(WaiverEvent event) {
        jdbc.sql("insert into waiver_event (reference, entry_number, happened_at, person, sentence, previous_hash, entry_hash) values (?, ?, ?, ?, ?, ?, ?)")
            .params(event.reference(), event.number(), OffsetDateTime.ofInstant(event.at(), ZoneOffset.UTC), event.person(), event.sentence(), event.previousHash(), event.hash()).update();
    }

    public void add(Breach it) {
        jdbc.sql("insert into rule_breach (what, service, who, supplier, value_ex_vat, happened_on, how_found, remedy, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(it.what(), it.service(), it.who(), it.supplier(), it.valueExVat(), it.happenedOn(), it.howFound(), it.remedy(), it.recordedBy(),
                OffsetDateTime.ofInstant(it.recordedAt(), ZoneOffset.UTC)).update();
    }

    /** Newest first. */
    public List<Breach> breaches(LocalDate first, LocalDate last) {
        return jdbc.sql("select * from rule_breach where happened_on between ? and ? order by happened_on desc, breach_number desc").params(first, last).query((row, n) ->
            new Breach(row.getLong("breach_number"), row.getString("what"), row.getString("service"), row.getString("who"), row.getString("supplier"), row.getBigDecimal("value_ex_vat"),
                row.getObject("happened_on", LocalDate.class), row.getString("how_found"), row.getString("remedy"), row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant())).list();
    }

    /** What the indicator K10, waivers of the Contract Procedure Rules, is measured against. */
    public Baseline baseline() {
        return jdbc.sql("select financial_year, amount, source from indicator_baseline where indicator = 'K10'").query((row, n) -> new Baseline(row.getInt(1), row.getInt(2), row.getString(3))).single();
    }

    private static WaiverEvent event(ResultSet row, int number) throws SQLException {
        return new WaiverEvent(row.getString("reference"), row.getInt("entry_number"), row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("person"),
            row.getString("sentence"), row.getString("previous_hash"), row.getString("entry_hash"));
    }
}
