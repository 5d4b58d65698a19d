package council.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.award.Awards;
import council.procurement.casefile.InterestService;
import council.procurement.casefile.InterestState;
import council.procurement.casefile.Route;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.support.Rest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class ContractManagementProcessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired Officers officers;
    @Autowired Awards awards;
    @Autowired ContractService contracts;
    @Autowired ContractExitService exits;
    @Autowired DutyService duties;
    @Autowired TimelineService timeline;
    @Autowired InterestService interests;
    @Autowired Rest rest;
    @Autowired ProcessEngine engine;
    @Autowired JdbcClient jdbc;

    @Test
    void a_contract_of_the_middle_tier_is_reviewed_every_quarter_until_its_end_is_planned_and_it_is_closed() {
        var it = signed("150000", "140000", "2027-01-01", "2027-12-31");
        assertThat(it.care().tier()).isEqualTo("standard");
        assertThat(it.care().nextReviewOn()).isEqualTo(LocalDate.of(2027, 4, 1));
        at(LocalDate.of(2027, 3, 30));
        assertThat(openTasks(it)).isEmpty();
        at(LocalDate.of(2027, 3, 31)); // nine months before: earlier reminders lay before the start
        assertThat(openTasks(it)).containsExactly("Task_PlanContractEnd");
        at(LocalDate.of(2027, 4, 1));
        assertThat(openTasks(it)).as("the review does not wait for the plan").containsExactlyInAnyOrder("Task_PlanContractEnd", "Task_ReviewContract");
        assertThat(officers.openTasks(it.reference())).extracting(Task::getAssignee).containsOnly("carlos");
        officers.completes("carlos", it.reference(), "Task_ReviewContract", Map.of("rating", "good", "notes", "All floors cleaned daily.", "socialValueDelivered", "1200.50", "savingsRealised", "500"));
        assertThat(contracts.reviews(it.reference())).singleElement().satisfies(r -> {
            assertThat(r.rating()).isEqualTo(Rating.GOOD);
            assertThat(r.dueOn()).isEqualTo(LocalDate.of(2027, 4, 1));
            assertThat(r.socialValueDelivered()).isEqualByComparingTo("1200.50");
        });
        assertThat(timeline.of(it.caseReference())).extracting("sentence").anyMatch(s -> s.toString().startsWith("Reviewed contract " + it.reference() + ": good"));

        at(LocalDate.of(2027, 6, 30));
        assertThat(openTasks(it)).as("asked once").containsExactly("Task_PlanContractEnd");
        officers.completes("carlos", it.reference(), "Task_PlanContractEnd", Map.of("plan", "buy-again", "notes", "Olivia raises the need in July."));
        at(LocalDate.of(2027, 7, 1));
        assertThat(openTasks(it)).containsExactly("Task_ReviewContract");
        at(LocalDate.of(2027, 11, 20)); // reviewed long after it was due
        officers.completes("carlos", it.reference(), "Task_ReviewContract", Map.of("rating", "improve", "notes", "Late again."));
        assertThat(contracts.get(it.reference()).care().nextReviewOn()).isEqualTo(LocalDate.of(2028, 2, 20));
        at(LocalDate.of(2027, 12, 31));
        assertThat(openTasks(it)).isEmpty();
        at(LocalDate.of(2028, 1, 1));
        assertThat(openTasks(it)).containsExactly("Task_CloseContract");
        assertThat(contracts.get(it.reference()).state()).isEqualTo(ContractState.EXPIRED);
        var answers = new HashMap<String, Object>(Map.of("lessons", "Ask for a night supervisor.", "finalAccount", "139000", "satisfaction", "4", "dataReturn", "deleted", "handover", "Keys to the caretaker.", "review", "Buy for five years, with a night supervisor."));
        assertThatThrownBy(() -> officers.completes("carlos", it.reference(), "Task_CloseContract", answers)).hasMessageContaining("Say how you know what became of the data");
        assertThat(contracts.closure(it.reference())).as("nothing is half closed").isEmpty();
        answers.put("dataWords", "Certificate of 3 January.");
        officers.completes("carlos", it.reference(), "Task_CloseContract", answers);
        assertThat(exits.exit(it.reference())).contains(new ContractExit("Keys to the caretaker.", ContractExit.DataReturn.DELETED, "Certificate of 3 January.", "Buy for five years, with a night supervisor."));
        assertThat(contracts.get(it.reference()).state()).isEqualTo(ContractState.CLOSED);
        assertThat(contracts.closure(it.reference()).orElseThrow().satisfaction()).isEqualTo(4);
        assertThat(running(it)).isZero();
        assertThat(timeline.isWhole(it.caseReference())).isTrue();
    }

    @Test
    void below_fifty_thousand_there_is_one_reminder_and_one_closing_and_no_review() {
        var reference = awards.tender(Route.QUOTATIONS, "15000", "14500", false);
        officers.completes("henry", reference, "Task_ApproveQuotation", Map.of("outcome", "approved", "interests", "none"));
        officers.completes("paul", reference, "Task_PlaceOrder", Map.of("orderNumber", "PO-1", "orderDate", "2026-11-23", "startsOn", "2026-12-01", "endsOn", "2028-11-30", "extensionMonths", 0, "contractManager", "carlos"));
        var it = contracts.ofCase(reference).get(0);
        assertThat(it.care().tier()).isEqualTo("small");
        assertThat(it.care().nextReviewOn()).isNull();
        at(LocalDate.of(2028, 5, 29));
        assertThat(openTasks(it)).isEmpty();
        at(LocalDate.of(2028, 5, 30));
        assertThat(openTasks(it)).containsExactly("Task_PlanContractEnd");
        officers.completes("carlos", it.reference(), "Task_PlanContractEnd", Map.of("plan", "let-end", "notes", "Not needed any more."));
        at(LocalDate.of(2028, 12, 1));
        assertThat(openTasks(it)).containsExactly("Task_CloseContract");
    }

    @Test
    void one_quote_asks_nothing_more_of_anybody() {
        var reference = awards.oneQuote("9000", "8500");
        officers.completes("ben", reference, "Task_ApproveSmallPurchase", Map.of("outcome", "approved"));
        var it = contracts.ofCase(reference).get(0);
        at(it.period().endsOn());
        assertThat(running(it)).isEqualTo(1);
        at(it.period().endsOn().plusDays(1));
        assertThat(running(it)).isZero();
        assertThat(contracts.get(it.reference()).state()).isEqualTo(ContractState.CLOSED);
    }

    @Test
    void a_date_that_moved_meanwhile_asks_for_nothing_yet() {
        var it = signed("150000", "140000", "2027-01-01", "2028-12-31");
        jdbc.sql("update contract set next_review_on = date '2027-05-01', version = version + 1 where reference = ?").param(it.reference()).update();
        at(LocalDate.of(2027, 4, 1));
        assertThat(openTasks(it)).isEmpty();
        assertThat(running(it)).isEqualTo(1);
        at(LocalDate.of(2027, 5, 1));
        assertThat(openTasks(it)).containsExactly("Task_ReviewContract");
    }

    @Test
    void a_contract_without_a_manager_waits_for_one_to_be_named() {
        var it = signed("150000", "140000", "2027-01-01", "2028-12-31");
        jdbc.sql("update contract set manager = null, version = version + 1 where reference = ?").param(it.reference()).update();
        engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(it.reference()).list()
            .forEach(i -> engine.getRuntimeService().deleteProcessInstance(i.getId(), "test"));
        starts(it.reference());
        assertThat(openTasks(it)).containsExactly("Task_NameManager");
        assertThatThrownBy(() -> officers.completes("marcus", it.reference(), "Task_NameManager", Map.of("contractManager", "olivia"))).isInstanceOf(Refused.class)
            .hasMessageContaining("Choose one of the council's contract managers");
        officers.completes("marcus", it.reference(), "Task_NameManager", Map.of("contractManager", "carlos"));
        assertThat(contracts.get(it.reference()).manager()).isEqualTo("carlos");
        assertThat(openTasks(it)).isEmpty();
        assertThat(running(it)).isEqualTo(1);
    }

    @Test
    void only_the_contract_manager_reviews() {
        var it = signed("150000", "140000", "2027-01-01", "2028-12-31");
        assertThatThrownBy(() -> contracts.review(it.reference(), "marcus", Rating.GOOD, "Fine.", null, null, null)).isInstanceOf(Refused.class).hasMessageContaining("Only the contract manager");
    }

    /** At the claim, not only when the form is filled in: the matrix, and that the manager's tasks are the manager's. */
    @Test
    void whoever_may_not_manage_the_contract_is_told_when_they_take_its_task_and_a_deputy_does_it_for_the_manager() {
        var it = signed("150000", "140000", "2027-01-01", "2028-12-31");
        at(LocalDate.of(2027, 4, 1));
        var task = officers.openTasks(it.reference()).get(0).getId();
        engine.getTaskService().setAssignee(task, null);
        List.of("marcus", "ben").forEach(person -> engine.getTaskService().addCandidateUser(task, person));
        assertThat(rest.post("marcus", "/task/" + task + "/claim", Map.of("userId", "marcus"))).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).isEqualTo("Only the contract manager of %s may do this, or who stands in for them: Carlos Example-Contracts.", it.reference());
        });
        duties.perform(it.caseReference(), "ben", Duty.OPEN_BIDS); // before he stands in for the manager: afterwards he could not
        jdbc.sql("insert into absence (person, deputy, from_day, to_day, reason, entered_by, entered_at) values ('carlos', 'marcus', date '2027-03-30', date '2027-04-09', 'Leave', 'carlos', current_timestamp)").update();
        jdbc.sql("insert into absence (person, deputy, from_day, to_day, reason, entered_by, entered_at) values ('carlos', 'ben', date '2027-03-30', date '2027-04-09', 'Leave', 'carlos', current_timestamp)").update();
        try {
            assertThat(rest.post("ben", "/task/" + task + "/claim", Map.of("userId", "ben")).message()).isEqualTo("You opened the bids in case %s, so somebody else must do this: the same person may not do both (separation of duties).", it.caseReference());
            assertThat(jdbc.sql("select count(*) from refused_attempt where reference = ? and person = 'ben'").param(it.reference()).query(Long.class).single()).as("logged").isEqualTo(1);
            officers.completes("marcus", it.reference(), "Task_ReviewContract", Map.of("rating", "good", "notes", "All floors cleaned daily."));
        } finally {
            jdbc.sql("delete from absence where person = 'carlos'").update();
        }
        assertThat(duties.hasDone(it.caseReference(), "marcus", Duty.MANAGE)).isTrue();
        assertThat(timeline.of(it.caseReference())).extracting("sentence").contains("Reviewed contract %s: good, standing in for Carlos Example-Contracts.".formatted(it.reference()));
    }

    @Test
    void an_unresolved_conflict_on_the_case_keeps_its_person_from_the_contract() {
        var it = signed("150000", "140000", "2027-01-01", "2028-12-31");
        at(LocalDate.of(2027, 4, 1));
        var monica = new Viewer("monica", Set.of("monitoring-officer"));
        var number = interests.record(it.caseReference(), monica, "carlos", "His sister runs it.", "The contractor");
        interests.review(number, monica, InterestState.UNRESOLVED, "It cannot be managed.", false, null);
        assertThatThrownBy(() -> officers.completes("carlos", it.reference(), "Task_ReviewContract", Map.of("rating", "good", "notes", "Fine."))).isInstanceOf(Refused.class)
            .hasMessageContaining("has a conflict of interest in case " + it.caseReference());
        assertThat(contracts.reviews(it.reference())).isEmpty();
    }

    @Test
    void a_contract_is_entered_once() {
        var it = signed("150000", "140000", "2027-01-01", "2028-12-31");
        assertThatThrownBy(() -> contracts.enter(it.caseReference())).isInstanceOf(Refused.class).hasMessageContaining("already in the register");
    }

    @Test
    void an_order_is_recorded_after_the_award_by_procurement_or_finance_and_once() {
        var reference = awards.oneQuote("9000", "8500");
        assertThatThrownBy(() -> contracts.recordOrder(reference, "fiona", new OrderEntry("PO-9", TODAY))).isInstanceOf(Refused.class).hasMessageContaining("Nothing is awarded");
        officers.completes("ben", reference, "Task_ApproveSmallPurchase", Map.of("outcome", "approved"));
        assertThatThrownBy(() -> contracts.recordOrder(reference, "olivia", new OrderEntry("PO-9", TODAY))).isInstanceOf(Refused.class).hasMessageContaining("Only the procurement team and finance");
        assertThatThrownBy(() -> contracts.recordOrder(reference, "fiona", new OrderEntry(" ", TODAY.plusDays(1)))).isInstanceOf(Refused.class).hasMessageContaining("number of the order").hasMessageContaining("future");
        contracts.recordOrder(reference, "fiona", new OrderEntry("PO-9", TODAY));
        assertThat(contracts.ofCase(reference).get(0).order().orderNumber()).isEqualTo("PO-9");
        assertThat(duties.hasDone(reference, "fiona", Duty.ORDER)).isTrue();
        assertThatThrownBy(() -> contracts.recordOrder(reference, "paul", new OrderEntry("PO-10", TODAY))).isInstanceOf(Refused.class).hasMessageContaining("already recorded");
    }

    @Test
    void an_order_under_a_signed_contract_is_placed_by_another_than_who_recommended_and_not_before_the_signature() {
        var it = signed("150000", "140000", "2027-01-01", "2028-12-31");
        assertThatThrownBy(() -> contracts.recordOrder(it.caseReference(), "fiona", new OrderEntry("PO-9", TODAY.minusDays(1)))).isInstanceOf(Refused.class).hasMessageContaining("or the contract signed");
        assertThatThrownBy(() -> contracts.recordOrder(it.caseReference(), "paul", new OrderEntry("PO-9", TODAY))).as("Paul recommended the award").isInstanceOf(Refused.class).hasMessageContaining("You recommended the award");
        assertThat(contracts.recordOrder(it.caseReference(), "fiona", new OrderEntry("PO-9", TODAY)).order().orderNumber()).isEqualTo("PO-9");
        assertThat(contracts.asksForOrder(it.caseReference(), "fiona")).isFalse();
    }

    private Contract signed(String estimate, String price, String startsOn, String endsOn) {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, estimate, price, true);
        awards.decided(reference);
        officers.completes("priya", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));
        var signature = Awards.signature(TODAY);
        signature.put("startsOn", startsOn);
        signature.put("endsOn", endsOn);
        officers.completes("leila", reference, "Task_SignContract", signature);
        return contracts.ofCase(reference).get(0);
    }

    private void starts(String reference) {
        ((org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
            .execute(context -> engine.getRuntimeService().startProcessInstanceByKey("contract-management", reference));
    }

    private void at(LocalDate day) {
        officers.clockAt(day);
        officers.runDueJobs();
    }

    private long running(Contract it) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(it.reference()).count();
    }

    private List<String> openTasks(Contract it) {
        return officers.openTasks(it.reference()).stream().map(Task::getTaskDefinitionKey).toList();
    }
}
