package council.procurement.casefile.store;

import council.procurement.casefile.CasePerson;
import council.procurement.casefile.Part;
import council.procurement.casefile.PartChange;
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
        return jdbc.sql("select part, person, since, until_at from case_person where case_reference = ? order by since, part")
            .param(reference)
            .query((row, n) -> new CasePerson(Part.valueOf(row.getString(1)), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant(), moment(row.getObject(4, OffsetDateTime.class))))
            .list();
    }

    /** Whoever has this part gives it up. */
    public void endPart(String reference, Part part, Instant at) {
        jdbc.sql("update case_person set until_at = ? where case_reference = ? and part = ? and until_at is null")
            .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), reference, part.name()).update();
    }

    /** This person gives up the part, where they have it. */
    public void endPart(String reference, Part part, String person, Instant at) {
        jdbc.sql("update case_person set until_at = ? where case_reference = ? and part = ? and person = ? and until_at is null")
            .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), reference, part.name(), person).update();
    }

    /** Gives the part to a person, who may have had it before. */
    public void begin(String reference, Part part, String person, Instant since) {
        var again = jdbc.sql("update case_person set since = ?, until_at = null where case_reference = ? and part = ? and person = ?")
            .params(OffsetDateTime.ofInstant(since, ZoneOffset.UTC), reference, part.name(), person).update();
        if (again == 0) add(reference, part, person, since);
    }

    private static Instant moment(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    public void add(String reference, Part part, String person, Instant since) {
        jdbc.sql("insert into case_person (case_reference, part, person, since) values (?, ?, ?, ?)")
            .params(reference, part.name(), person, OffsetDateTime.ofInstant(since, ZoneOffset.UTC)).update();
    }

    public void remove(String reference, Part part, String person) {
        jdbc.sql("delete from case_person where case_reference = ? and part = ? and person = ?").params(reference, part.name(), person).update();
    }

    public void add(String reference, PartChange it) {
        jdbc.sql("insert into case_person_change (case_reference, part, person, was_added, reason, changed_by, changed_at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(reference, it.part().name(), it.person(), it.added(), it.reason(), it.by(), OffsetDateTime.ofInstant(it.at(), ZoneOffset.UTC)).update();
    }

    /** Newest first. */
    public List<PartChange> changes(String reference) {
        return jdbc.sql("select * from case_person_change where case_reference = ? order by change_number desc").param(reference)
            .query((row, n) -> new PartChange(Part.valueOf(row.getString("part")), row.getString("person"), row.getBoolean("was_added"), row.getString("reason"),
                row.getString("changed_by"), row.getObject("changed_at", OffsetDateTime.class).toInstant())).list();
    }
}
