package council.procurement.casefile.store;

import council.procurement.casefile.Commitment;
import council.procurement.casefile.CommitmentSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Running cases as commitments. One that is signed counts as its contract; one that ended otherwise came to nothing. */
@Repository
class CaseCommitments implements CommitmentSource {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JdbcClient jdbc;

    CaseCommitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Commitment> withCpv(String cpvCode, LocalDate since) {
        return jdbc.sql("""
                select reference, title, service, cpv_code, estimated_value_ex_vat, raised_at from procurement_case
                where status in ('OPEN', 'ON_HOLD') and raised_at >= :since and (:anyCode or cpv_code = :cpvCode) order by raised_at, reference""")
            .param("since", since.atStartOfDay(LONDON).toInstant().atOffset(ZoneOffset.UTC)).param("anyCode", cpvCode == null).param("cpvCode", cpvCode == null ? "" : cpvCode)
            .query((row, n) -> new Commitment(row.getString("reference"), row.getString("title"), row.getString("service"), row.getString("cpv_code"), null,
                row.getBigDecimal("estimated_value_ex_vat"), row.getObject("raised_at", OffsetDateTime.class).atZoneSameInstant(LONDON).toLocalDate())).list();
    }

    /** None: a case has a supplier only once its contract is signed. */
    @Override
    public List<Commitment> withSupplier(String supplier, LocalDate since) {
        return List.of();
    }
}
