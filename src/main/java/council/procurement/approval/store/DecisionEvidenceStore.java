package council.procurement.approval.store;

import council.procurement.approval.CommitteeMinute;
import council.procurement.approval.DecisionEvidence;
import council.procurement.approval.DecisionType;
import council.procurement.approval.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class DecisionEvidenceStore {

    /** The last entry of the chain; number 0 before the first. */
    public record End(long number, String hash) {
    }

    private final JdbcClient jdbc;

    DecisionEvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two decisions at the same moment take their places one after the other. */
    public End endForUpdate() {
        return jdbc.sql("select evidence_number, entry_hash from decision_evidence_end for update").query((row, n) -> new End(row.getLong(1), row.getString(2))).single();
    }

    public End end() {
        return jdbc.sql("select evidence_number, entry_hash from decision_evidence_end").query((row, n) -> new End(row.getLong(1), row.getString(2))).single();
    }

    public void add(DecisionEvidence it) {
        var minute = it.minute();
        jdbc.sql("""
                insert into decision_evidence (evidence_number, case_reference, request_number, step_number, decision_type, value_ex_vat, decider, on_behalf_of, decider_role,
                    decided_at, outcome, reason, alternatives, interests, dispensation, body, minute_number, meeting_date, members_present, advice, shown, documents, previous_hash, entry_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(it.number(), it.reference(), it.request(), it.step(), it.type().name(), it.valueExVat(), it.decider(), it.onBehalfOf(), it.role(),
                OffsetDateTime.ofInstant(it.at(), ZoneOffset.UTC), it.outcome().name(), it.reason(), it.alternatives(), it.interests(), it.dispensation(),
                minute == null ? null : minute.body(), minute == null ? null : minute.minute(), minute == null ? null : minute.meetingDate(), minute == null ? null : minute.present(),
                it.advice(), it.shown(), it.documents(), it.previousHash(), it.hash()).update();
        jdbc.sql("update decision_evidence_end set evidence_number = ?, entry_hash = ?").params(it.number(), it.hash()).update();
    }

    public List<DecisionEvidence> all() {
        return jdbc.sql("select * from decision_evidence order by evidence_number").query(DecisionEvidenceStore::entry).list();
    }

    public List<DecisionEvidence> of(String reference) {
        return jdbc.sql("select * from decision_evidence where case_reference = ? order by evidence_number").param(reference).query(DecisionEvidenceStore::entry).list();
    }

    /** References where the decision that pages show is not the decision in evidence, or one of the two is gone. */
    public List<String> contradictions() {
        return jdbc.sql("""
                select e.case_reference from decision_evidence e
                left join approval_decision d on d.request_number = e.request_number and d.step_number = e.step_number
                where d.request_number is null or d.outcome <> e.outcome or d.person <> e.decider or coalesce(d.reason, '') <> coalesce(e.reason, '')
                union
                select r.case_reference from approval_decision d join approval_request r on r.request_number = d.request_number
                where d.decided_at >= (select min(decided_at) from decision_evidence)
                    and not exists (select 1 from decision_evidence e where e.request_number = d.request_number and e.step_number = d.step_number)
                order by 1""").query(String.class).list();
    }

    private static DecisionEvidence entry(ResultSet row, int n) throws SQLException {
        var minute = row.getString("body") == null ? null : new CommitteeMinute(row.getString("body"), row.getString("minute_number"),
            row.getObject("meeting_date", LocalDate.class), row.getString("members_present"), row.getString("interests"));
        return new DecisionEvidence(row.getLong("evidence_number"), row.getString("case_reference"), row.getLong("request_number"), row.getInt("step_number"),
            DecisionType.valueOf(row.getString("decision_type")), row.getBigDecimal("value_ex_vat"), row.getString("decider"), row.getString("on_behalf_of"), row.getString("decider_role"),
            row.getObject("decided_at", OffsetDateTime.class).toInstant(), Outcome.valueOf(row.getString("outcome")), row.getString("reason"), row.getString("alternatives"),
            row.getString("interests"), row.getString("dispensation"), minute, row.getString("advice"), row.getString("shown"), row.getString("documents"),
            row.getString("previous_hash"), row.getString("entry_hash"));
    }
}
