package council.procurement.evaluation.store;

import council.procurement.evaluation.ExclusionStep;
import council.procurement.evaluation.ExclusionSubject;
import council.procurement.evaluation.ExclusionWord;
import council.procurement.evaluation.SupplierExclusion;
import council.procurement.evaluation.SupplierExclusion.Done;
import council.procurement.evaluation.SupplierExclusion.Explanation;
import council.procurement.evaluation.SupplierExclusion.Request;
import council.procurement.exclusion.ExclusionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Grounds for exclusion that were seen, and what became of them. */
@Repository
public class SupplierExclusionStore {

    private static final String ALL = """
        select e.*, b.supplier, b.lot_number, q.due_at, q.by_mail, q.asked_at, x.explanation, x.replacement, x.given_at from exclusion e join bid b on b.bid_number = e.bid_number
        left join exclusion_request q on q.exclusion_number = e.exclusion_number left join exclusion_explanation x on x.exclusion_number = e.exclusion_number""";

    private final JdbcClient jdbc;

    SupplierExclusionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its number */
    public long add(SupplierExclusion it) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into exclusion (case_reference, bid_number, ground, kind, paragraph, wording, decided_by_group, subject, subject_name, event_on, counts_from, debarment, must_exclude, act_covers, facts, raised_by, raised_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(it.caseReference(), it.bid(), it.ground(), it.kind().code(), it.paragraph(), it.wording(), it.decidedBy(), it.subject().code(), it.subjectName(), it.eventOn(), it.countsFrom(), it.debarment(), it.mustExclude(),
                it.actCovers(), it.facts(), it.raisedBy(), utc(it.raisedAt())).update(key, "exclusion_number");
        return key.getKey().longValue();
    }

    public void ask(long exclusion, Request it) {
        jdbc.sql("insert into exclusion_request (exclusion_number, due_at, by_mail, asked_at) values (?, ?, ?, ?)").params(exclusion, utc(it.dueAt()), it.byMail(), utc(it.askedAt())).update();
    }

    public void explain(long exclusion, Explanation it) {
        jdbc.sql("insert into exclusion_explanation (exclusion_number, explanation, replacement, given_at) values (?, ?, ?, ?)").params(exclusion, it.words(), it.replacement(), utc(it.at())).update();
    }

    public void write(long exclusion, ExclusionStep step, ExclusionWord it, String person, Instant at) {
        jdbc.sql("insert into exclusion_word (exclusion_number, step, applies, continuing, outcome, done_on, words, written_by, written_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(exclusion, step.name(), it.applies(), it.continuing(), it.outcome(), it.doneOn(), it.words(), person, utc(at)).update();
    }

    public void finish(long exclusion, ExclusionStep step, Done it) {
        jdbc.sql("insert into exclusion_step (exclusion_number, step, done_by, done_at) values (?, ?, ?, ?)").params(exclusion, step.name(), it.person(), utc(it.at())).update();
    }

    public Optional<SupplierExclusion> find(long number) {
        return jdbc.sql(ALL + " where e.exclusion_number = ?").param(number).query(this::exclusion).optional();
    }

    /** In the order in which they were seen. */
    public List<SupplierExclusion> of(String reference) {
        return jdbc.sql(ALL + " where e.case_reference = ? order by e.exclusion_number").param(reference).query(this::exclusion).list();
    }

    private SupplierExclusion exclusion(ResultSet row, int n) throws SQLException {
        var number = row.getLong("exclusion_number");
        var asked = at(row, "asked_at");
        var given = at(row, "given_at");
        var lot = row.getInt("lot_number");
        return new SupplierExclusion(number, row.getString("case_reference"), row.getLong("bid_number"), lot == 0 ? row.getString("supplier") : "%s, lot %d".formatted(row.getString("supplier"), lot), row.getString("ground"),
            ExclusionKind.of(row.getString("kind")), row.getString("paragraph"), row.getString("wording"), row.getString("decided_by_group"), ExclusionSubject.of(row.getString("subject")), row.getString("subject_name"),
            row.getObject("event_on", LocalDate.class), row.getObject("counts_from", LocalDate.class), row.getString("debarment"), row.getBoolean("must_exclude"), row.getBoolean("act_covers"), row.getString("facts"),
            row.getString("raised_by"), at(row, "raised_at"), asked == null ? null : new Request(at(row, "due_at"), row.getBoolean("by_mail"), asked),
            given == null ? null : new Explanation(row.getString("explanation"), row.getString("replacement"), given), words(number), done(number));
    }

    private Map<ExclusionStep, ExclusionWord> words(long exclusion) {
        var words = new EnumMap<ExclusionStep, ExclusionWord>(ExclusionStep.class);
        jdbc.sql("select * from exclusion_word where exclusion_number = ? order by word_number").param(exclusion)
            .query(row -> { words.put(ExclusionStep.valueOf(row.getString("step")), new ExclusionWord(row.getObject("applies", Boolean.class), row.getObject("continuing", Boolean.class), row.getString("outcome"),
                row.getObject("done_on", LocalDate.class), row.getString("words"))); });
        return words;
    }

    private Map<ExclusionStep, Done> done(long exclusion) {
        var done = new EnumMap<ExclusionStep, Done>(ExclusionStep.class);
        jdbc.sql("select * from exclusion_step where exclusion_number = ?").param(exclusion).query(row -> { done.put(ExclusionStep.valueOf(row.getString("step")), new Done(row.getString("done_by"), at(row, "done_at"))); });
        return done;
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
