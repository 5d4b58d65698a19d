package council.procurement.award.store;

import council.procurement.award.AwardReport;
import council.procurement.award.BidOutcome;
import council.procurement.award.Check;
import council.procurement.award.DueDiligence;
import council.procurement.award.Insurance;
import council.procurement.award.StartCheck;
import council.procurement.award.ValueDecision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is added to an award's file and never changed. */
@Repository
public class AwardEvidence {

    private final JdbcClient jdbc;

    AwardEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String reference, AwardReport report) {
        jdbc.sql("""
                insert into award_report (case_reference, written_by, written_at, reasons, risks, finance_check, insurance_check, health_safety_check,
                    modern_slavery_check, data_protection_check, safeguarding_check, diligence_note, baseline_ex_vat, contract_form, bids_hold_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(reference, report.writtenBy(), utc(report.writtenAt()), report.reasons(), report.risks()).params(answers(report.diligence())).params(
                report.diligenceNote(), report.baselineExVat(), report.contractForm(), report.bidsHoldUntil()).update();
    }

    public Optional<AwardReport> latestReport(String reference) {
        return jdbc.sql("select * from award_report where case_reference = ? order by report_number desc fetch first 1 rows only").param(reference)
            .query((row, n) -> new AwardReport(row.getString("written_by"), instant(row, "written_at"), row.getString("reasons"), row.getString("risks"),
                row.getString("finance_check") == null ? null : new DueDiligence(check(row, "finance_check"), check(row, "insurance_check"), check(row, "health_safety_check"), check(row, "modern_slavery_check"),
                    check(row, "data_protection_check"), check(row, "safeguarding_check")),
                row.getString("diligence_note"), row.getBigDecimal("baseline_ex_vat"), row.getString("contract_form"), row.getObject("bids_hold_until", LocalDate.class)))
            .optional();
    }

    public void add(String reference, ValueDecision decision) {
        jdbc.sql("insert into award_value_decision (case_reference, deed, estimate_ex_vat, price_ex_vat, person, decided_at, reason) values (?, ?, ?, ?, ?, ?, ?)")
            .params(reference, decision.deed().name(), decision.estimateExVat(), decision.priceExVat(), decision.person(), utc(decision.at()), decision.reason()).update();
    }

    public List<ValueDecision> valueDecisions(String reference) {
        return jdbc.sql("select * from award_value_decision where case_reference = ? order by decision_number").param(reference)
            .query((row, n) -> new ValueDecision(ValueDecision.Deed.valueOf(row.getString("deed")), row.getBigDecimal("estimate_ex_vat"), row.getBigDecimal("price_ex_vat"),
                row.getString("person"), instant(row, "decided_at"), row.getString("reason"))).list();
    }

    public void add(String reference, BidOutcome outcome) {
        jdbc.sql("""
                insert into bid_outcome (case_reference, bid_number, supplier, price_ex_vat, total_points, bid_rank, outcome, told_at, told_by, lot_number, attempt)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(reference, outcome.bidNumber(), outcome.supplier(), outcome.priceExVat(), outcome.totalPoints(), outcome.rank(), outcome.kind().name(),
                utc(outcome.toldAt()), outcome.toldBy(), outcome.lot(), outcome.attempt()).update();
    }

    /** What each bidder was told last. */
    public List<BidOutcome> outcomes(String reference) {
        return jdbc.sql("select * from bid_outcome o where case_reference = ? and attempt = (select max(n.attempt) from bid_outcome n where n.case_reference = o.case_reference and n.bid_number = o.bid_number) order by lot_number, coalesce(bid_rank, 9999), bid_number").param(reference)
            .query((row, n) -> new BidOutcome(row.getLong("bid_number"), row.getString("supplier"), row.getBigDecimal("price_ex_vat"), row.getBigDecimal("total_points"),
                row.getObject("bid_rank", Integer.class), BidOutcome.Kind.valueOf(row.getString("outcome")), instant(row, "told_at"), row.getString("told_by"), row.getInt("lot_number"), row.getInt("attempt"))).list();
    }

    public void add(String reference, int lot, StartCheck check, String person, Instant at) {
        jdbc.sql("""
                insert into start_check (case_reference, lot_number, insurance, insurance_until, insurance_evidence, other_conditions, bid_confirmation, confirmed_by, confirmed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(reference, lot, check.insurance().name(), check.insuranceUntil(), check.evidence(), check.otherConditions(), check.bidConfirmation(), person, utc(at)).update();
    }

    public Optional<StartCheck> latestCheck(String reference, int lot) {
        return jdbc.sql("select * from start_check where case_reference = ? and lot_number = ? order by check_number desc fetch first 1 rows only").params(reference, lot)
            .query((row, n) -> new StartCheck(Insurance.valueOf(row.getString("insurance")), row.getObject("insurance_until", LocalDate.class), row.getString("insurance_evidence"),
                row.getString("other_conditions"), row.getString("bid_confirmation"))).optional();
    }

    private static List<String> answers(DueDiligence checks) {
        return checks == null ? Collections.nCopies(6, null) : checks.byName().values().stream().map(Check::name).toList();
    }

    private static Check check(ResultSet row, String column) throws SQLException {
        return Check.valueOf(row.getString(column));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
