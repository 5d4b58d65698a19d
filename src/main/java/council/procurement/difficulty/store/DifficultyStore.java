package council.procurement.difficulty.store;

import council.procurement.difficulty.DifficultyStep;
import council.procurement.difficulty.SignSource;
import council.procurement.difficulty.SupplierDifficulty;
import council.procurement.difficulty.WatchLevel;
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

/** Suppliers in difficulty and the steps that were written and taken. */
@Repository
public class DifficultyStore {

    private static final String STEPS = "select s.* from supplier_difficulty_step s ";

    private final JdbcClient jdbc;

    DifficultyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(SupplierDifficulty it) {
        jdbc.sql("insert into supplier_difficulty (reference, supplier_name, name_key, supplier, source, signs, reported_by, reported_at) values (?, ?, ?, cast(? as varchar), ?, ?, ?, ?)")
            .params(it.reference(), it.supplierName(), it.nameKey(), it.supplierReference(), it.source().name(), it.signs(), it.reportedBy(), utc(it.reportedAt())).update();
    }

    public void add(String reference, DifficultyStep it) {
        jdbc.sql("insert into supplier_difficulty_step (reference, kind, outcome, watch_level, words, next_look_on, adviser_group, person, written_at) values (?, ?, cast(? as varchar), cast(? as varchar), ?, cast(? as date), cast(? as varchar), ?, ?)")
            .params(reference, it.kind().name(), it.outcome() == null ? null : it.outcome().name(), it.level() == null ? null : it.level().name(), it.words(), it.nextLookOn(), it.group(), it.person(), utc(it.at())).update();
    }

    /** The step counts from now on. */
    public void take(String reference, long step, Instant at) {
        jdbc.sql("insert into supplier_difficulty_turn (step_number, reference, taken_at) values (?, ?, ?)").params(step, reference, utc(at)).update();
    }

    /** No other step of this file is written or taken before the end of the transaction. */
    public void lock(String reference) {
        jdbc.sql("select reference from supplier_difficulty where reference = ? for update").param(reference).query(String.class).optional();
    }

    /** What this person wrote last in a step of this kind, after the last of them that was taken. */
    public Optional<DifficultyStep> written(String reference, DifficultyStep.Kind kind, String person) {
        return jdbc.sql(STEPS + "where s.reference = :reference and s.kind = :kind and s.person = :person and s.step_number > coalesce((select max(t.step_number) from supplier_difficulty_turn t "
                + "join supplier_difficulty_step d on d.step_number = t.step_number where d.reference = :reference and d.kind = :kind and d.person = :person), 0) order by s.step_number desc fetch first 1 rows only")
            .param("reference", reference).param("kind", kind.name()).param("person", person).query(this::step).optional();
    }

    public Optional<SupplierDifficulty> find(String reference) {
        return jdbc.sql("select * from supplier_difficulty where reference = ?").param(reference).query(this::difficulty).optional();
    }

    public List<SupplierDifficulty> ofSupplier(String nameKey) {
        return jdbc.sql("select * from supplier_difficulty where name_key = ? order by reference").param(nameKey).query(this::difficulty).list();
    }

    public List<SupplierDifficulty> all() {
        return jdbc.sql("select * from supplier_difficulty order by reference").query(this::difficulty).list();
    }

    private SupplierDifficulty difficulty(ResultSet row, int n) throws SQLException {
        var reference = row.getString("reference");
        return new SupplierDifficulty(reference, row.getString("supplier_name"), row.getString("name_key"), row.getString("supplier"), SignSource.valueOf(row.getString("source")), row.getString("signs"),
            row.getString("reported_by"), row.getObject("reported_at", OffsetDateTime.class).toInstant(),
            jdbc.sql(STEPS + "join supplier_difficulty_turn u on u.step_number = s.step_number where s.reference = ? order by u.turn_number").param(reference).query(this::step).list());
    }

    private DifficultyStep step(ResultSet row, int n) throws SQLException {
        var outcome = row.getString("outcome");
        var level = row.getString("watch_level");
        return new DifficultyStep(row.getLong("step_number"), DifficultyStep.Kind.valueOf(row.getString("kind")), outcome == null ? null : DifficultyStep.Outcome.valueOf(outcome), level == null ? null : WatchLevel.valueOf(level),
            row.getString("words"), row.getObject("next_look_on", LocalDate.class), row.getString("adviser_group"), row.getString("person"), row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
