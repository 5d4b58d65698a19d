package council.procurement.evaluation.store;

import council.procurement.evaluation.ArithmeticCheck;
import council.procurement.evaluation.Correction;
import council.procurement.evaluation.ManifestError;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
public class ArithmeticStore {

    private final JdbcClient jdbc;

    ArithmeticStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long evaluation, String person, boolean handedIn, List<ManifestError> errors, Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into arithmetic_check (evaluation_number, handed_in, checked_by, checked_at) values (?, ?, ?, ?)").params(evaluation, handedIn, person, utc(at)).update(key, "check_number");
        for (var it : errors)
            jdbc.sql("insert into manifest_error (check_number, bid_number, criterion_number, stands, should_be, reason) values (?, ?, ?, ?, ?, ?)")
                .params(key.getKey().longValue(), it.bid(), it.criterion(), it.stands(), it.shouldBe(), it.reason()).update();
    }

    /** The newest of the person in this evaluation. */
    public Optional<ArithmeticCheck> newest(long evaluation, String person) {
        return checks("where evaluation_number = ? and checked_by = ?", evaluation, person).stream().reduce((one, next) -> next);
    }

    /** The newest of this evaluation that was handed in. */
    public Optional<ArithmeticCheck> newestHandedIn(long evaluation) {
        return checks("where handed_in and evaluation_number = ?", evaluation).stream().reduce((one, next) -> next);
    }

    /** Those that were handed in, over all evaluations of the case, the first one first. */
    public List<ArithmeticCheck> handedIn(String reference) {
        return checks("where handed_in and evaluation_number in (select evaluation_number from evaluation where case_reference = ?)", reference);
    }

    private List<ArithmeticCheck> checks(String where, Object... values) {
        return jdbc.sql("select * from arithmetic_check " + where + " order by check_number").params(values)
            .query((row, n) -> new ArithmeticCheck(row.getLong("check_number"), row.getString("checked_by"), row.getObject("checked_at", OffsetDateTime.class).toInstant(), row.getBoolean("handed_in"),
                errors(row.getLong("check_number")))).list();
    }

    private List<ManifestError> errors(long check) {
        return jdbc.sql("select * from manifest_error where check_number = ? order by bid_number, criterion_number").param(check)
            .query((row, n) -> new ManifestError(row.getLong("bid_number"), row.getInt("criterion_number"), row.getInt("stands"), row.getInt("should_be"), row.getString("reason"))).list();
    }

    public void decide(long check, Correction it, String person, Instant at) {
        jdbc.sql("insert into correction (check_number, bid_number, criterion_number, agreed, reason, decided_by, decided_at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(check, it.bid(), it.criterion(), it.agreed(), it.reason(), person, utc(at)).update();
    }

    /** What was said last of each error. */
    public List<Correction> corrections(long check) {
        return jdbc.sql("""
                select * from correction c where check_number = ? and correction_number = (select max(n.correction_number) from correction n
                    where n.check_number = c.check_number and n.bid_number = c.bid_number and n.criterion_number = c.criterion_number) order by bid_number, criterion_number""").param(check)
            .query((row, n) -> new Correction(row.getLong("bid_number"), row.getInt("criterion_number"), row.getBoolean("agreed"), row.getString("reason"))).list();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
