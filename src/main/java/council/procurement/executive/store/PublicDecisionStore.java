package council.procurement.executive.store;

import council.procurement.SearchWords;
import council.procurement.executive.DecisionSearch;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the public page of decisions reads: the published words and the plain facts of a decision, never what the decider was
 * shown, the advice, or an officer's name. An officer's decision shows once its case has ended: until then bidders are not told.
 */
@Repository
public class PublicDecisionStore {

    private static final Map<String, String> ORDER = Map.of("decided", "decided_on", "published", "published_on", "title", "lower(title)", "value", "value_ex_vat");

    /** @param person the deciding member; null for a body and for an officer */
    public record Row(long number, String reference, String title, String type, BigDecimal valueExVat, String person, String role, String body, String minute, LocalDate decidedOn,
                      String outcome, String reasons, String alternatives, String interests, LocalDate publishedOn, LocalDate callInEnds, boolean calledIn, boolean referredBack, boolean released,
                      String urgentReason, String urgentAgreedBy, LocalDate urgentAgreedOn) {
    }

    private static final String DECISIONS = """
        (select p.evidence_number, p.case_reference, p.title, e.decision_type, e.value_ex_vat, e.decider_role, e.body, e.minute_number, e.outcome,
            case when e.decider_role = 'cabinet-member' then e.decider end as person, coalesce(e.meeting_date, cast(e.decided_at as date)) as decided_on,
            p.reasons, p.alternatives, p.interests, p.published_on, p.call_in_ends, p.urgent_reason, p.urgent_agreed_by, p.urgent_agreed_on,
            case when c.evidence_number is null then 0 else 1 end as called_in, case when r.evidence_number is null then 0 else 1 end as released,
            (select count(*) from call_in_outcome o where o.evidence_number = p.evidence_number and o.outcome = 'REFERRED_BACK') as referred_back,
            case when e.decider_role in ('cabinet-member', 'committee-services') then 'members' else 'officers' end as decided_by
        from decision_publication p join decision_evidence e on e.evidence_number = p.evidence_number
        left join call_in c on c.evidence_number = p.evidence_number left join decision_release r on r.evidence_number = p.evidence_number
        where e.decider_role in ('cabinet-member', 'committee-services')
            or not exists (select 1 from procurement_case k where k.reference = p.case_reference and k.status = 'OPEN')) d""";

    private final JdbcClient jdbc;

    PublicDecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long count(DecisionSearch search) {
        return jdbc.sql("select count(*) from " + DECISIONS + where(search)).params(parameters(search)).query(Long.class).single();
    }

    public List<Row> page(DecisionSearch search, long offset, int size) {
        return jdbc.sql("select * from " + DECISIONS + where(search) + order(search) + " offset :skip rows fetch next :size rows only")
            .params(parameters(search)).param("skip", offset).param("size", size).query(PublicDecisionStore::row).list();
    }

    public void each(DecisionSearch search, Consumer<Row> taker) {
        jdbc.sql("select * from " + DECISIONS + where(search) + order(search)).params(parameters(search)).query((ResultSet row) -> taker.accept(row(row, 0)));
    }

    public Optional<Row> find(long number) {
        return jdbc.sql("select * from " + DECISIONS + " where evidence_number = ?").param(number).query(PublicDecisionStore::row).optional();
    }

    public List<Row> of(String reference) {
        return jdbc.sql("select * from " + DECISIONS + " where case_reference = ? order by evidence_number").param(reference).query(PublicDecisionStore::row).list();
    }

    private static String where(DecisionSearch search) {
        return " where " + SearchWords.of(search.words()).in("case_reference", "title", "reasons", "alternatives", "minute_number")
            + (search.by().isEmpty() ? "" : " and decided_by = :by") + (search.year().matches("\\d{4}") ? " and extract(year from published_on) = :year" : "");
    }

    private static Map<String, Object> parameters(DecisionSearch search) {
        var parameters = new HashMap<>(SearchWords.of(search.words()).parameters());
        parameters.put("by", search.by());
        parameters.put("year", search.year().matches("\\d{4}") ? Integer.parseInt(search.year()) : 0);
        return parameters;
    }

    private static String order(DecisionSearch search) {
        var down = search.descending() ? " desc" : "";
        return " order by " + ORDER.get(search.sort()) + down + ", evidence_number" + down;
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(row.getLong("evidence_number"), row.getString("case_reference"), row.getString("title"), row.getString("decision_type"), row.getBigDecimal("value_ex_vat"),
            row.getString("person"), row.getString("decider_role"), row.getString("body"), row.getString("minute_number"), day(row, "decided_on"), row.getString("outcome"),
            row.getString("reasons"), row.getString("alternatives"), row.getString("interests"), day(row, "published_on"), day(row, "call_in_ends"), row.getInt("called_in") > 0,
            row.getInt("referred_back") > 0, row.getInt("released") > 0, row.getString("urgent_reason"), row.getString("urgent_agreed_by"), day(row, "urgent_agreed_on"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
