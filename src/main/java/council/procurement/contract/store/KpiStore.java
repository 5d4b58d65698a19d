package council.procurement.contract.store;

import council.procurement.contract.Kpi;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The key performance indicators of each contract, every version. */
@Repository
public class KpiStore {

    private final JdbcClient jdbc;

    KpiStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String reference, Kpi it, String person, Instant at) {
        jdbc.sql("insert into contract_kpi (contract_reference, kpi_number, version_number, name, measures, target, unit, statutory, dropped_because, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(reference, it.number(), it.version(), it.name(), it.measures(), it.target(), it.unit(), it.statutory(), it.droppedBecause(), person, OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).update();
    }

    /** The newest version of each, dropped ones too, in the order in which they were named. */
    public List<Kpi> newest(String reference) {
        return jdbc.sql("""
                select k.* from contract_kpi k where k.contract_reference = ? and k.version_number = (select max(n.version_number) from contract_kpi n
                    where n.contract_reference = k.contract_reference and n.kpi_number = k.kpi_number) order by k.kpi_number""").param(reference)
            .query((row, n) -> new Kpi(row.getInt("kpi_number"), row.getInt("version_number"), row.getString("name"), row.getString("measures"), row.getString("target"), row.getString("unit"),
                row.getBoolean("statutory"), row.getString("dropped_because"))).list();
    }

    public void addReason(String reference, String reason, String person, Instant at) {
        jdbc.sql("insert into contract_without_kpis (contract_reference, entry_number, reason, recorded_by, recorded_at) select ?, coalesce(max(entry_number), 0) + 1, ?, ?, ? from contract_without_kpis where contract_reference = ?")
            .params(reference, reason, person, OffsetDateTime.ofInstant(at, ZoneOffset.UTC), reference).update();
    }

    /** Why there are none; the newest. */
    public Optional<String> reason(String reference) {
        return jdbc.sql("select reason from contract_without_kpis where contract_reference = ? order by entry_number desc fetch first row only").param(reference).query(String.class).optional();
    }
}
