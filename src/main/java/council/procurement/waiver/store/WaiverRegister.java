package council.procurement.waiver.store;

import council.procurement.SearchWords;
import council.procurement.waiver.WaiverSearch;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of waivers: references found, sorted and turned page by page in the database. */
@Repository
public class WaiverRegister {

    private static final Map<String, String> COLUMNS = Map.of("reference", "reference", "title", "lower(title)", "supplier", "lower(supplier)", "value", "value_ex_vat", "ground", "ground", "status", "status", "requested", "requested_at");

    private final JdbcClient jdbc;

    WaiverRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long count(WaiverSearch search) {
        var where = new Where(search);
        return jdbc.sql("select count(*) from waiver" + where.sql()).params(where.parameters).query(Long.class).single();
    }

    public List<String> page(WaiverSearch search, long offset, int rows) {
        var where = new Where(search);
        return jdbc.sql("select reference from waiver" + where.sql() + order(search) + " offset :skip rows fetch next :rows rows only").params(where.parameters)
            .param("skip", offset).param("rows", rows).query(String.class).list();
    }

    /** The suppliers of all waivers, each as it was written first. */
    public List<String> suppliers() {
        return jdbc.sql("select min(supplier) from waiver group by lower(supplier) order by lower(supplier)").query(String.class).list();
    }

    private static String order(WaiverSearch search) {
        var down = search.descending() ? " desc" : "";
        return " order by " + COLUMNS.getOrDefault(search.sort(), "requested_at") + down + ", reference" + down;
    }

    private static class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Where(WaiverSearch it) {
            var words = SearchWords.of(it.words());
            conditions.add(words.in("reference", "title", "supplier"));
            parameters.putAll(words.parameters());
            if (!it.supplier().isBlank()) add("lower(supplier) = :supplier", "supplier", it.supplier().strip().toLowerCase(Locale.UK));
            if (it.least() != null) add("value_ex_vat >= :least", "least", it.least());
            if (it.most() != null) add("value_ex_vat <= :most", "most", it.most());
            if (!it.service().isBlank()) add("service = :service", "service", it.service());
            if (it.ground() != null) add("ground = :ground", "ground", it.ground().name());
            if (it.status() != null) add("status = :status", "status", it.status().name());
            if (it.year() != null) {
                add("requested_at >= :since", "since", OffsetDateTime.of(LocalDate.of(it.year(), 1, 1).atStartOfDay(), ZoneOffset.UTC));
                add("requested_at < :before", "before", OffsetDateTime.of(LocalDate.of(it.year() + 1, 1, 1).atStartOfDay(), ZoneOffset.UTC));
            }
        }

        private void add(String condition, String name, Object value) {
            conditions.add(condition);
            parameters.put(name, value);
        }

        String sql() {
            return " where " + String.join(" and ", conditions);
        }
    }
}
