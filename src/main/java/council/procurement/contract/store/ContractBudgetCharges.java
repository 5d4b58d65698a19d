package council.procurement.contract.store;

import council.procurement.casefile.BudgetCharge;
import council.procurement.casefile.BudgetCharges;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contracts that run in the year, on the budget code of their case. */
@Repository
class ContractBudgetCharges implements BudgetCharges {

    private final JdbcClient jdbc;

    ContractBudgetCharges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<BudgetCharge> on(String budgetCode, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select k.reference, k.value_ex_vat, k.starts_on, k.ends_on, k.extension_months from contract k join procurement_case c on c.reference = k.case_reference
                where lower(c.budget_code) = ? and k.starts_on <= ? and k.ends_on >= ? order by k.reference""").params(budgetCode.toLowerCase(Locale.UK), last, first)
            .query((row, n) -> new BudgetCharge(row.getString(1), row.getBigDecimal(2), row.getInt(5)
                + (int) ChronoUnit.MONTHS.between(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class).plusDays(1)))).list();
    }
}
