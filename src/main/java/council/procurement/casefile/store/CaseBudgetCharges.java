package council.procurement.casefile.store;

import council.procurement.casefile.BudgetCharge;
import council.procurement.casefile.BudgetCharges;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Running cases that are needed before the year ends; a signed one is charged as its contract. */
@Repository
class CaseBudgetCharges implements BudgetCharges {

    private final JdbcClient jdbc;

    CaseBudgetCharges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<BudgetCharge> on(String budgetCode, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select reference, estimated_value_ex_vat, initial_term_months + extension_months as months from procurement_case
                where lower(budget_code) = ? and status in ('OPEN', 'ON_HOLD') and needed_by <= ? order by reference""").params(budgetCode.toLowerCase(Locale.UK), last)
            .query((row, n) -> new BudgetCharge(row.getString(1), row.getBigDecimal(2), row.getInt(3))).list();
    }
}
