package council.procurement.approval.store;

import council.procurement.SearchWords;
import council.procurement.approval.Advice;
import council.procurement.approval.ApprovalRequest;
import council.procurement.approval.CommitteeMinute;
import council.procurement.approval.Decision;
import council.procurement.approval.DecisionType;
import council.procurement.approval.Outcome;
import council.procurement.approval.Seat;
import council.procurement.casefile.SearchHit;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
public class ApprovalStore {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JdbcClient jdbc;

    ApprovalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void open(String reference, DecisionType type, BigDecimal valueExVat, boolean inPipeline, String askedBy, Instant at,
                     List<String> advisers, List<Seat> deciders) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into approval_request (case_reference, decision_type, value_ex_vat, in_pipeline, asked_by, opened_at) values (?, ?, ?, ?, ?, ?)")
            .params(reference, type.name(), valueExVat, inPipeline, askedBy, utc(at)).update(key, "request_number");
        long number = key.getKey().longValue();
        int step = 0;
        for (var group : advisers) addStep(number, step++, new Seat(group, null, null), true);
        for (var seat : deciders) addStep(number, step++, seat, false);
    }

    private void addStep(long request, int step, Seat seat, boolean adviser) {
        jdbc.sql("insert into approval_step (request_number, step_number, approver_group, adviser, named_person, named_because) values (?, ?, ?, ?, ?, ?)")
            .params(request, step, seat.group(), adviser, seat.person(), seat.because()).update();
    }

    public Optional<ApprovalRequest> latest(String reference, DecisionType type) {
        return jdbc.sql("""
                select * from approval_request where case_reference = ? and decision_type = ?
                order by request_number desc fetch first 1 rows only""")
            .params(reference, type.name())
            .query((row, n) -> new ApprovalRequest(row.getLong("request_number"), reference, type, row.getBigDecimal("value_ex_vat"),
                row.getBoolean("in_pipeline"), row.getString("asked_by"), outcome(row), steps(row.getLong("request_number"))))
            .optional();
    }

    private List<ApprovalRequest.Step> steps(long request) {
        return jdbc.sql("select step_number, approver_group, adviser, named_person, named_because from approval_step where request_number = ? order by step_number").param(request)
            .query((row, n) -> new ApprovalRequest.Step(row.getInt(1), row.getString(2), row.getBoolean(3), row.getString(4), row.getString(5))).list();
    }

    /** @param onBehalfOf for whom a deputy advised; null for nobody */
    public void addAdvice(long request, String group, String person, String onBehalfOf, Instant at, boolean supports, String advice) {
        jdbc.sql("insert into approval_advice (request_number, adviser_group, person, on_behalf_of, given_at, advice, supports) values (?, ?, ?, ?, ?, ?, ?)")
            .params(request, group, person, onBehalfOf, utc(at), advice, supports).update();
    }

    /** @param onBehalfOf for whom a deputy decided; null for nobody */
    public void addDecision(long request, int step, String group, String person, String onBehalfOf, Instant at, Outcome outcome, String reason, CommitteeMinute minute) {
        jdbc.sql("""
                insert into approval_decision (request_number, step_number, approver_group, person, on_behalf_of, decided_at, outcome, reason,
                    body, minute_number, meeting_date, members_present, interests)
                values (:request, :step, :group, :person, :principal, :at, :outcome, :reason, :body, :minute, :meeting, :present, :interests)""")
            .param("request", request).param("step", step).param("group", group).param("person", person).param("principal", onBehalfOf).param("at", utc(at))
            .param("outcome", outcome.name()).param("reason", reason)
            .param("body", minute == null ? null : minute.body()).param("minute", minute == null ? null : minute.minute())
            .param("meeting", minute == null ? null : minute.meetingDate()).param("present", minute == null ? null : minute.present())
            .param("interests", minute == null ? null : minute.interests()).update();
    }

    public boolean decided(long request, String person) {
        return jdbc.sql("select count(*) from approval_decision where request_number = ? and (person = ? or on_behalf_of = ?)").params(request, person, person).query(Integer.class).single() > 0;
    }

    /** Whether the person, or somebody for them, advised on this, in any of its chains. */
    public boolean hasAdvised(String reference, DecisionType type, String person) {
        return took("approval_advice", reference, type, person);
    }

    /** Whether the person, or somebody for them, decided on this, in any of its chains. */
    public boolean hasDecided(String reference, DecisionType type, String person) {
        return took("approval_decision", reference, type, person);
    }

    private boolean took(String table, String reference, DecisionType type, String person) {
        return jdbc.sql("select count(*) from %s t join approval_request r on r.request_number = t.request_number where r.case_reference = ? and r.decision_type = ? and (t.person = ? or t.on_behalf_of = ?)".formatted(table))
            .params(reference, type.name(), person, person).query(Integer.class).single() > 0;
    }

    public int decisionCount(long request) {
        return jdbc.sql("select count(*) from approval_decision where request_number = ?").param(request).query(Integer.class).single();
    }

    /** What was asked or decided in this case lapses, once. @return how many decisions did */
    public int lapse(String reference, Instant at, String because) {
        return jdbc.sql("update approval_request set lapsed_at = ?, lapsed_because = ? where case_reference = ? and lapsed_at is null").params(utc(at), because, reference).update();
    }

    /** What was asked or decided on this in the case lapses, once. */
    public void lapse(String reference, DecisionType type, Instant at, String because) {
        jdbc.sql("update approval_request set lapsed_at = ?, lapsed_because = ? where case_reference = ? and decision_type = ? and lapsed_at is null").params(utc(at), because, reference, type.name()).update();
    }

    /** Why what was decided in this case no longer counts, by kind of decision: the newest of each that lapsed. */
    public Map<DecisionType, String> lapsed(String reference) {
        var lapsed = new EnumMap<DecisionType, String>(DecisionType.class);
        jdbc.sql("select decision_type, lapsed_because from approval_request where case_reference = ? and lapsed_at is not null order by request_number").param(reference)
            .query((ResultSet row) -> {
                lapsed.put(DecisionType.valueOf(row.getString(1)), row.getString(2));
            });
        return lapsed;
    }

    public Optional<Outcome> lastOutcome(long request) {
        return jdbc.sql("select outcome from approval_decision where request_number = ? order by step_number desc fetch first 1 rows only").param(request)
            .query((row, n) -> outcome(row)).optional();
    }

    /** Whether the newest chain on this was approved and still counts. */
    public boolean isApproved(String reference, DecisionType type) {
        return jdbc.sql("""
                select count(*) from approval_request where outcome = ? and lapsed_at is null
                and request_number = (select max(request_number) from approval_request where case_reference = ? and decision_type = ?)""")
            .params(Outcome.APPROVED.name(), reference, type.name()).query(Integer.class).single() > 0;
    }

    public void close(long request, Outcome outcome, Instant at) {
        jdbc.sql("update approval_request set outcome = ?, closed_at = ? where request_number = ?").params(outcome.name(), utc(at), request).update();
    }

    public List<Decision> decisions(String reference) {
        return jdbc.sql("""
                select r.decision_type, d.* from approval_decision d join approval_request r on r.request_number = d.request_number
                where r.case_reference = ? order by d.request_number, d.step_number""").param(reference)
            .query((row, n) -> new Decision(DecisionType.valueOf(row.getString("decision_type")), row.getString("approver_group"), row.getString("person"), row.getString("on_behalf_of"),
                instant(row, "decided_at"), outcome(row), row.getString("reason"), minute(row))).list();
    }

    public List<Advice> advice(String reference) {
        return jdbc.sql("""
                select r.decision_type, a.* from approval_advice a join approval_request r on r.request_number = a.request_number
                where r.case_reference = ? order by a.request_number, a.given_at""").param(reference)
            .query((row, n) -> new Advice(DecisionType.valueOf(row.getString("decision_type")), row.getString("adviser_group"), row.getString("person"), row.getString("on_behalf_of"),
                instant(row, "given_at"), row.getBoolean("supports"), row.getString("advice"))).list();
    }

    /** Decisions on cases in whose reasons every word occurs, the newest first. */
    public List<SearchHit> find(SearchWords words, int most) {
        return jdbc.sql("""
                select r.case_reference, c.title, d.reason, d.decided_at from approval_decision d join approval_request r on r.request_number = d.request_number
                join procurement_case c on c.reference = r.case_reference where %s order by d.decided_at desc fetch first :most rows only""".formatted(words.in("d.reason", "d.minute_number")))
            .params(words.parameters()).param("most", most)
            .query((row, n) -> new SearchHit("Decision", row.getString("case_reference"), row.getString("title"), row.getString("reason"),
                "/procurements/" + row.getString("case_reference"), LocalDate.ofInstant(instant(row, "decided_at"), LONDON))).list();
    }

    private static CommitteeMinute minute(ResultSet row) throws SQLException {
        return row.getString("body") == null ? null : new CommitteeMinute(row.getString("body"), row.getString("minute_number"),
            row.getObject("meeting_date", LocalDate.class), row.getString("members_present"), row.getString("interests"));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        var name = row.getString("outcome");
        return name == null ? null : Outcome.valueOf(name);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
