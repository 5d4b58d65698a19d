package council.procurement.contract.store;

import council.procurement.casefile.Commitment;
import council.procurement.casefile.CommitmentSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contracts as commitments, ended ones too: what counts is when they were signed. Their CPV code is that of their case, or the first that an import told. */
@Repository
class ContractCommitments implements CommitmentSource {

    private static final String SELECT = """
        select k.reference, k.title, k.service, coalesce(c.cpv_code, k.origin_cpv) as cpv_code, k.supplier_name, k.value_ex_vat, k.signed_on
        from contract k left join procurement_case c on c.reference = k.case_reference
        where k.signed_on >= :since and %s order by k.signed_on, k.reference""";

    private final JdbcClient jdbc;

    ContractCommitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Commitment> withCpv(String cpvCode, LocalDate since) {
        return found("(:anyCode or coalesce(c.cpv_code, k.origin_cpv) = :cpvCode)", Map.of("since", since, "anyCode", cpvCode == null, "cpvCode", cpvCode == null ? "" : cpvCode));
    }

    @Override
    public List<Commitment> withSupplier(String supplier, LocalDate since) {
        return found("lower(k.supplier_name) = :supplier", Map.of("since", since, "supplier", supplier.strip().toLowerCase(Locale.UK)));
    }

    private List<Commitment> found(String condition, Map<String, Object> parameters) {
        return jdbc.sql(SELECT.formatted(condition)).params(parameters)
            .query((row, n) -> new Commitment(row.getString("reference"), row.getString("title"), row.getString("service"), row.getString("cpv_code"),
                row.getString("supplier_name"), row.getBigDecimal("value_ex_vat"), row.getObject("signed_on", LocalDate.class))).list();
    }
}
