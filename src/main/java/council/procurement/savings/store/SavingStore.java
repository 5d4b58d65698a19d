package council.procurement.savings.store;

import council.procurement.savings.Saving;
import council.procurement.savings.SavingDraft;
import council.procurement.savings.SavingKind;
import council.procurement.savings.SavingVersion;
import council.procurement.savings.SavingVersion.Confirmation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Savings, every version of them, and what finance said of each. */
@Repository
public class SavingStore {

    private static final String VERSIONS = "select s.saving_number, s.contract_reference, c.title, c.supplier_name, v.*, f.confirmed, f.words, f.person as confirmed_by, f.answered_at from saving s "
        + "join contract c on c.reference = s.contract_reference join saving_version v on v.saving_number = s.saving_number "
        + "left join saving_confirmation f on f.saving_number = v.saving_number and f.version_number = v.version_number ";
    private static final String IN_ORDER = " order by s.saving_number, v.version_number";

    private final JdbcClient jdbc;

    SavingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(String contract, SavingDraft it, String person, Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into saving (contract_reference) values (?)").param(contract).update(key, "saving_number");
        var number = key.getKey().longValue();
        add(number, 1, it, null, person, at);
        return number;
    }

    public void add(long saving, int version, SavingDraft it, String why, String person, Instant at) {
        jdbc.sql("insert into saving_version (saving_number, version_number, kind, baseline_annual, new_annual, method, first_day, last_day, evidence, why, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as varchar), ?, ?)")
            .params(saving, version, it.kind().name(), it.baselineAnnual(), it.newAnnual(), it.method().strip(), it.firstDay(), it.lastDay(), it.evidence().strip(), why, person, utc(at)).update();
    }

    public void add(long saving, int version, Confirmation it) {
        jdbc.sql("insert into saving_confirmation (saving_number, version_number, confirmed, words, person, answered_at) values (?, ?, ?, cast(? as varchar), ?, ?)")
            .params(saving, version, it.confirmed(), it.words(), it.person(), utc(it.at())).update();
    }

    /** Nobody else corrects or answers on this saving before the end of the transaction. */
    public void lock(long saving) {
        jdbc.sql("select saving_number from saving where saving_number = ? for update").param(saving).query(Long.class).optional();
    }

    public Optional<Saving> find(long number) {
        return together(jdbc.sql(VERSIONS + "where s.saving_number = ?" + IN_ORDER).param(number).query(SavingStore::line).list()).stream().findFirst();
    }

    public List<Saving> of(String contract) {
        return together(jdbc.sql(VERSIONS + "where s.contract_reference = ?" + IN_ORDER).param(contract).query(SavingStore::line).list());
    }

    public List<Saving> all() {
        return together(jdbc.sql(VERSIONS + IN_ORDER).query(SavingStore::line).list());
    }

    /** One version with the saving that it is of. */
    private static Saving line(ResultSet row, int n) throws SQLException {
        var facts = new SavingDraft(SavingKind.valueOf(row.getString("kind")), row.getBigDecimal("baseline_annual"), row.getBigDecimal("new_annual"), row.getString("method"), row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class), row.getString("evidence"));
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        var said = answered == null ? null : new Confirmation(row.getBoolean("confirmed"), row.getString("words"), row.getString("confirmed_by"), answered.toInstant());
        return new Saving(row.getLong("saving_number"), row.getString("contract_reference"), row.getString("title"), row.getString("supplier_name"),
            List.of(new SavingVersion(row.getInt("version_number"), facts, row.getString("why"), row.getString("recorded_by"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(), said)));
    }

    private static List<Saving> together(List<Saving> lines) {
        var all = new LinkedHashMap<Long, Saving>();
        for (var it : lines) all.merge(it.number(), it, (before, more) -> {
            var versions = new ArrayList<>(before.versions());
            versions.addAll(more.versions());
            return new Saving(before.number(), before.contractReference(), before.contractTitle(), before.supplier(), List.copyOf(versions));
        });
        return List.copyOf(all.values());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
