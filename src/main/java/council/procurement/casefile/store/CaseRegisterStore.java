package council.procurement.casefile.store;

import council.procurement.casefile.CaseLine;
import council.procurement.casefile.CaseSearch;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.Category;
import council.procurement.casefile.Route;
import council.procurement.casefile.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Queries of the register. Words are looked for anywhere in a text, so they are read through: a district council opens some
 * hundred cases a year, and the same SQL then serves both databases. Filters, persons and the usual order have indexes.
 */
@Repository
public class CaseRegisterStore {

    private static final String COLUMNS = "c.reference, c.title, c.service, c.category, c.estimated_value_ex_vat, c.route, c.stage, c.status, c.needed_by, c.raised_by, c.raised_at";

    /** In the order of the cycle and not of the alphabet. */
    private static final String STAGE_ORDER = Arrays.stream(Stage.values())
        .map(s -> "when '%s' then %d".formatted(s.name(), s.ordinal())).collect(Collectors.joining(" ", "case c.stage ", " end"));

    private final JdbcClient jdbc;

    CaseRegisterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param words each with the services whose name contains it */
    public long count(CaseSearch search, Map<String, Set<String>> words) {
        var where = new Where(search, words);
        return jdbc.sql("select count(*) from procurement_case c" + where.sql()).params(where.parameters).query(Long.class).single();
    }

    public List<CaseLine> page(CaseSearch search, Map<String, Set<String>> words, long offset, int size) {
        var where = new Where(search, words);
        return jdbc.sql("select " + COLUMNS + " from procurement_case c" + where.sql() + orderBy(search) + " offset :skip rows fetch next :size rows only")
            .params(where.parameters).param("skip", offset).param("size", size).query(CaseRegisterStore::line).list();
    }

    public void each(CaseSearch search, Map<String, Set<String>> words, Consumer<CaseLine> taker) {
        var where = new Where(search, words);
        jdbc.sql("select " + COLUMNS + " from procurement_case c" + where.sql() + orderBy(search)).params(where.parameters)
            .query((ResultSet row) -> taker.accept(line(row, 0)));
    }

    public Map<String, String> titles(Collection<String> references) {
        var titles = new HashMap<String, String>();
        jdbc.sql("select reference, title from procurement_case where reference in (:references)").param("references", references)
            .query((ResultSet row) -> {
                titles.put(row.getString(1), row.getString(2));
            });
        return titles;
    }

    private static String orderBy(CaseSearch search) {
        var column = switch (search.order()) {
            case REFERENCE -> "c.reference";
            case TITLE -> "lower(c.title)";
            case SERVICE -> "c.service";
            case VALUE -> "c.estimated_value_ex_vat";
            case STAGE -> STAGE_ORDER;
            case STATUS -> "c.status";
            case NEEDED_BY -> "c.needed_by";
            case RAISED -> "c.raised_at";
        };
        return " order by " + column + (search.descending() ? " desc" : "") + ", c.reference" + (search.descending() ? " desc" : "");
    }

    private static CaseLine line(ResultSet row, int number) throws SQLException {
        var route = row.getString("route");
        return new CaseLine(row.getString("reference"), row.getString("title"), row.getString("service"), Category.valueOf(row.getString("category")),
            row.getBigDecimal("estimated_value_ex_vat"), route == null ? null : Route.valueOf(route), Stage.valueOf(row.getString("stage")),
            CaseStatus.valueOf(row.getString("status")), row.getObject("needed_by", LocalDate.class), row.getString("raised_by"),
            row.getObject("raised_at", OffsetDateTime.class).toInstant());
    }

    /** The conditions that were asked for, with their parameters: nothing that a person typed becomes SQL. */
    private static class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Where(CaseSearch search, Map<String, Set<String>> words) {
            is("service", search.service());
            is("stage", search.stage());
            is("status", search.status());
            is("route", search.route());
            is("category", search.category());
            if (search.person() != null) {
                conditions.add("exists (select 1 from case_person p where p.case_reference = c.reference and p.person = :person)");
                parameters.put("person", search.person());
            }
            words.forEach(this::contains);
        }

        String sql() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        private void is(String column, Object wanted) {
            if (wanted == null) return;
            conditions.add("c." + column + " = :" + column);
            parameters.put(column, wanted instanceof Enum<?> constant ? constant.name() : wanted);
        }

        private void contains(String word, Set<String> services) {
            var number = parameters.size();
            var like = " like :word" + number + " escape '!'";
            var named = services.isEmpty() ? "" : " or c.service in (:services" + number + ")";
            conditions.add("(lower(c.reference)" + like + " or lower(c.title)" + like + " or lower(c.description)" + like + named + ")");
            parameters.put("word" + number, "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
            if (!services.isEmpty()) parameters.put("services" + number, services);
        }
    }
}
