package council.procurement.casechange.store;

import council.procurement.casechange.AnsweredRequest;
import council.procurement.casechange.BiddersTold;
import council.procurement.casechange.CaseRequest;
import council.procurement.casechange.RequestAnswer;
import council.procurement.casechange.WayOut;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Requests, their answers, and what bidders were told: written once each. */
@Repository
public class CaseRequestStore {

    private static final String BOTH = "select r.*, a.accepted, a.answered_by, a.answered_at, a.reason as answer_reason from case_request r left join case_request_answer a on a.request_number = r.request_number ";

    private final JdbcClient jdbc;

    CaseRequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public CaseRequest add(CaseRequest it) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into case_request (case_reference, way, asked_by, asked_at, reason, other_case, colleague, review_on, field, old_answer, new_answer) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(it.caseReference(), it.way().name(), it.askedBy(), utc(it.askedAt()), it.reason(), it.otherCase(), it.colleague(), it.reviewOn(), it.field(), it.oldAnswer(), it.newAnswer())
            .update(key, "request_number");
        return find(key.getKey().longValue()).orElseThrow().request();
    }

    public Optional<AnsweredRequest> find(long number) {
        return jdbc.sql(BOTH + "where r.request_number = ?").param(number).query(CaseRequestStore::both).optional();
    }

    /** Oldest first. */
    public List<AnsweredRequest> of(String reference) {
        return jdbc.sql(BOTH + "where r.case_reference = ? order by r.request_number").param(reference).query(CaseRequestStore::both).list();
    }

    public void answer(RequestAnswer it) {
        jdbc.sql("insert into case_request_answer (request_number, accepted, answered_by, answered_at, reason) values (?, ?, ?, ?, ?)")
            .params(it.number(), it.accepted(), it.answeredBy(), utc(it.answeredAt()), it.reason()).update();
    }

    public void told(BiddersTold it) {
        jdbc.sql("insert into bidders_told (case_reference, told_on, how_told, notice_due, notice_number, notice_on, told_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
            .params(it.caseReference(), it.toldOn(), it.howTold(), it.noticeDue(), it.noticeNumber(), it.noticeOn(), it.toldBy(), utc(it.recordedAt())).update();
    }

    public Optional<BiddersTold> biddersTold(String reference) {
        return jdbc.sql("select * from bidders_told where case_reference = ?").param(reference)
            .query((row, n) -> new BiddersTold(reference, row.getObject("told_on", LocalDate.class), row.getString("how_told"), row.getBoolean("notice_due"), row.getString("notice_number"),
                row.getObject("notice_on", LocalDate.class), row.getString("told_by"), moment(row, "recorded_at"))).optional();
    }

    private static AnsweredRequest both(ResultSet row, int number) throws SQLException {
        var request = new CaseRequest(row.getLong("request_number"), row.getString("case_reference"), WayOut.valueOf(row.getString("way")), row.getString("asked_by"), moment(row, "asked_at"),
            row.getString("reason"), row.getString("other_case"), row.getString("colleague"), row.getObject("review_on", LocalDate.class), row.getString("field"), row.getString("old_answer"), row.getString("new_answer"));
        if (row.getString("answered_by") == null) return new AnsweredRequest(request, null);
        return new AnsweredRequest(request, new RequestAnswer(request.number(), row.getBoolean("accepted"), row.getString("answered_by"), moment(row, "answered_at"), row.getString("answer_reason")));
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
