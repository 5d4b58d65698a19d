package council.procurement.casefile.store;

import council.procurement.casefile.BudgetLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class BudgetLineStore {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BudgetLineStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public List<BudgetLine> all() {
        return jdbc.sql("select * from budget_line order by budget_year desc, code").query(BudgetLineStore::line).list();
    }

    public List<BudgetLine> of(int year) {
        return jdbc.sql("select * from budget_line where budget_year = ? order by code").param(year).query(BudgetLineStore::line).list();
    }

    /** The lines of these years become the ones given. */
    public void replace(Collection<Integer> years, List<BudgetLine> by) {
        years.forEach(year -> jdbc.sql("delete from budget_line where budget_year = ?").param(year).update());
        batches.batchUpdate("insert into budget_line (code, budget_year, description, service, amount) values (?, ?, ?, ?, ?)", by, BATCH, (row, it) -> {
            row.setString(1, it.code());
            row.setInt(2, it.year());
            row.setString(3, it.description());
            row.setString(4, it.service());
            row.setBigDecimal(5, it.amount());
        });
    }

    public void add(BudgetLine it) {
        jdbc.sql("insert into budget_line (code, budget_year, description, service, amount) values (?, ?, ?, ?, ?)").params(it.code(), it.year(), it.description(), it.service(), it.amount()).update();
    }

    public void update(BudgetLine it) {
        jdbc.sql("update budget_line set description = ?, service = ?, amount = ? where code = ? and budget_year = ?").params(it.description(), it.service(), it.amount(), it.code(), it.year()).update();
    }

    public void remove(int year, String code) {
        jdbc.sql("delete from budget_line where code = ? and budget_year = ?").params(code, year).update();
    }

    private static BudgetLine line(ResultSet row, int n) throws SQLException {
        return new BudgetLine(row.getString("code"), row.getInt("budget_year"), row.getString("description"), row.getString("service"), row.getBigDecimal("amount"));
    }
}
