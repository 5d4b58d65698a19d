package council.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.Refused;
import council.procurement.casefile.Viewer;
import council.procurement.platform.web.CsvReader;
import council.procurement.support.Officers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One timer, one task, then mails and a red entry: the dates of contracts that were brought from elsewhere. The day is 23 November 2026. */
abstract class ContractReminders {

    private static final Viewer PRIYA = new Viewer("priya", Set.of("procurement-team"));
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired ContractImportService imports;
    @Autowired ContractService contracts;
    @Autowired ContractDatesService dates;
    @Autowired MobilisationService mobilisation;
    @Autowired Officers officers;
    @Autowired ProcessEngine engine;
    @Autowired JdbcClient jdbc;

    @Test
    void the_first_reminder_makes_the_task_the_others_are_mails_and_it_stands_red_until_it_is_planned() {
        var it = brought("60000", "2028-12-31");
        at(LocalDate.of(2027, 6, 29));
        done(it, "Task_ReviewContract");
        assertThat(openTasks(it)).isEmpty();
        assertThat(dates.isEndUnplanned(it)).isFalse();
        at(LocalDate.of(2027, 6, 30));
        assertThat(openTasks(it)).containsExactly("Task_PlanContractEnd");
        assertThat(mails(it, "carlos")).as("the task tells him").isZero();
        assertThat(mails(it, "priya")).as("procurement hears of it").isEqualTo(1);
        assertThat(timers(it)).isEqualTo(1);
        assertThat(dates.isEndUnplanned(it)).isTrue();
        assertThat(dates.unplanned("carlos")).extracting("reference").contains(it);

        at(LocalDate.of(2027, 12, 31));
        assertThat(openTasks(it)).as("one task").containsExactly("Task_PlanContractEnd");
        assertThat(mails(it, "carlos")).isEqualTo(1);
        at(LocalDate.of(2028, 7, 3)); // two reminders have passed meanwhile: the newer one is given
        assertThat(mails(it, "carlos")).as("before the review that is due as well").isEqualTo(2);
        done(it, "Task_ReviewContract");
        assertThat(timers(it)).isEqualTo(1);
        officers.completes("carlos", it, "Task_PlanContractEnd", Map.of("plan", "let-end", "notes", "Not needed."));
        assertThat(dates.isEndUnplanned(it)).isFalse();
        assertThat(dates.unplanned("carlos")).extracting("reference").doesNotContain(it);
        at(LocalDate.of(2028, 9, 29));
        at(LocalDate.of(2028, 11, 30));
        assertThat(mails(it, "carlos")).as("nobody is told of an end that is planned").isEqualTo(2);
    }

    @Test
    void an_end_that_nobody_planned_takes_the_question_with_it() {
        var it = brought("20000", "2027-01-31");
        assertThat(openTasks(it)).containsExactly("Task_PlanContractEnd");
        at(LocalDate.of(2027, 2, 1));
        assertThat(openTasks(it)).containsExactly("Task_CloseContract");
        officers.completes("carlos", it, "Task_CloseContract", Map.of("lessons", "Plan.", "finalAccount", "1", "satisfaction", "3", "handover", "Nothing had to be.", "dataReturn", "none", "review", "Buy earlier."));
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(it).count()).isZero();
    }

    @Test
    void under_fifty_thousand_there_is_one_reminder() {
        var it = brought("49999.99", "2028-12-31");
        at(LocalDate.of(2028, 6, 29));
        assertThat(openTasks(it)).isEmpty();
        at(LocalDate.of(2028, 6, 30));
        assertThat(openTasks(it)).containsExactly("Task_PlanContractEnd");
        at(LocalDate.of(2028, 12, 29));
        assertThat(mails(it, "carlos")).isZero();
        assertThat(dates.given(it)).hasSize(1);
    }

    @Test
    void break_and_notice_are_recorded_and_told_six_months_before_also_where_the_end_is_planned() {
        var it = brought("60000", "2030-12-31");
        assertThatThrownBy(() -> dates.recordTerms(it, "priya", LocalDate.of(2029, 1, 1), 3)).isInstanceOf(Refused.class).hasMessageContaining("Only the contract manager");
        assertThatThrownBy(() -> dates.recordTerms(it, "carlos", LocalDate.of(2031, 1, 1), 0)).isInstanceOf(Refused.class).hasMessageContaining("between the start and the end").hasMessageContaining("from 1 to 60");
        dates.recordTerms(it, "carlos", LocalDate.of(2028, 1, 31), 3);
        assertThat(dates.reminders(contracts.get(it))).filteredOn(one -> !one.plan()).extracting("kind", "about", "on").containsExactly(
            tuple(DateKind.NOTICE, LocalDate.of(2027, 10, 31), LocalDate.of(2027, 4, 30)),
            tuple(DateKind.BREAK, LocalDate.of(2028, 1, 31), LocalDate.of(2027, 7, 30)));
        at(LocalDate.of(2027, 4, 29));
        done(it, "Task_ReviewContract");
        assertThat(mails(it, "carlos")).isZero();
        at(LocalDate.of(2027, 4, 30));
        assertThat(mails(it, "carlos")).isEqualTo(1);
        at(LocalDate.of(2027, 7, 30));
        assertThat(mails(it, "carlos")).isEqualTo(2);
        dates.recordTerms(it, "carlos", null, null);
        assertThat(dates.terms(it)).isEqualTo(new Terms(null, null));
        assertThat(jdbc.sql("select count(*) from contract_terms where contract_reference = ?").param(it).query(Long.class).single()).as("both stay on record").isEqualTo(2);
    }

    @Test
    void a_document_is_told_thirty_days_before_it_runs_out_and_stands_red_after_until_it_is_renewed() {
        var it = brought("20000", "2030-12-31");
        mobilisation.record(it, "carlos", null, "Public liability insurance", LocalDate.of(2027, 3, 31), null);
        at(LocalDate.of(2027, 2, 26));
        assertThat(mails(it, "carlos")).isZero();
        at(LocalDate.of(2027, 3, 1));
        assertThat(mails(it, "carlos")).isEqualTo(1);
        at(LocalDate.of(2027, 3, 31));
        assertThat(mobilisation.expired("carlos")).extracting("reference").doesNotContain(it);
        at(LocalDate.of(2027, 4, 1));
        assertThat(mobilisation.expired("carlos")).extracting("reference").contains(it);
        assertThatThrownBy(() -> mobilisation.record(it, "carlos", 1, null, null, null)).isInstanceOf(Refused.class).hasMessageContaining("say in the remark why");
        mobilisation.record(it, "carlos", 1, null, LocalDate.of(2028, 3, 31), "Renewed.");
        assertThat(mobilisation.expired("carlos")).extracting("reference").doesNotContain(it);
        assertThat(mobilisation.documents(it)).singleElement().satisfies(one -> assertThat(one.version()).isEqualTo(2));
        at(LocalDate.of(2028, 3, 1));
        assertThat(mails(it, "carlos")).isEqualTo(2);
        assertThat(timers(it)).isEqualTo(1);
    }

    @Test
    void what_gets_a_contract_going_is_ticked_once_by_its_manager() {
        var it = brought("140000", "2030-12-31");
        assertThat(mobilisation.items(it)).extracting(MobilisationItem::code).containsExactly("kick-off", "insurance", "tupe", "systems", "kpis", "risks");
        assertThatThrownBy(() -> mobilisation.tick(it, "priya", "tupe", LocalDate.of(2026, 11, 23), null)).isInstanceOf(Refused.class).hasMessageContaining("Only the contract manager");
        assertThatThrownBy(() -> mobilisation.tick(it, "carlos", "tupe", LocalDate.of(2026, 11, 24), null)).isInstanceOf(Refused.class).hasMessageContaining("today or before");
        mobilisation.tick(it, "carlos", "tupe", LocalDate.of(2026, 11, 23), "Does not apply.");
        assertThatThrownBy(() -> mobilisation.tick(it, "carlos", "tupe", LocalDate.of(2026, 11, 23), null)).isInstanceOf(Refused.class).hasMessageContaining("already");
        assertThat(mobilisation.items(it)).filteredOn(one -> one.doneOn() != null).extracting(MobilisationItem::remark).containsExactly("Does not apply.");
    }

    private String brought(String value, String endsOn) {
        var mark = "REM-%s-%d".formatted(getClass().getSimpleName(), NEXT.incrementAndGet());
        var file = "Reference,Title,Supplier,Value,Start,End,Contract manager,Department,Category\n%s,Gates %1$s,Example Gates Ltd,%s,2024-01-15,%s,carlos,property,services\n".formatted(mark, value, endsOn).getBytes(StandardCharsets.UTF_8);
        imports.take(PRIYA, new RegisterFile("register.csv", "0".repeat(64), CsvReader.rows(file, List.of())), RegisterColumns.proposed(CsvReader.headings(file)), new RegisterDefaults("property", null), true);
        officers.runDueJobs();
        return jdbc.sql("select reference from contract where origin_key = ?").param(mark).query(String.class).single();
    }

    private void done(String reference, String task) {
        if (openTasks(reference).contains(task)) officers.completes("carlos", reference, task, Map.of("rating", "good", "notes", "Fine."));
        officers.runDueJobs();
    }

    private long mails(String reference, String person) {
        return jdbc.sql("select count(*) from outbox_mail where kind = 'deadline-near' and person = ? and idempotency_key like ?").params(person, "contract-date/" + reference + "/%").query(Long.class).single();
    }

    private long timers(String reference) {
        return engine.getManagementService().createJobQuery().timers().processInstanceId(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).singleResult().getId()).count();
    }

    private List<String> openTasks(String reference) {
        return officers.openTasks(reference).stream().map(Task::getTaskDefinitionKey).toList();
    }

    private void at(LocalDate day) {
        officers.clockAt(day);
        officers.runDueJobs();
    }
}
