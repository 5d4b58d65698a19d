package council.procurement.executive.store;

import council.procurement.executive.BudgetStatement;
import council.procurement.executive.CallInOutcome;
import council.procurement.executive.KeyNotice;
import council.procurement.executive.NoticeBasis;
import council.procurement.executive.Publication;
import council.procurement.executive.Publication.CalledIn;
import council.procurement.executive.Publication.Said;
import council.procurement.executive.Publication.Urgency;
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

/** Insert-only: a later row says what changed. */
@Repository
public class ExecutiveStore {

    private final JdbcClient jdbc;

    ExecutiveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String reference, KeyNotice it, Instant at) {
        jdbc.sql("""
                insert into key_decision_notice (case_reference, matter, decision_maker, decision_due, link, published_on, basis, reason, scrutiny_chair, scrutiny_on, clear_days,
                    decision_from, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(reference, it.matter(), it.decisionMaker(), it.decisionDue(), it.link(), it.publishedOn(), it.basis().name(), it.reason(), it.scrutinyChair(), it.scrutinyOn(),
                it.clearDays(), it.decisionFrom(), it.recordedBy(), utc(at)).update();
    }

    /** In the order in which they were recorded: the last one counts. */
    public List<KeyNotice> notices(String reference) {
        return jdbc.sql("select * from key_decision_notice where case_reference = ? order by notice_number").param(reference).query((row, n) -> new KeyNotice(row.getString("matter"),
            row.getString("decision_maker"), row.getString("decision_due"), row.getString("link"), day(row, "published_on"), NoticeBasis.valueOf(row.getString("basis")),
            row.getString("reason"), row.getString("scrutiny_chair"), day(row, "scrutiny_on"), row.getInt("clear_days"), day(row, "decision_from"), row.getString("recorded_by"))).list();
    }

    /** Open cases without a notice, whatever their value. */
    public List<String> casesToAnnounce() {
        return jdbc.sql("""
            select c.reference from procurement_case c where c.status = 'OPEN' and not exists (select 1 from key_decision_notice n where n.case_reference = c.reference)
            order by c.reference""").query(String.class).list();
    }

    public void state(String reference, boolean outside, String person, Instant at) {
        jdbc.sql("insert into budget_framework_statement (case_reference, outside, said_by, said_at) values (?, ?, ?, ?)").params(reference, outside, person, utc(at)).update();
    }

    public Optional<BudgetStatement> statement(String reference) {
        return jdbc.sql("""
                select s.statement_number, s.outside, s.said_by, m.agreed, m.minute_number, m.meeting_date, m.note
                from budget_framework_statement s left join council_minute m on m.statement_number = s.statement_number
                where s.case_reference = ? order by s.statement_number desc fetch first 1 rows only""")
            .param(reference).query((row, n) -> new BudgetStatement(row.getLong("statement_number"), row.getBoolean("outside"), row.getString("said_by"),
                row.getString("minute_number") == null ? null
                    : new BudgetStatement.Minute(row.getBoolean("agreed"), row.getString("minute_number"), day(row, "meeting_date"), row.getString("note")))).optional();
    }

    public void minute(long statement, BudgetStatement.Minute it, String person, Instant at) {
        jdbc.sql("insert into council_minute (statement_number, agreed, minute_number, meeting_date, note, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(statement, it.agreed(), it.number(), it.meetingDate(), it.note(), person, utc(at)).update();
    }

    public void publish(Publication it, String reasons, String alternatives, String interests, String person, Instant at) {
        var urgent = it.urgent();
        jdbc.sql("""
                insert into decision_publication (evidence_number, case_reference, title, reasons, alternatives, interests, published_on, call_in_ends, urgent_reason, urgent_agreed_by,
                    urgent_agreed_on, published_by, published_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(it.evidenceNumber(), it.reference(), it.title(), reasons, alternatives, interests, it.publishedOn(), it.callInEnds(), urgent == null ? null : urgent.reason(),
                urgent == null ? null : urgent.agreedBy(), urgent == null ? null : urgent.agreedOn(), person, utc(at)).update();
    }

    /** In the order of the decisions. */
    public List<Publication> publications(String reference) {
        return jdbc.sql("""
                select p.*, c.called_in_on, c.called_in_by, c.grounds, r.because from decision_publication p
                left join call_in c on c.evidence_number = p.evidence_number left join decision_release r on r.evidence_number = p.evidence_number
                where p.case_reference = ? order by p.evidence_number""").param(reference).query((row, n) -> new Publication(row.getLong("evidence_number"), reference,
            row.getString("title"), day(row, "published_on"), day(row, "call_in_ends"),
            row.getString("urgent_reason") == null ? null : new Urgency(row.getString("urgent_reason"), row.getString("urgent_agreed_by"), day(row, "urgent_agreed_on")),
            row.getString("grounds") == null ? null : new CalledIn(day(row, "called_in_on"), row.getString("called_in_by"), row.getString("grounds")),
            outcomes(row.getLong("evidence_number")), row.getString("because"))).list();
    }

    private List<Said> outcomes(long evidenceNumber) {
        return jdbc.sql("select * from call_in_outcome where evidence_number = ? order by case body when 'SCRUTINY' then 1 else 2 end").param(evidenceNumber)
            .query((row, n) -> new Said(row.getString("body"), CallInOutcome.valueOf(row.getString("outcome")), row.getString("minute_number"), day(row, "meeting_date"), row.getString("said"))).list();
    }

    public void callIn(long evidenceNumber, CalledIn it, String person, Instant at) {
        jdbc.sql("insert into call_in (evidence_number, called_in_on, called_in_by, grounds, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?)")
            .params(evidenceNumber, it.on(), it.by(), it.grounds(), person, utc(at)).update();
    }

    public void say(long evidenceNumber, Said it, String person, Instant at) {
        jdbc.sql("insert into call_in_outcome (evidence_number, body, outcome, minute_number, meeting_date, said, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
            .params(evidenceNumber, it.body(), it.outcome().name(), it.minute(), it.meetingDate(), it.said(), person, utc(at)).update();
    }

    public void release(long evidenceNumber, String because, Instant at) {
        jdbc.sql("insert into decision_release (evidence_number, because, released_at) values (?, ?, ?)").params(evidenceNumber, because, utc(at)).update();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
