package council.procurement.tender.store;

import council.procurement.tender.Question;
import council.procurement.tender.Question.Attempt;
import council.procurement.tender.Question.GivenTo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Questions with the attempts to answer them, and decisions to open in spite of open ones. */
@Repository
public class QuestionStore {

    private final JdbcClient jdbc;

    QuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(Question it) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into tender_question (tender_number, case_reference, asker, question, confidence_asked, asked_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?)")
            .params(it.tenderNumber(), it.caseReference(), it.asker(), it.text(), it.confidenceAsked(), utc(it.askedAt()), it.recordedBy()).update(key, "question_number");
        return key.getKey().longValue();
    }

    public void add(long question, Attempt it) {
        jdbc.sql("insert into tender_answer (question_number, attempt, given_to, question, answer, reason, written_by, written_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
            .params(question, it.number(), it.givenTo().name(), it.question(), it.answer(), it.reason(), it.writtenBy(), utc(it.writtenAt())).update();
    }

    public void review(long question, int attempt, boolean approved, String reason, String person, Instant at) {
        jdbc.sql("insert into tender_answer_review (question_number, attempt, approved, reason, reviewed_by, reviewed_at) values (?, ?, ?, ?, ?, ?)")
            .params(question, attempt, approved, reason, person, utc(at)).update();
    }

    public Optional<Question> find(long number) {
        return read("q.question_number = ?", number).stream().findFirst();
    }

    /** In the order in which they were asked. */
    public List<Question> of(long tender) {
        return read("q.tender_number = ?", tender);
    }

    private List<Question> read(String where, long value) {
        Map<Long, List<Attempt>> attempts = new HashMap<>();
        jdbc.sql("select a.*, r.approved, r.reason as review_reason, r.reviewed_by, r.reviewed_at from tender_question q join tender_answer a on a.question_number = q.question_number "
                + "left join tender_answer_review r on r.question_number = a.question_number and r.attempt = a.attempt where " + where + " order by a.question_number, a.attempt").param(value)
            .query((ResultSet row) -> {
                attempts.computeIfAbsent(row.getLong("question_number"), n -> new ArrayList<>()).add(attempt(row));
            });
        return jdbc.sql("select q.* from tender_question q where " + where + " order by q.question_number").param(value)
            .query((row, n) -> new Question(row.getLong("question_number"), row.getLong("tender_number"), row.getString("case_reference"), row.getString("asker"), row.getString("question"),
                row.getBoolean("confidence_asked"), instant(row, "asked_at"), row.getString("recorded_by"), attempts.getOrDefault(row.getLong("question_number"), List.of()))).list();
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        var reviewed = row.getString("reviewed_by");
        return new Attempt(row.getInt("attempt"), GivenTo.valueOf(row.getString("given_to")), row.getString("question"), row.getString("answer"), row.getString("reason"), row.getString("written_by"),
            instant(row, "written_at"), reviewed == null ? null : row.getBoolean("approved"), row.getString("review_reason"), reviewed, reviewed == null ? null : instant(row, "reviewed_at"));
    }

    public void openInSpite(long tender, int unanswered, String reason, String person, Instant at) {
        jdbc.sql("insert into unanswered_decision (tender_number, decided_at, unanswered, reason, decided_by) values (?, ?, ?, ?, ?)").params(tender, utc(at), unanswered, reason, person).update();
    }

    /** How many open questions the newest decision to open in spite of them covers; 0 where there is none. */
    public int openedInSpite(long tender) {
        return jdbc.sql("select unanswered from unanswered_decision where tender_number = ? order by decided_at desc fetch first 1 rows only").param(tender).query(Integer.class).optional().orElse(0);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
