package council.procurement.casefile.store;

import council.procurement.casefile.CaseLink;
import council.procurement.casefile.LinkKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that were not removed. */
@Repository
public class LinkStore {

    private static final String HOLDS = " and not exists (select 1 from case_link_removal x where x.link_number = l.link_number)";

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(CaseLink it) {
        jdbc.sql("insert into case_link (case_reference, kind, other_reference, reason, added_by, added_at) values (?, ?, ?, ?, ?, ?)")
            .params(it.caseReference(), it.kind().name(), it.otherReference(), it.reason(), it.addedBy(), OffsetDateTime.ofInstant(it.addedAt(), ZoneOffset.UTC)).update();
    }

    public void remove(long number, String reason, String person, Instant at) {
        jdbc.sql("insert into case_link_removal (link_number, reason, removed_by, removed_at) values (?, ?, ?, ?)")
            .params(number, reason, person, OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).update();
    }

    /** Those with this reference at either end, oldest first. */
    public List<CaseLink> of(String reference) {
        return jdbc.sql("select * from case_link l where (case_reference = ? or other_reference = ?)" + HOLDS + " order by link_number").params(reference, reference)
            .query(LinkStore::link).list();
    }

    public Optional<CaseLink> find(long number) {
        return jdbc.sql("select * from case_link l where link_number = ?" + HOLDS).param(number).query(LinkStore::link).optional();
    }

    private static CaseLink link(ResultSet row, int n) throws SQLException {
        return new CaseLink(row.getLong("link_number"), row.getString("case_reference"), LinkKind.valueOf(row.getString("kind")), row.getString("other_reference"),
            row.getString("reason"), row.getString("added_by"), row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
