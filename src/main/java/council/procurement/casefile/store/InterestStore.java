package council.procurement.casefile.store;

import council.procurement.casefile.InterestDeclaration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class InterestStore {

    private final JdbcClient jdbc;

    InterestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(InterestDeclaration it) {
        jdbc.sql("insert into interest_declaration (case_reference, declared_by, declared_at, interest, with_whom, managed) values (?, ?, ?, ?, ?, ?)")
            .params(it.caseReference(), it.declaredBy(), OffsetDateTime.ofInstant(it.declaredAt(), ZoneOffset.UTC), it.interest(), it.withWhom(), it.managed())
            .update();
    }

    /** Newest first. */
    public List<InterestDeclaration> of(String reference) {
        return jdbc.sql("select * from interest_declaration where case_reference = ? order by declaration_number desc").param(reference)
            .query((row, n) -> new InterestDeclaration(reference, row.getString("declared_by"),
                row.getObject("declared_at", OffsetDateTime.class).toInstant(), row.getString("interest"), row.getString("with_whom"), row.getString("managed")))
            .list();
    }
}
