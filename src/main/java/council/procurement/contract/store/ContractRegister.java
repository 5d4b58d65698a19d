package council.procurement.contract.store;

import council.procurement.SearchWords;
import council.procurement.casefile.Category;
import council.procurement.casefile.Route;
import council.procurement.casefile.SearchHit;
import council.procurement.contract.ContractSearch;
import council.procurement.contract.ContractState;
import council.procurement.contract.PublicContract;
import council.procurement.contract.RegisterLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The register: what is asked for becomes conditions of one statement, for both databases. Words are looked for anywhere in a
 * text, so every line is read through; {@code RegisterSoak} says how long that takes with a hundred thousand.
 */
@Repository
public class ContractRegister {

    private static final Map<String, String> COLUMNS = Map.of("reference", "reference", "title", "lower(title)", "supplier", "lower(supplier_name)",
        "value", "value_ex_vat", "starts", "starts_on", "ends", "ends_on", "state", "state", "manager", "manager");

    private static final Set<String> MAY_BE_UNKNOWN = Set.of("ends_on", "manager");

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
        var where = new Where(search);
        return jdbc.sql("select count(*) from contract" + where.sql()).params(where.parameters).query(Long.class).single();
    }

    public List<RegisterLine> page(ContractSearch search, long offset, int rows) {
        var where = new Where(search);
        return jdbc.sql("select * from contract" + where.sql() + order(search) + " offset :offset rows fetch next :rows rows only")
            .params(where.parameters).param("offset", offset).param("rows", rows).query((row, n) -> line(row)).list();
    }

    /** Every contract found, one after another, however many there are. */
    public void each(ContractSearch search, Consumer<RegisterLine> with) {
        var where = new Where(search);
        jdbc.sql("select * from contract" + where.sql() + order(search)).params(where.parameters).query(row -> {
            with.accept(line(row));
        });
    }

    public Optional<PublicContract> find(String reference) {
        return jdbc.sql("select * from contract where on_public_register and reference = ?").param(reference).query((row, n) -> contract(row)).optional();
    }

    public Optional<PublicContract> findAny(String reference) {
        return jdbc.sql("select * from contract where reference = ?").param(reference).query((row, n) -> contract(row)).optional();
    }

    /** The names of all suppliers that have a live contract. */
    public List<String> suppliersOfLive() {
        return jdbc.sql("select distinct supplier_name from contract where state = 'LIVE'").query(String.class).list();
    }

    /** What is not known comes last. Days and references turn together, so that an index serves the usual order. */
    private static String order(ContractSearch search) {
        var column = COLUMNS.getOrDefault(search.sort(), "starts_on");
        var direction = search.descending() ? " desc" : "";
        return " order by " + column + direction + (MAY_BE_UNKNOWN.contains(column) ? " nulls last" : "") + ", reference" + direction;
    }

    private static RegisterLine line(ResultSet row) throws SQLException {
        return new RegisterLine(contract(row), ContractState.valueOf(row.getString("state")), row.getString("manager"), row.getBoolean("on_public_register"));
    }

    private static PublicContract contract(ResultSet row) throws SQLException {
        return new PublicContract(row.getString("reference"), row.getString("title"), row.getString("description"), row.getString("service"),
            Category.valueOf(row.getString("category")), row.getString("supplier_name"), row.getBigDecimal("value_ex_vat"), row.getObject("starts_on", LocalDate.class),
            row.getObject("ends_on", LocalDate.class), row.getObject("next_review_on", LocalDate.class), row.getString("procured_how") == null ? null : Route.valueOf(row.getString("procured_how")),
            row.getObject("sme", Boolean.class), row.getObject("vcse", Boolean.class));
    }

    /** The conditions that were asked for, with their parameters: nothing that a person typed becomes SQL. */
    private static class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Where(ContractSearch search) {
            words(SearchWords.of(search.words()), "reference", "title", "description", "supplier_name");
            words(SearchWords.of(search.supplier(), "supplier"), "supplier_name");
            asks("service = :service", "service", search.service());
            asks("category = :category", "category", search.category());
            asks("state = :state", "state", search.state());
            asks("manager = :manager", "manager", search.manager());
            asks("on_public_register = :published", "published", search.published());
            asks("value_ex_vat >= :valueFrom", "valueFrom", search.valueFrom());
            asks("value_ex_vat <= :valueTo", "valueTo", search.valueTo());
            asks("starts_on >= :startsFrom", "startsFrom", search.startsFrom());
            asks("starts_on <= :startsTo", "startsTo", search.startsTo());
            asks("ends_on >= :endsFrom", "endsFrom", search.endsFrom());
            asks("ends_on <= :endsTo", "endsTo", search.endsTo());
            if (search.size() != null) conditions.add(search.size().code());
        }

        String sql() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        private void words(SearchWords words, String... columns) {
            if (words.isEmpty()) return;
            conditions.add(words.in(columns));
            parameters.putAll(words.parameters());
        }

        private void asks(String condition, String parameter, Object wanted) {
            if (wanted == null || wanted.equals("")) return;
            conditions.add(condition);
            parameters.put(parameter, wanted instanceof Enum<?> constant ? constant.name() : wanted);
        }
    }
}
