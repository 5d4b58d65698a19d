package council.procurement.casechange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.LinkService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.postgres.PostgresTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways out on PostgreSQL: every kind of request is kept, answered, and never changed. */
@PostgresTest
class WaysOutPostgresIT {

    @Autowired RunningCases running;
    @Autowired CaseEndingService endings;
    @Autowired CaseChangeService changes;
    @Autowired CaseStandingService standings;
    @Autowired LinkService links;
    @Autowired ProcurementCaseService cases;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void today() {
        running.walk().officers().at(RunningCases.TODAY);
    }

    @AfterEach
    void clock() {
        running.walk().officers().now();
    }

    @Test
    void a_case_is_held_handed_over_corrected_and_merged() {
        var target = running.raised("Cleaning of schools", "150000");
        var source = running.raised("Cleaning of offices", "60000");
        changes.hold(source, running.viewer("olivia"), "Reorganised.", LocalDate.of(2026, 12, 7));
        running.complete("olivia", source, "Task_ResumeCase", Map.of("outcome", "resume", "reason", "Decided."));
        changes.handOver(source, running.viewer("olivia"), "oscar", "Leave.");
        running.complete("oscar", source, "Task_AcceptHandover", Map.of("outcome", "yes"));
        changes.correct(source, running.viewer("oscar"), "budgetCode", "PP-7200", "Typed wrongly.");
        running.complete("paul", source, "Task_CheckCorrection", Map.of("outcome", "yes"));
        endings.merge(source, running.viewer("oscar"), target, "One contract is cheaper.");
        running.complete("olivia", source, "Task_AcceptMerge", Map.of("outcome", "yes"));
        running.complete("paul", target, "Task_CheckCorrection", Map.of("outcome", "yes"));
        assertThat(cases.get(source).status()).isEqualTo(CaseStatus.MERGED);
        assertThat(cases.get(target).need().estimatedValueExVat()).isEqualByComparingTo("210000");
        assertThat(standings.asked(source)).hasSize(4).allMatch(AnsweredRequest::isAccepted);
        assertThat(links.of(target)).extracting(LinkService.Shown::label, link -> link.other().reference()).containsExactly(tuple("Took in", source));
        for (var table : List.of("case_request", "case_request_answer", "bidders_told"))
            assertThatThrownBy(() -> jdbc.sql("delete from " + table).update()).as(table).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_tender_is_cancelled_and_its_bidders_are_told() {
        var reference = running.tendering("Agency staff", "150000");
        endings.cancel(reference, running.viewer("olivia"), "The budget was withdrawn.");
        running.complete("marcus", reference, "Task_AgreeCancellation", Map.of("outcome", "yes"));
        running.complete("priya", reference, "Task_TellBidders", Map.of("toldOn", "2026-11-23", "howTold", "All four bidders."));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CANCELLED);
        assertThat(standings.biddersTold(reference)).isPresent();
        assertThat(running.running(reference)).isEmpty();
    }
}
