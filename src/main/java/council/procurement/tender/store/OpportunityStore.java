package council.procurement.tender.store;

import council.procurement.SearchWords;
import council.procurement.casefile.Category;
import council.procurement.tender.Opportunity;
import council.procurement.tender.OpportunitySearch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tenders that were advertised: the newest round of each case, once its notice is published. */
@Repository
public class OpportunityStore {

    private final JdbcClient jdbc;

    OpportunityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long count(OpportunitySearch search, Instant now) {
        return asked("select count(*)", search, now, "").query(Long.class).single();
    }

    public List<Opportunity> page(OpportunitySearch search, Instant now, long offset, int rows) {
        var column = switch (search.order()) {
            case TITLE -> "lower(c.title)";
            case PUBLISHED -> "t.published_on";
            case DEADLINE -> "t.deadline";
        };
        return asked("select c.reference, c.title, c.category, c.status, t.published_on, t.deadline", search, now,
            " order by " + column + (search.descending() ? " desc" : "") + ", c.reference offset :offset rows fetch next :rows rows only").param("offset", offset).param("rows", rows)
            .query((row, n) -> {
                var deadline = row.getObject("deadline", OffsetDateTime.class).toInstant();
                return new Opportunity(row.getString("reference"), row.getString("title"), Category.valueOf(row.getString("category")), row.getObject("published_on", LocalDate.class), deadline,
                    !deadline.isBefore(now) && row.getString("status").equals("OPEN"));
            }).list();
    }

    private JdbcClient.StatementSpec asked(String select, OpportunitySearch search, Instant now, String order) {
        var words = SearchWords.of(search.text());
        var open = search.open() == null ? "" : search.open() ? " and t.deadline >= :now and c.status = 'OPEN'" : " and (t.deadline < :now or c.status <> 'OPEN')";
        var category = search.category() == null ? "" : " and c.category = :category";
        var spec = jdbc.sql(select + " from tender t join procurement_case c on c.reference = t.case_reference where t.notice_number is not null and t.published_on is not null"
                + " and not exists (select 1 from tender newer where newer.case_reference = t.case_reference and newer.round_number > t.round_number)"
                + open + category + " and " + words.in("c.reference", "c.title", "c.description") + order)
            .params(words.parameters());
        if (search.open() != null) spec = spec.param("now", now.atOffset(ZoneOffset.UTC));
        return search.category() == null ? spec : spec.param("category", search.category().name());
    }
}
