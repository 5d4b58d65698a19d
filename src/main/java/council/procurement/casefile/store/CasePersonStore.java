package council.procurement.casefile.store;

import council.procurement.casefile.CasePerson;
import council.procurement.casefile.Part;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class CasePersonStore {

    private final JdbcClient jdbc;

    CasePersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<CasePerson> of(String reference) {
        return jdbc.sql("select part, person, since from case_person where case_reference = ? order by since, part")
            .param(reference)
            .query((row, n) -> new CasePerson(Part.valueOf(row.getString(1)), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant()))
            .list();
    }

    public void add(String reference, Part part, String person, Instant since) {
        jdbc.sql("insert into case_person (case_reference, part, person, since) values (?, ?, ?, ?)")
            .params(reference, part.name(), person, OffsetDateTime.ofInstant(since, ZoneOffset.UTC)).update();
    }
}
