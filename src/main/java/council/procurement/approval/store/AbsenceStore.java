package council.procurement.approval.store;

import council.procurement.approval.Absence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class AbsenceStore {

    private final JdbcClient jdbc;

    AbsenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String person, String deputy, LocalDate from, LocalDate to, String reason, String enteredBy, Instant at) {
        jdbc.sql("insert into absence (person, deputy, from_day, to_day, reason, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(person, deputy, from, to, reason, enteredBy, OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).update();
    }

    /** @return false where it was ended already */
    public boolean end(long number, LocalDate on, String by) {
        return jdbc.sql("update absence set ended_on = ?, ended_by = ? where absence_number = ? and ended_on is null").params(on, by, number).update() == 1;
    }

    public Optional<Absence> find(long number) {
        return jdbc.sql("select * from absence where absence_number = ?").param(number).query(AbsenceStore::absence).optional();
    }

    /** Newest first. */
    public List<Absence> of(String person) {
        return jdbc.sql("select * from absence where person = ? order by from_day desc, absence_number desc").param(person).query(AbsenceStore::absence).list();
    }

    public List<Absence> withDeputy(String deputy) {
        return jdbc.sql("select * from absence where deputy = ? order by from_day desc, absence_number desc").param(deputy).query(AbsenceStore::absence).list();
    }

    /** Those that are not over on this day, whoever is away; the soonest first. */
    public List<Absence> current(LocalDate day) {
        return jdbc.sql("select * from absence where to_day >= ? and (ended_on is null or ended_on > ?) order by from_day, absence_number").params(day, day).query(AbsenceStore::absence).list();
    }

    /** Those that reach to this day or beyond, ended or not. */
    public List<Absence> since(LocalDate day) {
        return jdbc.sql("select * from absence where to_day >= ? order by absence_number").param(day).query(AbsenceStore::absence).list();
    }

    private static Absence absence(ResultSet row, int n) throws SQLException {
        return new Absence(row.getLong("absence_number"), row.getString("person"), row.getString("deputy"), row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class),
            row.getString("reason"), row.getString("entered_by"), row.getObject("entered_at", OffsetDateTime.class).toInstant(), row.getObject("ended_on", LocalDate.class), row.getString("ended_by"));
    }
}
