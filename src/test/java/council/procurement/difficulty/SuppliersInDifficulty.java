package council.procurement.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.RefusedFields;
import council.procurement.casefile.LinkKind;
import council.procurement.casefile.LinkService;
import council.procurement.casefile.Viewer;
import council.procurement.contract.ContractService;
import council.procurement.difficulty.DifficultyStep.Kind;
import council.procurement.difficulty.DifficultyStep.Outcome;
import council.procurement.people.People;
import council.procurement.support.Officers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Suppliers in difficulty against the real engine and a real database; every test has a supplier of its own. The day is 23 November 2026. */
abstract class SuppliersInDifficulty {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired DifficultyService difficulties;
    @Autowired ContractService contracts;
    @Autowired LinkService links;
    @Autowired Officers officers;
    @Autowired People people;
    @Autowired ProcessEngine engine;
    @Autowired JdbcClient jdbc;

    private final int number = NEXT.incrementAndGet();
    private final String supplier = "Shaky %s Example Works".formatted("ABCDEFGHIJKLMN".charAt(number % 14) + String.valueOf(number));

    @Test
    void a_supplier_is_assessed_engaged_early_watched_by_a_timer_and_taken_off_the_list_once_it_has_recovered() {
        contract(supplier + " Ltd", "30000", "carlos");
        contract("The " + supplier.toUpperCase() + " Limited", "10000", null);
        contract("Somebody Else Ltd", "900000", "carlos");
        var reference = report();
        assertThat(difficulties.contracts(difficulties.get(reference))).as("however its name is written, the greatest first").extracting(it -> it.valueExVat().intValue()).containsExactly(30000, 10000);
        assertThat(difficulties.valueExVat(reference)).isEqualByComparingTo("40000");
        assertThat(open(reference)).containsExactly("Task_AssessSigns");

        refuses(() -> officers.completes("fiona", reference, "Task_AssessSigns", Map.of("written", "yes")), "Write your step on the page of the file first");
        step("fiona", reference, Kind.ASSESS, Outcome.IN_DIFFICULTY, WatchLevel.CONCERN);
        assertThat(difficulties.get(reference)).matches(SupplierDifficulty::isWatched).returns(WatchLevel.CONCERN, SupplierDifficulty::level).returns("On the watch list", SupplierDifficulty::state);
        assertThat(officers.openTasks(reference)).singleElement().returns("Task_EngageSupplier", Task::getTaskDefinitionKey).as("who manages its greatest contract").returns("carlos", Task::getAssignee);

        step("carlos", reference, Kind.ENGAGE, Outcome.WATCH_ON, WatchLevel.WATCH);
        assertThat(difficulties.get(reference).nextLookOn()).as("the latest day of the table").isEqualTo(TODAY.plusDays(90));
        assertThat(open(reference)).isEmpty();
        officers.clockAt(TODAY.plusDays(89));
        officers.runDueJobs();
        assertThat(open(reference)).isEmpty();
        officers.clockAt(TODAY.plusDays(90));
        officers.runDueJobs();
        assertThat(open(reference)).containsExactly("Task_EngageSupplier");
        step("carlos", reference, Kind.ENGAGE, Outcome.RECOVERED, null);
        assertThat(difficulties.get(reference)).matches(it -> !it.isOpen()).returns("Recovered", SupplierDifficulty::state);
        assertThat(difficulties.open(supplier)).isEmpty();
        assertThat(running(reference)).isZero();
        refuses(() -> difficulties.write(reference, "carlos", Kind.ENGAGE, draft(Outcome.WATCH_ON, WatchLevel.WATCH)), "has ended: Recovered");
    }

    @Test
    void what_finance_finds_sound_is_closed_at_once() {
        contract(supplier, "30000", "carlos");
        var reference = report();
        step("fiona", reference, Kind.ASSESS, Outcome.NOT_IN_DIFFICULTY, null);
        assertThat(difficulties.get(reference)).matches(it -> !it.isOpen()).returns(null, SupplierDifficulty::level).returns("Not in difficulty", SupplierDifficulty::state);
        assertThat(running(reference)).isZero();
        assertThat(report()).as("new signs may come").isNotEqualTo(reference);
    }

    @Test
    void a_step_in_above_100000_is_advised_by_finance_and_legal_and_decided_by_another_than_who_asked() {
        contract(supplier, "100000", "carlos");
        var reference = toMeasure();
        assertThat(open(reference)).containsExactly("Task_AdviseOnMeasure", "Task_AdviseOnMeasure");
        step("fiona", reference, Kind.ADVISE, null, null);
        assertThat(open(reference)).containsExactly("Task_AdviseOnMeasure");
        step("leila", reference, Kind.ADVISE, null, null);
        assertThat(difficulties.get(reference).steps()).extracting(DifficultyStep::group).contains("finance", "legal");
        assertThat(open(reference)).containsExactly("Task_DecideMeasure");
        step("marcus", reference, Kind.DECIDE, Outcome.STEP_IN, null);
        assertThat(difficulties.get(reference).state()).isEqualTo("Step-in decided");
        step("carlos", reference, Kind.CARRY_OUT, null, null);
        assertThat(difficulties.get(reference)).matches(it -> !it.isOpen()).returns("The council stepped in", SupplierDifficulty::state);
        assertThat(running(reference)).isZero();
    }

    @Test
    void from_50000_finance_alone_advises_and_below_nobody_does() {
        contract(supplier, "50000", "carlos");
        var reference = toMeasure();
        assertThat(officers.openTasks(reference)).extracting(Task::getTaskDefinitionKey).containsExactly("Task_AdviseOnMeasure");
        step("fiona", reference, Kind.ADVISE, null, null);
        assertThat(open(reference)).containsExactly("Task_DecideMeasure");
    }

    @Test
    void a_measure_that_is_not_decided_goes_back_to_the_watch_list_by_the_days_of_its_level() {
        contract(supplier, "49999.99", "carlos");
        var reference = toMeasure();
        assertThat(open(reference)).as("too small for advice").containsExactly("Task_DecideMeasure");
        step("marcus", reference, Kind.DECIDE, Outcome.KEEP_WATCHING, null);
        assertThat(difficulties.get(reference).nextLookOn()).as("critical: within a week").isEqualTo(TODAY.plusDays(7));
        officers.clockAt(TODAY.plusDays(7));
        officers.runDueJobs();
        assertThat(open(reference)).containsExactly("Task_EngageSupplier");
    }

    @Test
    void a_supplier_is_replaced_contract_by_contract_by_a_next_procurement_or_a_waiver_that_bridges() {
        var one = contract(supplier, "20000", "carlos");
        var two = contract(supplier, "10000", "carlos");
        var reference = toMeasure();
        step("marcus", reference, Kind.DECIDE, Outcome.REPLACE, null);
        refuses(() -> step("carlos", reference, Kind.CARRY_OUT, null, null), "Nothing replaces %s, %s yet.".formatted(one, two));
        var next = officers.starts("olivia", Officers.need("Bought again " + supplier, "20000")).getBusinessKey();
        links.add(next, new Viewer("priya", people.groupsOf("priya")), LinkKind.REPLACES_CONTRACT, one, "The supplier is replaced.");
        refuses(() -> step("carlos", reference, Kind.CARRY_OUT, null, null), "Nothing replaces %s yet.".formatted(two));
        jdbc.sql("insert into waiver (reference, title, service, supplier, category, cpv_code, value_ex_vat, vat_rate, budget_code, rule_waived, ground, justification, value_for_money, exit_plan, start_date, term_months, retrospective, status, times_refused, requested_by, requested_at, version) "
            + "values (?, 'Bridging', 'ict', 'Other Ltd', 'SERVICES', '48450000', 9000.00, 20, 'B', 'QUOTATIONS', 'CONTINUATION', 'x', 'x', 'x', date '2026-12-01', 1, false, 'REQUESTED', 0, 'olivia', current_timestamp, 0)").param("W-1990-%04d".formatted(number)).update();
        difficulties.write(reference, "carlos", Kind.CARRY_OUT, new StepDraft(null, null, "%s bridges with W-1990-%04d; %s is bought again.".formatted(two, number, one), null));
        officers.completes("carlos", reference, "Task_CarryOutMeasure", Map.of("written", "yes"));
        assertThat(difficulties.get(reference).state()).isEqualTo("Replaced");
        assertThat(running(reference)).isZero();
    }

    @Test
    void what_cannot_be_is_refused_in_a_sentence_and_the_task_stays() {
        refuses(this::report, "has no live contract with the council");
        contract(supplier, "30000", null);
        refuses(() -> difficulties.report(viewer("olivia"), supplier, null, SignSource.PERFORMANCE, "x"), "Contract managers and finance report signs");
        assertThatThrownBy(() -> difficulties.report(viewer("carlos"), " ", null, null, "")).isInstanceOfSatisfying(RefusedFields.class, it -> assertThat(it.fields()).containsOnlyKeys("supplier", "source", "signs"));
        var reference = report();
        refuses(this::report, "has a file already, " + reference);
        refuses(() -> difficulties.write(reference, "carlos", Kind.ASSESS, draft(Outcome.IN_DIFFICULTY, WatchLevel.WATCH)), "Finance assesses signs of difficulty.");
        assertThatThrownBy(() -> difficulties.write(reference, "fiona", Kind.ASSESS, new StepDraft(Outcome.RECOVERED, null, " ", null))).isInstanceOfSatisfying(RefusedFields.class, it -> assertThat(it.fields()).containsOnlyKeys("outcome", "words"));
        assertThatThrownBy(() -> difficulties.write(reference, "fiona", Kind.ASSESS, new StepDraft(Outcome.IN_DIFFICULTY, null, "x", null))).isInstanceOfSatisfying(RefusedFields.class, it -> assertThat(it.fields()).containsOnlyKeys("level"));
        step("fiona", reference, Kind.ASSESS, Outcome.IN_DIFFICULTY, WatchLevel.CRITICAL);
        assertThat(officers.openTasks(reference).get(0).getAssignee()).as("no contract has a manager, so every contract manager may").isNull();
        assertThatThrownBy(() -> difficulties.write(reference, "carlos", Kind.ENGAGE, new StepDraft(Outcome.WATCH_ON, WatchLevel.CRITICAL, "x", TODAY.plusDays(8)))).isInstanceOf(RefusedFields.class).hasMessageContaining("look again by 30 November 2026");
        assertThatThrownBy(() -> difficulties.write(reference, "carlos", Kind.ENGAGE, new StepDraft(Outcome.WATCH_ON, WatchLevel.CRITICAL, "x", TODAY))).isInstanceOf(RefusedFields.class).hasMessageContaining("lies in the future");
        assertThat(open(reference)).containsExactly("Task_EngageSupplier");
    }

    @Test
    void what_was_written_is_evidence_and_no_variable() {
        contract(supplier, "30000", "carlos");
        var reference = report();
        step("fiona", reference, Kind.ASSESS, Outcome.IN_DIFFICULTY, WatchLevel.WATCH);
        step("carlos", reference, Kind.ENGAGE, Outcome.WATCH_ON, WatchLevel.WATCH);
        var all = engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).singleResult().getId()).list();
        assertThat(all).isNotEmpty().allMatch(it -> !String.valueOf(it.getValue()).contains("Shaky") && !String.valueOf(it.getValue()).contains("unpaid"));
        for (var table : List.of("supplier_difficulty", "supplier_difficulty_step", "supplier_difficulty_turn"))
            assertThatThrownBy(() -> jdbc.sql("delete from " + table + " where reference = ?").param(reference).update()).hasMessageContaining("never changed");
    }

    private String toMeasure() {
        var reference = report();
        step("fiona", reference, Kind.ASSESS, Outcome.IN_DIFFICULTY, WatchLevel.CONCERN);
        step("carlos", reference, Kind.ENGAGE, Outcome.MEASURE, WatchLevel.CRITICAL);
        return reference;
    }

    private String report() {
        return difficulties.report(viewer("carlos"), supplier, null, SignSource.SUPPLY_CHAIN, "Two subcontractors are unpaid.");
    }

    private void step(String person, String reference, Kind kind, Outcome outcome, WatchLevel level) {
        difficulties.write(reference, person, kind, draft(outcome, level));
        officers.completes(person, reference, kind.task(), Map.of("written", "yes"));
    }

    private static StepDraft draft(Outcome outcome, WatchLevel level) {
        return new StepDraft(outcome, level, "Two subcontractors are still unpaid.", null);
    }

    private String contract(String with, String value, String manager) {
        var reference = "C-1990-%02d%02d".formatted(number, jdbc.sql("select count(*) from contract where reference like ?").param("C-1990-%02d%%".formatted(number)).query(Integer.class).single());
        jdbc.sql("insert into contract (reference, title, description, supplier_name, value_ex_vat, category, service, signed_on, starts_on, ends_on, extension_months, manager, tier, review_every_months, state, on_public_register, regime, version) "
            + "values (?, 'Cleaning', 'Cleaning', ?, ?, 'SERVICES', 'property', date '2026-01-01', date '2026-01-01', date '2028-12-31', 0, cast(? as varchar), 'low', 12, 'LIVE', true, 'PA2023', 0)").params(reference, with, new java.math.BigDecimal(value), manager).update();
        return reference;
    }

    private Viewer viewer(String person) {
        return new Viewer(person, people.groupsOf(person));
    }

    private List<String> open(String reference) {
        return officers.openTasks(reference).stream().map(Task::getTaskDefinitionKey).toList();
    }

    private long running(String reference) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).count();
    }

    private static void refuses(ThrowingCallable deed, String sentence) {
        assertThatThrownBy(deed).hasMessageContaining(sentence);
    }
}
