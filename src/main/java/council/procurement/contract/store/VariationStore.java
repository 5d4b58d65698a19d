package council.procurement.contract.store;

import council.procurement.contract.ContractVersion;
import council.procurement.contract.Variation;
import council.procurement.contract.Variation.Ruling;
import council.procurement.contract.Variation.Step;
import council.procurement.contract.Variation.StepName;
import council.procurement.contract.VariationDraft;
import council.procurement.contract.VariationGround;
import council.procurement.contract.VariationKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of contracts and the versions that they leave. Insert-only. */
@Repository
public class VariationStore {

    private final JdbcClient jdbc;

    VariationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Variation it) {
        var asked = it.asked();
        jdbc.sql("""
                insert into contract_variation (reference, contract_reference, variation_number, kind, ground, what, reason, worth, value_change, new_end, new_supplier, provided, scope_changed,
                    balance_changed, vat_rate, original_value, changes_total, value_percent, term_percent, covered, below_threshold, days_beyond, decided_value, asked_by, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(Arrays.asList(it.reference(), it.contractReference(), it.number(), asked.kind().name(), asked.ground().name(), asked.what(), asked.reason(), asked.worth(), it.valueChange(), asked.newEnd(),
                asked.newSupplier(), asked.provided(), asked.scopeChanged(), asked.balanceChanged(), asked.vatRate(), it.originalValue(), it.changesTotal(), it.valuePercent(), it.termPercent(), it.covered(),
                it.belowThreshold(), it.daysBeyond(), it.decidedValue(), it.askedBy(), utc(it.askedAt()))).update();
    }

    public void add(String reference, Ruling it) {
        jdbc.sql("insert into contract_variation_ruling (variation_reference, allowed, sentence, notice_needed, copy_above_value, copy_days) values (?, ?, ?, ?, ?, ?)")
            .params(Arrays.asList(reference, it.allowed(), it.sentence(), it.noticeNeeded(), it.copyAboveValue(), it.copyDays())).update();
    }

    public void add(String reference, Step it) {
        jdbc.sql("insert into contract_variation_step (variation_reference, step, person, happened_at, note, on_day) values (?, ?, ?, ?, ?, ?)")
            .params(Arrays.asList(reference, it.name().name(), it.person(), utc(it.at()), it.note(), it.day())).update();
    }

    public void add(String contractReference, ContractVersion it, String person, Instant at) {
        jdbc.sql("insert into contract_version (contract_reference, version_number, value_ex_vat, ends_on, extension_months, supplier_name, terms, since, variation_reference, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(Arrays.asList(contractReference, it.number(), it.valueExVat(), it.endsOn(), it.extensionMonths(), it.supplier(), it.terms(), it.since(), it.variation(), person, utc(at))).update();
    }

    /** In the order in which they were asked for. */
    public List<Variation> of(String contractReference) {
        return jdbc.sql("select * from contract_variation where contract_reference = ? order by variation_number").param(contractReference).query((row, n) -> variation(row)).list();
    }

    public Optional<Variation> find(String reference) {
        return jdbc.sql("select * from contract_variation where reference = ?").param(reference).query((row, n) -> variation(row)).optional();
    }

    public List<ContractVersion> versions(String contractReference) {
        return jdbc.sql("select * from contract_version where contract_reference = ? order by version_number").param(contractReference)
            .query((row, n) -> new ContractVersion(row.getInt("version_number"), row.getBigDecimal("value_ex_vat"), row.getObject("ends_on", LocalDate.class), row.getInt("extension_months"),
                row.getString("supplier_name"), row.getString("terms"), row.getObject("since", LocalDate.class), row.getString("variation_reference"))).list();
    }

    private Variation variation(ResultSet row) throws SQLException {
        var reference = row.getString("reference");
        var worth = row.getBigDecimal("worth");
        var change = row.getBigDecimal("value_change");
        var kind = VariationKind.valueOf(row.getString("kind"));
        var asked = new VariationDraft(kind, VariationGround.valueOf(row.getString("ground")), row.getString("what"), row.getString("reason"), worth,
            kind == VariationKind.EXTENSION && change.signum() == 0 && worth.signum() != 0, row.getObject("new_end", LocalDate.class), row.getString("new_supplier"), row.getBoolean("provided"),
            row.getBoolean("scope_changed"), row.getBoolean("balance_changed"), row.getBigDecimal("vat_rate"));
        return new Variation(reference, row.getString("contract_reference"), row.getInt("variation_number"), asked, change, row.getBigDecimal("original_value"), row.getBigDecimal("changes_total"),
            row.getBigDecimal("value_percent"), row.getBigDecimal("term_percent"), row.getBoolean("covered"), row.getBoolean("below_threshold"), row.getLong("days_beyond"), row.getBigDecimal("decided_value"),
            row.getString("asked_by"), row.getObject("asked_at", OffsetDateTime.class).toInstant(), ruling(reference), steps(reference));
    }

    private Ruling ruling(String reference) {
        return jdbc.sql("select * from contract_variation_ruling where variation_reference = ?").param(reference)
            .query((row, n) -> new Ruling(row.getBoolean("allowed"), row.getString("sentence"), row.getBoolean("notice_needed"), row.getBigDecimal("copy_above_value"), row.getObject("copy_days", Integer.class))).optional().orElse(null);
    }

    private List<Step> steps(String reference) {
        return jdbc.sql("select * from contract_variation_step where variation_reference = ? order by happened_at, step").param(reference)
            .query((row, n) -> new Step(StepName.valueOf(row.getString("step")), row.getString("person"), row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("note"), row.getObject("on_day", LocalDate.class))).list();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
