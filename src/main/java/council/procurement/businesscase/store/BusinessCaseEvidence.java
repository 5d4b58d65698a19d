package council.procurement.businesscase.store;

import council.procurement.approval.Outcome;
import council.procurement.businesscase.BudgetConfirmation;
import council.procurement.businesscase.SocialValue;
import council.procurement.businesscase.SocialValueConsideration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Social value considerations and finance's answers: added, never changed. */
@Repository
public class BusinessCaseEvidence {

    private final JdbcClient jdbc;

    BusinessCaseEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(SocialValueConsideration it) {
        jdbc.sql("insert into social_value_consideration (case_reference, improvement, securing, consult, consultation, considered_on, person, statutory) values (?, ?, ?, ?, ?, ?, ?, ?)")
            .params(it.caseReference(), it.considered().improvement(), it.considered().securing(), it.considered().consult(), it.considered().consultation(),
                it.consideredOn(), it.person(), it.statutory()).update();
    }

    public Optional<SocialValueConsideration> latestConsideration(String reference) {
        return jdbc.sql("select * from social_value_consideration where case_reference = ? order by consideration_number desc fetch first 1 rows only")
            .param(reference).query(BusinessCaseEvidence::consideration).optional();
    }

    public void add(BudgetConfirmation it) {
        jdbc.sql("insert into budget_confirmation (case_reference, outcome, amount, reason, person, confirmed_at) values (?, ?, ?, ?, ?, ?)")
            .param(it.caseReference()).param(it.outcome().name()).param(it.amount()).param(it.reason()).param(it.person())
            .param(OffsetDateTime.ofInstant(it.at(), ZoneOffset.UTC)).update();
    }

    public List<BudgetConfirmation> confirmations(String reference) {
        return jdbc.sql("select * from budget_confirmation where case_reference = ? order by confirmation_number")
            .param(reference).query(BusinessCaseEvidence::confirmation).list();
    }

    private static SocialValueConsideration consideration(ResultSet row, int number) throws SQLException {
        var considered = new SocialValue(row.getString("improvement"), row.getString("securing"), row.getBoolean("consult"), row.getString("consultation"));
        return new SocialValueConsideration(row.getString("case_reference"), considered, row.getObject("considered_on", LocalDate.class),
            row.getString("person"), row.getBoolean("statutory"));
    }

    private static BudgetConfirmation confirmation(ResultSet row, int number) throws SQLException {
        return new BudgetConfirmation(row.getString("case_reference"), Outcome.valueOf(row.getString("outcome")), row.getBigDecimal("amount"),
            row.getString("reason"), row.getString("person"), row.getObject("confirmed_at", OffsetDateTime.class).toInstant());
    }
}
