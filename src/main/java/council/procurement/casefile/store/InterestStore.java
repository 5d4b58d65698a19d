package council.procurement.casefile.store;

import council.procurement.casefile.DeclarationPoint;
import council.procurement.casefile.InterestDeclaration;
import council.procurement.casefile.InterestReview;
import council.procurement.casefile.InterestSearch;
import council.procurement.casefile.InterestState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Declarations, each with its newest review. */
@Repository
public class InterestStore {

    private static final String FROM = " from interest_declaration d join procurement_case c on c.reference = d.case_reference"
        + " left join interest_review r on r.declaration_number = d.declaration_number"
        + " and r.review_number = (select max(n.review_number) from interest_review n where n.declaration_number = d.declaration_number)";
    private static final String COLUMNS = "select d.*, r.outcome, r.reason, r.effect, r.reviewed_by, r.reviewed_at";
    private static final String STATE = "case when not d.has_interest then 'none' else coalesce(r.outcome, 'waiting') end";
    /** In the order of the cycle. */
    private static final String POINT_ORDER = Arrays.stream(DeclarationPoint.values())
        .map(p -> "when '%s' then %d".formatted(p.code(), p.ordinal())).collect(Collectors.joining(" ", "case d.point ", " end"));

    private final JdbcClient jdbc;

    InterestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the number of the declaration */
    public long add(InterestDeclaration it) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("insert into interest_declaration (case_reference, declared_by, declared_at, point, has_interest, interest, with_whom, managed, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(Arrays.asList(it.caseReference(), it.declaredBy(), OffsetDateTime.ofInstant(it.declaredAt(), ZoneOffset.UTC), it.point().code(), it.hasInterest(),
                it.interest(), it.withWhom(), it.managed(), it.recordedBy()))
            .update(keys, "declaration_number");
        return keys.getKey().longValue();
    }

    public void add(long number, InterestReview it) {
        jdbc.sql("insert into interest_review (declaration_number, outcome, reason, effect, reviewed_by, reviewed_at) values (?, ?, ?, ?, ?, ?)")
            .params(Arrays.asList(number, it.outcome().code(), it.reason(), it.effect(), it.reviewedBy(), OffsetDateTime.ofInstant(it.reviewedAt(), ZoneOffset.UTC))).update();
    }

    /** Newest first. */
    public List<InterestDeclaration> of(String reference) {
        return jdbc.sql(COLUMNS + FROM + " where d.case_reference = ? order by d.declaration_number desc").param(reference).query(InterestStore::declaration).list();
    }

    public Optional<InterestDeclaration> find(long number) {
        return jdbc.sql(COLUMNS + FROM + " where d.declaration_number = ?").param(number).query(InterestStore::declaration).optional();
    }

    public long count(InterestSearch search) {
        var where = new Where(search);
        return jdbc.sql("select count(*)" + FROM + where.sql()).params(where.parameters).query(Long.class).single();
    }

    public List<InterestDeclaration> page(InterestSearch search, long offset, int size) {
        var where = new Where(search);
        return jdbc.sql(COLUMNS + FROM + where.sql() + orderBy(search) + " offset :skip rows fetch next :size rows only")
            .params(where.parameters).param("skip", offset).param("size", size).query(InterestStore::declaration).list();
    }

    public void each(InterestSearch search, Consumer<InterestDeclaration> taker) {
        var where = new Where(search);
        jdbc.sql(COLUMNS + FROM + where.sql() + orderBy(search)).params(where.parameters).query((ResultSet row) -> taker.accept(declaration(row, 0)));
    }

    private static String orderBy(InterestSearch search) {
        var column = switch (search.order()) {
            case CASE -> "d.case_reference";
            case PERSON -> "d.declared_by";
            case POINT -> POINT_ORDER;
            case DECLARED -> "d.declared_at";
            case STATE -> STATE;
        };
        var direction = search.descending() ? " desc" : "";
        return " order by " + column + direction + ", d.declaration_number" + direction;
    }

    private static InterestDeclaration declaration(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var review = outcome == null ? null : new InterestReview(Arrays.stream(InterestState.values()).filter(s -> s.code().equals(outcome)).findFirst().orElseThrow(),
            row.getString("reason"), row.getString("effect"), row.getString("reviewed_by"), row.getObject("reviewed_at", OffsetDateTime.class).toInstant());
        return new InterestDeclaration(row.getLong("declaration_number"), row.getString("case_reference"), row.getString("declared_by"),
            row.getObject("declared_at", OffsetDateTime.class).toInstant(), DeclarationPoint.of(row.getString("point")), row.getBoolean("has_interest"),
            row.getString("interest"), row.getString("with_whom"), row.getString("managed"), row.getString("recorded_by"), review);
    }

    /** The conditions that were asked for, with their parameters: nothing that a person typed becomes SQL. */
    private static class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Where(InterestSearch search) {
            is("d.declared_by", "person", search.person());
            is("d.point", "point", search.point() == null ? null : search.point().code());
            is(STATE, "state", search.state() == null ? null : search.state().code());
            if (search.text() != null) for (var word : search.text().toLowerCase(Locale.ROOT).split("\\s+")) if (!word.isEmpty()) contains(word);
        }

        String sql() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        private void is(String column, String name, Object wanted) {
            if (wanted == null) return;
            conditions.add(column + " = :" + name);
            parameters.put(name, wanted);
        }

        private void contains(String word) {
            var name = "word" + parameters.size();
            var like = " like :" + name + " escape '!'";
            conditions.add("(lower(c.reference)" + like + " or lower(c.title)" + like + " or lower(d.interest)" + like + " or lower(d.with_whom)" + like + ")");
            parameters.put(name, "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
    }
}
