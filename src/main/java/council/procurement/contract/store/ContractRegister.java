package council.procurement.contract.store;

import council.procurement.SearchWords;
import council.procurement.casefile.Category;
import council.procurement.casefile.Route;
import council.procurement.casefile.SearchHit;
import council.procurement.contract.ContractSearch;
import council.procurement.contract.PublicContract;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public side of the register: contracts that the Transparency Code publishes. */
@Repository
public class ContractRegister {

    private static final Map<String, String> COLUMNS = Map.of("reference", "reference", "title", "lower(title)", "supplier", "lower(supplier_name)",
        "value", "value_ex_vat", "starts", "starts_on", "ends", "ends_on");
    private static final String WHERE = """
         from contract where on_public_register
            and (:service = '' or service = :service) and (:category = '' or category = :category) and %s""";

    private final JdbcClient jdbc;

    ContractRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every contract in the register, published or not, in which every word occurs: the newest first. */
    public List<SearchHit> find(SearchWords words, int most) {
        return jdbc.sql("select reference, case_reference, title, supplier_name, signed_on, on_public_register from contract where "
                + words.in("reference", "title", "description", "supplier_name", "order_number") + " order by signed_on desc fetch first :most rows only")
            .params(words.parameters()).param("most", most)
            .query((row, n) -> new SearchHit("Contract", row.getString("reference"), row.getString("title"), row.getString("supplier_name"),
                row.getBoolean("on_public_register") || row.getString("case_reference") == null ? "/contracts/" + row.getString("reference") : "/procurements/" + row.getString("case_reference"), row.getObject("signed_on", LocalDate.class))).list();
    }

    public long count(ContractSearch search) {
        return asked("select count(*)", "", search).query(Long.class).single();
    }

    public List<PublicContract> page(ContractSearch search, long offset, int rows) {
        return asked("select *", order(search) + " offset :offset rows fetch next :rows rows only", search)
            .param("offset", offset).param("rows", rows).query((row, n) -> contract(row)).list();
    }

    /** Every contract found, one after another, however many there are. */
    public void each(ContractSearch search, Consumer<PublicContract> with) {
        asked("select *", order(search), search).query(row -> {
            with.accept(contract(row));
        });
    }

    public Optional<PublicContract> find(String reference) {
        return jdbc.sql("select * from contract where on_public_register and reference = ?").param(reference).query((row, n) -> contract(row)).optional();
    }

    public Optional<PublicContract> findAny(String reference) {
        return jdbc.sql("select * from contract where reference = ?").param(reference).query((row, n) -> contract(row)).optional();
    }

    private JdbcClient.StatementSpec asked(String select, String rest, ContractSearch search) {
        var words = SearchWords.of(search.words());
        return jdbc.sql(select + WHERE.formatted(words.in("reference", "title", "supplier_name")) + rest).params(words.parameters()).param("service", search.service()).param("category", search.category());
    }

    private static String order(ContractSearch search) {
        var column = COLUMNS.getOrDefault(search.sort(), "starts_on");
        return " order by " + column + (search.descending() ? " desc" : "") + ", reference";
    }

    private static PublicContract contract(ResultSet row) throws SQLException {
        return new PublicContract(row.getString("reference"), row.getString("title"), row.getString("description"), row.getString("service"),
            Category.valueOf(row.getString("category")), row.getString("supplier_name"), row.getBigDecimal("value_ex_vat"), row.getObject("starts_on", LocalDate.class),
            row.getObject("ends_on", LocalDate.class), row.getObject("next_review_on", LocalDate.class), row.getString("procured_how") == null ? null : Route.valueOf(row.getString("procured_how")),
            row.getObject("sme", Boolean.class), row.getObject("vcse", Boolean.class));
    }
}
