package council.procurement.tender.store;

import council.procurement.SearchWords;
import council.procurement.tender.CandidateSearch;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the register has for a request, those asked longest ago first, and whom a round chose of them. */
@Repository
public class SupplierChoiceStore {

    private static final String[] SEARCHED = {"s.name", "s.name_key", "s.reference", "s.email", "s.postcode"};
    private static final String LAST_ASKED = "(select max(q.asked_at) from quote_request q where q.supplier = s.reference or q.email = lower(s.email))";

    private final JdbcClient jdbc;

    SupplierChoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why none of a kind is asked; null where nobody said. */
    public record Reasons(String noLocal, String noSme) {
    }

    public long count(CandidateSearch search) {
        var where = new Where(search);
        return jdbc.sql("select count(*) from supplier s" + where.sql()).params(where.parameters).query(Long.class).single();
    }

    /** The references of the suppliers found with the moment when each was last asked, or null: those never asked first, then those asked longest ago. */
    public Map<String, Optional<Instant>> page(CandidateSearch search, long offset, int size) {
        var where = new Where(search);
        return asked(jdbc.sql("select s.reference, " + LAST_ASKED + " last_asked from supplier s" + where.sql() + " order by last_asked nulls first, lower(s.name), s.reference offset :skip rows fetch next :size rows only")
            .params(where.parameters).param("skip", offset).param("size", size));
    }

    /** Those chosen in a round, in their order. */
    public Map<String, Optional<Instant>> chosen(long tender) {
        return asked(jdbc.sql("select s.reference, " + LAST_ASKED + " last_asked from supplier s join chosen_supplier c on c.supplier = s.reference where c.tender_number = :tender order by c.place").param("tender", tender));
    }

    private static Map<String, Optional<Instant>> asked(JdbcClient.StatementSpec query) {
        var found = new LinkedHashMap<String, Optional<Instant>>();
        query.query(row -> {
            found.put(row.getString(1), Optional.ofNullable(row.getObject(2, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
        });
        return found;
    }

    public void replace(long tender, List<String> suppliers) {
        jdbc.sql("delete from chosen_supplier where tender_number = ?").param(tender).update();
        for (int place = 1; place <= suppliers.size(); place++)
            jdbc.sql("insert into chosen_supplier (tender_number, supplier, place) values (?, ?, ?)").params(tender, suppliers.get(place - 1), place).update();
    }

    public Reasons reasons(long tender) {
        return jdbc.sql("select * from supplier_choice where tender_number = ?").param(tender)
            .query((row, n) -> new Reasons(row.getString("no_local_reason"), row.getString("no_sme_reason"))).optional().orElse(new Reasons(null, null));
    }

    public void replace(long tender, Reasons reasons) {
        jdbc.sql("delete from supplier_choice where tender_number = ?").param(tender).update();
        jdbc.sql("insert into supplier_choice (tender_number, no_local_reason, no_sme_reason) values (?, ?, ?)").params(tender, reasons.noLocal(), reasons.noSme()).update();
    }

    /** The conditions that were asked for, with their parameters: nothing that a person typed becomes SQL. */
    private static class Where {

        private final List<String> conditions = new ArrayList<>(List.of("s.state = 'ACTIVE'"));
        private final Map<String, Object> parameters = new HashMap<>();

        Where(CandidateSearch search) {
            is("is_local", search.local());
            is("sme", search.sme());
            is("vcse", search.vcse());
            if (search.smallOrCharity()) conditions.add("(s.sme = true or s.vcse = true)");
            if (search.withEmail()) conditions.add("s.email is not null");
            if (search.cpv() != null) {
                conditions.add("exists (select 1 from supplier_category c where c.supplier = s.reference and (c.cpv like :cpv || '%' or :cpv like c.cpv || '%'))");
                parameters.put("cpv", search.cpv());
            }
            var words = SearchWords.of(search.text());
            if (!words.isEmpty()) {
                conditions.add(words.in(SEARCHED));
                parameters.putAll(words.parameters());
            }
        }

        String sql() {
            return " where " + String.join(" and ", conditions);
        }

        private void is(String column, Object wanted) {
            if (wanted == null) return;
            conditions.add("s." + column + " = :" + column);
            parameters.put(column, wanted);
        }
    }
}
