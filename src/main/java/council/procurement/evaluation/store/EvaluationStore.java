package council.procurement.evaluation.store;

import static java.util.Map.entry;

import council.procurement.Refused;
import council.procurement.evaluation.Assessment;
import council.procurement.evaluation.EvaluationProgress;
import council.procurement.evaluation.GivenScore;
import council.procurement.evaluation.PersonalScore;
import council.procurement.evaluation.QuestionPoints;
import council.procurement.evaluation.RankedBid;
import council.procurement.evaluation.ScoringMethod;
import council.procurement.tender.CriterionKind;
import council.procurement.tender.PriceFormula;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class EvaluationStore {

    /** What was recommended in one evaluation for a lot or for the whole; no bid number: that none be accepted. Carried on: it stands from the evaluation before. */
    public record StoredRecommendation(int lot, Long bidNumber, String reasons, boolean drawnByLots, String firstWitness, String secondWitness, String person, boolean handedIn, boolean carriedOn) {

        public StoredRecommendation(int lot, Long bidNumber, String reasons, boolean drawnByLots, String firstWitness, String secondWitness, String person, boolean handedIn) {
            this(lot, bidNumber, reasons, drawnByLots, firstWitness, secondWitness, person, handedIn, false);
        }
    }

    private static final Map<String, String> CARRIED_ON = Map.ofEntries(entry("panel_member", "person, role, replaces, reason, appointed_by, appointed_at"), entry("panel_leaving", "person, left_at"),
        entry("bid_assessment", "bid_number, compliant, reason, abnormally_low, explanation_asked_on, explanation, explanation_accepted, assessed_by, assessed_at"),
        entry("evaluator_declaration", "person, conflict, details, declared_at"), entry("debarment_answer", "bid_number, entry, words, in_the_running, answer, answered_by, answered_at"),
        entry("score", "person, bid_number, criterion_number, points, reason, given_at"), entry("scorer", "person, handed_in_at"), entry("score_draft", "sheet, bid_number, criterion_number, points, reason, kept_at"),
        entry("commitment_belief", "bid_number, measure_code, believed, reason, judged_by, judged_at"), entry("agreed_score", "bid_number, criterion_number, points, reason, agreed_by, agreed_at"),
        entry("price_check", "bid_number, abnormally_low, asked_on, explanation, accepted, checked_by, checked_at"));

    private final JdbcClient jdbc;

    EvaluationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void open(String reference, Instant at) {
        jdbc.sql("insert into evaluation (case_reference, opened_at) values (?, ?)").params(reference, utc(at)).update();
    }

    /** A new evaluation that begins with all that was said and given in another, but for its ranking and recommendation. */
    public void copy(String reference, long from, Instant at) {
        open(reference, at);
        long to = current(reference);
        for (var table : CARRIED_ON.entrySet())
            jdbc.sql("insert into %1$s (evaluation_number, %2$s) select cast(? as bigint), %2$s from %1$s where evaluation_number = ?".formatted(table.getKey(), table.getValue())).params(to, from).update();
    }

    /** Whether the newest evaluation has scores or assessments and no ranking yet: it was carried on from another. */
    public boolean isContinued(String reference) {
        return jdbc.sql("""
                select count(*) from evaluation e where e.case_reference = ? and e.evaluation_number = (select max(n.evaluation_number) from evaluation n where n.case_reference = e.case_reference)
                    and exists (select 1 from bid_assessment a where a.evaluation_number = e.evaluation_number) and not exists (select 1 from ranking r where r.evaluation_number = e.evaluation_number)
                    and exists (select 1 from evaluation o where o.case_reference = e.case_reference and o.evaluation_number < e.evaluation_number)""")
            .param(reference).query(Integer.class).single() > 0;
    }

    /** The number of the case's newest evaluation. */
    public long current(String reference) {
        return jdbc.sql("select evaluation_number from evaluation where case_reference = ? order by evaluation_number desc fetch first 1 rows only").param(reference)
            .query(Long.class).optional().orElseThrow(() -> new Refused("No bids are being evaluated in case %s.", reference));
    }

    public List<Assessment> assessments(long evaluation) {
        return jdbc.sql("select * from bid_assessment where evaluation_number = ? order by bid_number").param(evaluation)
            .query((row, n) -> new Assessment(row.getLong("bid_number"), row.getBoolean("compliant"), row.getString("reason"), row.getBoolean("abnormally_low"),
                row.getObject("explanation_asked_on", LocalDate.class), row.getString("explanation"), yesNo(row, "explanation_accepted"))).list();
    }

    public boolean assessed(long evaluation, String person) {
        return jdbc.sql("select count(*) from bid_assessment where evaluation_number = ? and assessed_by = ?").params(evaluation, person).query(Integer.class).single() > 0;
    }

    public void save(long evaluation, Assessment it, String person, Instant at) {
        jdbc.sql("delete from bid_assessment where evaluation_number = ? and bid_number = ?").params(evaluation, it.bid()).update();
        jdbc.sql("""
                insert into bid_assessment (evaluation_number, bid_number, compliant, reason, abnormally_low, explanation_asked_on, explanation,
                    explanation_accepted, assessed_by, assessed_at)
                values (:evaluation, :bid, :compliant, :reason, :low, :asked, :explanation, :accepted, :person, :at)""")
            .param("evaluation", evaluation).param("bid", it.bid()).param("compliant", it.compliant()).param("reason", it.reason()).param("low", it.abnormallyLow())
            .param("asked", it.explanationAskedOn()).param("explanation", it.explanation()).param("accepted", it.explanationAccepted())
            .param("person", person).param("at", utc(at)).update();
    }

    public Optional<Boolean> declaredConflict(long evaluation, String person) {
        return jdbc.sql("select conflict from evaluator_declaration where evaluation_number = ? and person = ?").params(evaluation, person).query(Boolean.class).optional();
    }

    public void declare(long evaluation, String person, boolean conflict, String details, Instant at) {
        jdbc.sql("insert into evaluator_declaration (evaluation_number, person, conflict, details, declared_at) values (?, ?, ?, ?, ?)")
            .params(evaluation, person, conflict, details, utc(at)).update();
    }

    /** The newest score of the person for each bid and question. */
    public List<GivenScore> scores(long evaluation, String person) {
        return newest(evaluation).stream().filter(score -> score.person().equals(person))
            .map(score -> new GivenScore(score.bid(), score.criterion(), score.points(), score.reason())).toList();
    }

    /** The newest scores of everybody who handed in, but for those who left the panel. */
    public List<PersonalScore> handedIn(long evaluation) {
        var scorers = jdbc.sql("select person from scorer s where evaluation_number = ? and not exists (select 1 from panel_leaving l where l.evaluation_number = s.evaluation_number and l.person = s.person)")
            .param(evaluation).query(String.class).list();
        return newest(evaluation).stream().filter(score -> scorers.contains(score.person())).toList();
    }

    private List<PersonalScore> newest(long evaluation) {
        return jdbc.sql("""
                select s.* from score s where s.evaluation_number = ? and s.score_number = (select max(t.score_number) from score t
                    where t.evaluation_number = s.evaluation_number and t.person = s.person and t.bid_number = s.bid_number and t.criterion_number = s.criterion_number)
                order by s.criterion_number, s.bid_number, s.person""").param(evaluation)
            .query((row, n) -> new PersonalScore(row.getString("person"), row.getLong("bid_number"), row.getInt("criterion_number"), row.getInt("points"), row.getString("reason"))).list();
    }

    public void addScore(long evaluation, String person, GivenScore score, Instant at) {
        jdbc.sql("insert into score (evaluation_number, person, bid_number, criterion_number, points, reason, given_at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(evaluation, person, score.bid(), score.criterion(), score.points(), score.reason().strip(), utc(at)).update();
    }

    public List<String> scorers(long evaluation) {
        return jdbc.sql("select person from scorer where evaluation_number = ? order by handed_in_at, person").param(evaluation).query(String.class).list();
    }

    public void addScorer(long evaluation, String person, Instant at) {
        jdbc.sql("insert into scorer (evaluation_number, person, handed_in_at) values (?, ?, ?)").params(evaluation, person, utc(at)).update();
    }

    public List<GivenScore> agreedScores(long evaluation) {
        return jdbc.sql("select * from agreed_score where evaluation_number = ? order by criterion_number, bid_number").param(evaluation)
            .query((row, n) -> new GivenScore(row.getLong("bid_number"), row.getInt("criterion_number"), row.getInt("points"), row.getString("reason"))).list();
    }

    /** Agreed scores that are older than what somebody of the panel handed in. */
    public List<GivenScore> agreedBeforeAllScored(long evaluation) {
        return jdbc.sql("""
                select a.* from agreed_score a where a.evaluation_number = ? and exists (select 1 from scorer s where s.evaluation_number = a.evaluation_number and s.handed_in_at > a.agreed_at
                    and not exists (select 1 from panel_leaving l where l.evaluation_number = s.evaluation_number and l.person = s.person))""").param(evaluation)
            .query((row, n) -> new GivenScore(row.getLong("bid_number"), row.getInt("criterion_number"), row.getInt("points"), row.getString("reason"))).list();
    }

    public void agree(long evaluation, GivenScore score, String person, Instant at) {
        jdbc.sql("delete from agreed_score where evaluation_number = ? and bid_number = ? and criterion_number = ?").params(evaluation, score.bid(), score.criterion()).update();
        jdbc.sql("insert into agreed_score (evaluation_number, bid_number, criterion_number, points, reason, agreed_by, agreed_at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(evaluation, score.bid(), score.criterion(), score.points(), score.reason().strip(), person, utc(at)).update();
    }

    public void rank(long evaluation, RankedBid bid) {
        jdbc.sql("""
                insert into ranking (evaluation_number, bid_number, supplier, price_ex_vat, price_points, quality_points, social_value_points, total_points,
                    bid_rank, compliant, note, lot_number)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(evaluation, bid.bidNumber(), bid.supplier(), bid.priceExVat(), bid.pricePoints(), bid.qualityPoints(), bid.socialValuePoints(), bid.totalPoints(),
                bid.rank(), bid.compliant(), bid.note(), bid.lot()).update();
    }

    public List<RankedBid> ranking(long evaluation) {
        return jdbc.sql("select * from ranking where evaluation_number = ? order by lot_number, compliant desc, bid_rank, bid_number").param(evaluation)
            .query((row, n) -> new RankedBid(row.getLong("bid_number"), row.getString("supplier"), row.getBigDecimal("price_ex_vat"), row.getBigDecimal("price_points"),
                row.getBigDecimal("quality_points"), row.getBigDecimal("social_value_points"), row.getBigDecimal("total_points"), row.getInt("bid_rank"),
                row.getBoolean("compliant"), row.getString("note"), row.getInt("lot_number"))).list();
    }

    /** Keeps by which rules the ranking was worked out, and where its points come from. */
    public void explain(long evaluation, ScoringMethod method, List<QuestionPoints> lines) {
        jdbc.sql("insert into evaluation_method (evaluation_number, price_formula, least_evidence_score) values (?, ?, ?)")
            .params(evaluation, method.priceFormula().name(), method.leastEvidenceScore()).update();
        for (var it : lines)
            jdbc.sql("insert into ranking_line (evaluation_number, bid_number, criterion_number, kind, question, weight, score, reason, points) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(evaluation, it.bid(), it.criterion(), it.kind().name(), it.question(), it.weight(), it.score(), it.reason(), it.points()).update();
    }

    /** Formula and limit alone; the minimum scores stand with the criteria. */
    public Optional<ScoringMethod> method(long evaluation) {
        return jdbc.sql("select * from evaluation_method where evaluation_number = ?").param(evaluation)
            .query((row, n) -> new ScoringMethod(PriceFormula.valueOf(row.getString("price_formula")), row.getInt("least_evidence_score"), Map.of())).optional();
    }

    public List<QuestionPoints> questionPoints(long evaluation) {
        return jdbc.sql("select * from ranking_line where evaluation_number = ? order by bid_number, criterion_number").param(evaluation)
            .query((row, n) -> new QuestionPoints(row.getLong("bid_number"), row.getInt("criterion_number"), CriterionKind.valueOf(row.getString("kind")), row.getString("question"),
                row.getBigDecimal("weight"), row.getObject("score", Integer.class), row.getString("reason"), row.getBigDecimal("points"))).list();
    }

    /** By lot, in their order. */
    public List<StoredRecommendation> recommendations(long evaluation) {
        return jdbc.sql("select * from recommendation where evaluation_number = ? order by lot_number").param(evaluation)
            .query((row, n) -> new StoredRecommendation(row.getInt("lot_number"), row.getObject("bid_number", Long.class), row.getString("reasons"), row.getBoolean("drawn_by_lots"),
                row.getString("first_witness"), row.getString("second_witness"), row.getString("recommended_by"), row.getBoolean("handed_in"), row.getBoolean("carried_on"))).list();
    }

    public Optional<StoredRecommendation> recommendation(long evaluation, int lot) {
        return recommendations(evaluation).stream().filter(it -> it.lot() == lot).findFirst();
    }

    public Optional<EvaluationProgress> progress(String reference) {
        return jdbc.sql("""
                select e.opened_at, (select count(*) from scorer s where s.evaluation_number = e.evaluation_number and not exists (select 1 from panel_leaving l where l.evaluation_number = s.evaluation_number and l.person = s.person)) as scorers,
                    (select max(r.recommended_at) from recommendation r where r.evaluation_number = e.evaluation_number and r.handed_in) as recommended_at,
                    (select max(r.bid_number) from recommendation r where r.evaluation_number = e.evaluation_number and r.handed_in) as bid_number
                from evaluation e where e.case_reference = ? order by e.evaluation_number desc fetch first 1 rows only""").param(reference)
            .query((row, n) -> {
                var recommended = row.getObject("recommended_at", OffsetDateTime.class);
                return new EvaluationProgress(row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getInt("scorers"),
                    recommended == null ? null : recommended.toInstant(), recommended == null ? null : row.getObject("bid_number") != null);
            }).optional();
    }

    public void recommend(long evaluation, StoredRecommendation it, Instant at) {
        jdbc.sql("delete from recommendation where evaluation_number = ? and lot_number = ?").params(evaluation, it.lot()).update();
        jdbc.sql("""
                insert into recommendation (evaluation_number, lot_number, bid_number, reasons, drawn_by_lots, first_witness, second_witness, recommended_by, recommended_at, handed_in, carried_on)
                values (:evaluation, :lot, :bid, :reasons, :lots, :first, :second, :person, :at, :handedIn, :carriedOn)""")
            .param("evaluation", evaluation).param("lot", it.lot()).param("bid", it.bidNumber()).param("reasons", it.reasons()).param("lots", it.drawnByLots())
            .param("first", it.firstWitness()).param("second", it.secondWitness()).param("person", it.person()).param("at", utc(at)).param("handedIn", it.handedIn()).param("carriedOn", it.carriedOn()).update();
    }

    /** It stands in this evaluation too. */
    public void carryOn(long evaluation, StoredRecommendation it, Instant at) {
        recommend(evaluation, new StoredRecommendation(it.lot(), it.bidNumber(), it.reasons(), it.drawnByLots(), it.firstWitness(), it.secondWitness(), it.person(), true, true), at);
    }

    private static Boolean yesNo(ResultSet row, String column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
