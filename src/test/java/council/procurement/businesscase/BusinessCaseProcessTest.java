package council.procurement.businesscase;

import static council.procurement.businesscase.engine.BusinessCaseProcess.TASK_CONFIRM_BUDGET;
import static council.procurement.businesscase.engine.BusinessCaseProcess.TASK_SCREEN;
import static council.procurement.businesscase.engine.BusinessCaseProcess.TASK_WRITE;
import static council.procurement.support.CasesAtStage.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.approval.DutyService;
import council.procurement.approval.Duty;
import council.procurement.approval.Outcome;
import council.procurement.businesscase.engine.BusinessCaseProcess;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.Category;
import council.procurement.casefile.Need;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Route;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.support.CasesAtStage;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class BusinessCaseProcessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired Officers officers;
    @Autowired CasesAtStage stages;
    @Autowired ProcurementCaseService cases;
    @Autowired BusinessCaseService businessCases;
    @Autowired DutyService duties;
    @Autowired TimelineService timeline;
    @Autowired TaskService tasks;
    @Autowired JdbcClient sql;

    @Test
    void a_funded_business_case_is_advised_on_and_approved_by_the_leadership_team() {
        var stage = starts(services("150000"));
        var reference = stage.getBusinessKey();
        assertThat(cases.get(reference).stage()).isEqualTo(Stage.BUSINESS_CASE);
        assertThat(officers.openTasks(reference)).singleElement().satisfies(t -> {
            assertThat(t.getAssignee()).isEqualTo("olivia");
            assertThat(t.getDueDate()).isEqualTo("2026-12-07T17:00:00");
        });

        officers.completes("olivia", reference, TASK_WRITE, businessCase("market", "140000"));
        officers.completes("olivia", reference, TASK_SCREEN, screening());
        officers.completes("fiona", reference, TASK_CONFIRM_BUDGET, Map.of("outcome", "approved", "amountConfirmed", "143500.50"));
        advise(reference);
        officers.completes("lionel", reference, "Task_Decide", Map.of("outcome", "approved"));

        assertThat(stages.endedAt(stage, "Event_BusinessCaseApproved")).isTrue();
        assertThat(stages.variable(stage, "stageOutcome")).isEqualTo("approved");
        assertThat(stages.variable(stage, "valueExVat")).as("the estimate is the higher value").isEqualTo(150000.0);
        assertThat(cases.get(reference).isOpen()).isTrue();
        var written = businessCases.find(reference).orElseThrow();
        assertThat(written.status()).isEqualTo(BusinessCaseStatus.APPROVED);
        assertThat(written.wholeLifeCost()).as("purchase + running + disposal").isEqualByComparingTo("143500.50");
        assertThat(businessCases.plannedSaving(reference)).as("£40,000 a year for four years less the whole-life cost").contains(new BigDecimal("16499.50"));
        assertThat(businessCases.fundsConfirmed(reference)).contains(new BigDecimal("143500.50"));
        assertThat(businessCases.impacts(reference).orElseThrow().tupe()).isEqualTo(new Impact(true, "Staff lists are asked for."));
        assertThat(businessCases.socialValueConsideration(reference).orElseThrow()).satisfies(c -> {
            assertThat(c.consideredOn()).isEqualTo(TODAY);
            assertThat(c.person()).isEqualTo("olivia");
            assertThat(c.statutory()).as("£180,000 with VAT is below the threshold").isFalse();
        });
        assertThat(duties.hasDone(reference, "fiona", Duty.BUDGET)).isTrue();
        assertThat(sentences(reference)).contains("Wrote the business case: “Go to the market”, whole-life cost £143,500.50.",
            "Considered social value (council policy).", "Confirmed funds of £143,500.50.", "Approved the business case as leadership team.");
        assertThat(timeline.isWhole(reference)).isTrue();
    }

    @Test
    void finance_may_return_it_and_the_writer_meets_the_reason_and_the_earlier_answers() {
        var reference = written(services("150000")).getBusinessKey();
        officers.completes("fiona", reference, TASK_CONFIRM_BUDGET, Map.of("outcome", "returned", "reason", "Leave out *the* option."));

        assertThat(businessCases.find(reference).orElseThrow().status()).isEqualTo(BusinessCaseStatus.RETURNED);
        var back = officers.openTasks(reference).get(0);
        assertThat(back.getTaskDefinitionKey()).isEqualTo(TASK_WRITE);
        assertThat(back.getAssignee()).isEqualTo("olivia");
        assertThat(tasks.getVariable(back.getId(), "returnedBecause")).isEqualTo("Returned the business case: Leave out \\*the\\* option.");
        assertThat(tasks.getVariable(back.getId(), "purchaseCost")).isEqualTo("140000");

        officers.completes("olivia", reference, TASK_WRITE, businessCase("market", "120000"));
        officers.clockAt(TODAY.plusDays(1));
        officers.completes("olivia", reference, TASK_SCREEN, screening());
        assertThat(businessCases.socialValueConsideration(reference).orElseThrow().consideredOn()).as("the same text keeps its first date").isEqualTo(TODAY);
        var brief = tasks.getVariable(officers.openTasks(reference).get(0).getId(), "businessCaseBrief").toString();
        assertThat(brief).contains("Preferred option: Go to the market.", "Whole-life cost £123,500.50", "planned saving £36,499.50");
        officers.completes("fiona", reference, TASK_CONFIRM_BUDGET, Map.of("outcome", "approved", "amountConfirmed", "130000"));
        assertThat(businessCases.budgetConfirmations(reference)).extracting(BudgetConfirmation::outcome).containsExactly(Outcome.RETURNED, Outcome.APPROVED);
        assertThat(businessCases.fundsConfirmed(reference)).contains(new BigDecimal("130000.00"));
    }

    @Test
    void refused_funds_end_the_case_with_the_reason() {
        var stage = written(services("150000"));
        officers.completes("fiona", stage.getBusinessKey(), TASK_CONFIRM_BUDGET, Map.of("outcome", "rejected", "reason", "No money is left."));
        assertThat(stages.endedAt(stage, "Event_FundsRefused")).isTrue();
        assertThat(stages.variable(stage, "stageOutcome")).isEqualTo("rejected");
        var ended = cases.get(stage.getBusinessKey());
        assertThat(ended.status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(ended.statusReason()).isEqualTo("No money is left.");
        assertThat(businessCases.find(ended.reference()).orElseThrow().status()).isEqualTo(BusinessCaseStatus.REJECTED);
        assertThat(businessCases.fundsConfirmed(ended.reference())).isEmpty();
    }

    @Test
    void a_decider_may_return_it_and_then_approve_the_changed_one() {
        var stage = funded(services("150000"));
        var reference = stage.getBusinessKey();
        advise(reference);
        var brief = tasks.getVariable(officers.openTasks(reference).get(0).getId(), "approvalBrief").toString();
        assertThat(brief).as("the decider reads what is decided").contains("Preferred option: Go to the market.", "funds confirmed £150,000.00", "**Finance** (Fiona Example-Finance) supports it: Sound.");
        officers.completes("lionel", reference, "Task_Decide", Map.of("outcome", "returned", "reason", "Ask the neighbours."));
        assertThat(officers.openTasks(reference)).extracting(Task::getTaskDefinitionKey).containsExactly(TASK_WRITE);
        assertThat(tasks.getVariable(officers.openTasks(reference).get(0).getId(), "returnedBecause").toString()).endsWith("Ask the neighbours.");

        officers.completes("olivia", reference, TASK_WRITE, businessCase("market", "140000"));
        officers.completes("olivia", reference, TASK_SCREEN, screening());
        officers.completes("fiona", reference, TASK_CONFIRM_BUDGET, Map.of("outcome", "approved", "amountConfirmed", "150000"));
        advise(reference);
        officers.completes("lionel", reference, "Task_Decide", Map.of("outcome", "approved"));
        assertThat(stages.endedAt(stage, "Event_BusinessCaseApproved")).isTrue();
        assertThatThrownBy(() -> businessCases.write(reference, "olivia", ProposalTest.proposal("140000")))
            .hasMessage("The business case of %s has been decided; it cannot be changed any more.".formatted(reference));
    }

    @Test
    void a_rejected_business_case_ends_the_case_with_the_deciders_reason() {
        var stage = funded(services("150000"));
        advise(stage.getBusinessKey());
        officers.completes("lionel", stage.getBusinessKey(), "Task_Decide", Map.of("outcome", "rejected", "reason", "Not this year."));
        assertThat(stages.endedAt(stage, "Event_BusinessCaseRejected")).isTrue();
        assertThat(stages.variable(stage, "stageOutcome")).isEqualTo("rejected");
        assertThat(cases.get(stage.getBusinessKey()).status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(cases.get(stage.getBusinessKey()).statusReason()).isEqualTo("Not this year.");
        assertThat(businessCases.find(stage.getBusinessKey()).orElseThrow().status()).isEqualTo(BusinessCaseStatus.REJECTED);
    }

    @Test
    void an_approved_option_that_buys_nothing_ends_the_procurement() {
        var stage = starts(services("150000"));
        var reference = stage.getBusinessKey();
        officers.completes("olivia", reference, TASK_WRITE, businessCase("in-house", "90000"));
        officers.completes("olivia", reference, TASK_SCREEN, screening());
        officers.completes("fiona", reference, TASK_CONFIRM_BUDGET, Map.of("outcome", "approved", "amountConfirmed", "150000"));
        advise(reference);
        officers.completes("lionel", reference, "Task_Decide", Map.of("outcome", "approved"));
        assertThat(stages.endedAt(stage, "Event_BusinessCaseRejected")).isTrue();
        assertThat(stages.variable(stage, "stageOutcome")).isEqualTo("rejected");
        assertThat(businessCases.find(reference).orElseThrow().status()).isEqualTo(BusinessCaseStatus.APPROVED);
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.NOT_AWARDED);
        assertThat(cases.get(reference).statusReason()).isEqualTo("The approved option is “Do it in-house”, so nothing is bought.");
    }

    /** £207,720 with VAT is the threshold of services in November 2026: £173,100 without. Running and disposal cost £3,500.50. */
    @ParameterizedTest
    @CsvSource({"169599.49, below-threshold-tender, 173099.99, false", "169599.50, statutory, 173100.00, true", "169599.51, statutory, 173100.01, true"})
    void a_whole_life_cost_above_the_estimate_decides_on_the_route(String purchase, String route, double value, boolean above) {
        var stage = starts(services("150000"));
        var reference = stage.getBusinessKey();
        officers.completes("olivia", reference, TASK_WRITE, businessCase("market", purchase));
        assertThat(stages.variable(stage, "valueExVat")).isEqualTo(value);
        assertThat((Double) stages.variable(stage, "valueIncVat")).isCloseTo(value * 1.2, org.assertj.core.data.Offset.offset(0.01));
        assertThat(stages.variable(stage, "route")).isEqualTo(route);
        assertThat(stages.variable(stage, "aboveThreshold")).isEqualTo(above);
        assertThat(cases.get(reference).routing().route()).isEqualTo(Route.of(route));
        assertThat(cases.get(reference).routing().aboveThreshold()).isEqualTo(above);
        assertThat(sentences(reference)).anyMatch(s -> s.contains("is above the estimate of £150,000.00: the higher value now decides"));

        officers.completes("olivia", reference, TASK_SCREEN, screening());
        assertThat(businessCases.socialValueConsideration(reference).orElseThrow().statutory()).isEqualTo(above);
    }

    @Test
    void a_lower_cost_after_a_return_takes_the_route_back() {
        var stage = starts(services("150000"));
        var reference = stage.getBusinessKey();
        officers.completes("olivia", reference, TASK_WRITE, businessCase("market", "250000"));
        officers.completes("olivia", reference, TASK_SCREEN, screening());
        assertThat(cases.get(reference).routing().route()).isEqualTo(Route.STATUTORY);
        officers.completes("fiona", reference, TASK_CONFIRM_BUDGET, Map.of("outcome", "returned", "reason", "Too dear."));
        officers.completes("olivia", reference, TASK_WRITE, businessCase("market", "140000"));
        assertThat(cases.get(reference).routing().route()).isEqualTo(Route.BELOW_THRESHOLD_TENDER);
        assertThat(stages.variable(stage, "valueExVat")).isEqualTo(150000.0);
    }

    @Test
    void the_preferred_option_decides_whether_it_is_bought_from_a_framework() {
        var found = starts(services("150000")).getBusinessKey();
        officers.completes("olivia", found, TASK_WRITE, businessCase("framework", "140000"));
        assertThat(cases.get(found).routing().route()).isEqualTo(Route.FRAMEWORK);

        var passedOver = starts(need(Category.SERVICES, "150000", false, true)).getBusinessKey();
        assertThat(cases.get(passedOver).routing().route()).isEqualTo(Route.FRAMEWORK);
        officers.completes("olivia", passedOver, TASK_WRITE, businessCase("shared", "140000"));
        assertThat(cases.get(passedOver).routing().route()).as("sharing says nothing of the framework").isEqualTo(Route.FRAMEWORK);
        officers.completes("olivia", passedOver, TASK_SCREEN, screening());
        officers.completes("fiona", passedOver, TASK_CONFIRM_BUDGET, Map.of("outcome", "returned", "reason", "The market is cheaper."));
        officers.completes("olivia", passedOver, TASK_WRITE, businessCase("market", "140000"));
        assertThat(cases.get(passedOver).routing().route()).isEqualTo(Route.BELOW_THRESHOLD_TENDER);
    }

    @Test
    void a_small_purchase_from_a_framework_cannot_become_one_of_the_short_path() {
        var reference = starts(need(Category.SERVICES, "30000", false, true)).getBusinessKey();
        refuses("Bought in this way it is a small purchase (three written quotes), which has no business case. Choose another option, or raise it again as a small purchase.",
            () -> officers.completes("olivia", reference, TASK_WRITE, businessCase("market", "20000")));
        assertThat(businessCases.find(reference)).as("nothing was written").isEmpty();
        assertThat(officers.openTasks(reference)).extracting(Task::getTaskDefinitionKey).containsExactly(TASK_WRITE);
    }

    @ParameterizedTest
    @CsvSource({"30000, heads-of-service", "9000, budget-holders"})
    void a_business_case_asked_for_below_the_limit_is_decided_where_the_table_says(String value, String group) {
        var reference = starts(need(Category.GOODS, value, false, true)).getBusinessKey();
        var goods = businessCase("framework", "1000");
        officers.completes("olivia", reference, TASK_WRITE, goods);
        officers.completes("olivia", reference, TASK_SCREEN, screening());
        officers.completes("fiona", reference, TASK_CONFIRM_BUDGET, Map.of("outcome", "approved", "amountConfirmed", "4500.50"));
        assertThat(officers.openTasks(reference)).singleElement()
            .satisfies(t -> assertThat(tasks.getIdentityLinksForTask(t.getId())).extracting("groupId").contains(group));
    }

    @ParameterizedTest
    @CsvSource({"GOODS, false", "WORKS, false", "SERVICES, true", "LIGHT_TOUCH, true", "CONCESSION, true", "LIGHT_TOUCH_CONCESSION, true"})
    void social_value_is_statutory_for_services_above_the_threshold_alone(Category category, boolean statutory) {
        var reference = starts(need(category, "9000000", false, false)).getBusinessKey();
        var consideration = businessCases.recordSocialValueConsideration(reference, "priya", new SocialValue("Jobs.", "A method statement.", false, "Too small."));
        assertThat(consideration.statutory()).isEqualTo(statutory);
        assertThat(businessCases.socialValueConsideration(reference)).contains(consideration);
    }

    @Test
    void a_new_text_of_the_consideration_is_added_and_the_old_one_stays() {
        var reference = starts(services("150000")).getBusinessKey();
        businessCases.recordSocialValueConsideration(reference, "priya", new SocialValue("Jobs.", "Method.", false, "No."));
        officers.clockAt(TODAY.plusDays(2));
        businessCases.recordSocialValueConsideration(reference, "paul", new SocialValue("Jobs and skills.", "Method.", false, "No."));
        assertThat(businessCases.socialValueConsideration(reference).orElseThrow().consideredOn()).isEqualTo(TODAY.plusDays(2));
        assertThat(sql.sql("select count(*) from social_value_consideration where case_reference = ?").param(reference).query(Integer.class).single()).isEqualTo(2);
        assertThatThrownBy(() -> sql.sql("update social_value_consideration set considered_on = ? where case_reference = ?").params(TODAY, reference).update())
            .isInstanceOf(DataAccessException.class);
        refuses("Say how the procurement could secure it.", () -> businessCases.recordSocialValueConsideration(reference, "paul", new SocialValue("Jobs.", null, false, "No.")));
    }

    @Test
    void finance_confirms_no_less_than_the_whole_life_cost_and_says_how_much() {
        var reference = written(services("150000")).getBusinessKey();
        refuses("Give the amount that you confirm.", () -> officers.completes("fiona", reference, TASK_CONFIRM_BUDGET, Map.of("outcome", "approved")));
        refuses("The whole-life cost is £143,500.50: confirm at least that, or return the business case with the reason.",
            () -> officers.completes("fiona", reference, TASK_CONFIRM_BUDGET, Map.of("outcome", "approved", "amountConfirmed", "143500.49")));
        refuses("Give the reason why you reject this; it goes on the record.", () -> officers.completes("fiona", reference, TASK_CONFIRM_BUDGET, Map.of("outcome", "rejected")));
        assertThat(businessCases.budgetConfirmations(reference)).isEmpty();
        officers.completes("fiona", reference, TASK_CONFIRM_BUDGET, Map.of("outcome", "approved", "amountConfirmed", "143500.50"));
        assertThatThrownBy(() -> sql.sql("delete from budget_confirmation where case_reference = ?").param(reference).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void who_raised_the_need_confirms_no_funds_for_it() {
        var reference = written(services("150000")).getBusinessKey();
        refuses("You raised the need in case %s, so somebody else must do this: the same person may not do both (separation of duties).".formatted(reference),
            () -> businessCases.confirmBudget(reference, "olivia", Outcome.APPROVED, null, new BigDecimal("150000"), false));
    }

    @Test
    void an_incomplete_business_case_is_refused_and_nothing_is_kept() {
        var reference = starts(services("150000")).getBusinessKey();
        var noLots = businessCase("market", "140000");
        noLots.remove("lotsReason");
        refuses("Say why it is not divided into lots; the law asks for the reason (Procurement Act 2023, section 18).", () -> officers.completes("olivia", reference, TASK_WRITE, noLots));
        var nothing = businessCase("market", "0");
        nothing.putAll(Map.of("runningCost", "0", "disposalCost", "0"));
        refuses("The whole-life cost must be more than £0.", () -> officers.completes("olivia", reference, TASK_WRITE, nothing));
        var negative = businessCase("market", "-1");
        refuses("“Purchase cost” must be 0 or more.", () -> officers.completes("olivia", reference, TASK_WRITE, negative));
        assertThat(businessCases.find(reference)).isEmpty();
        assertThat(sentences(reference)).noneMatch(s -> s.contains("business case"));
        refuses("There is no business case in %s yet. Write it first.".formatted(reference),
            () -> businessCases.confirmBudget(reference, "fiona", Outcome.APPROVED, null, BigDecimal.ONE, false));
        refuses("Say what is done for equality, or why nobody is affected.", () -> businessCases.screen(reference, "olivia",
            new Impact(true, "Done."), new Impact(true, null), new Impact(false, "None."), new Impact(false, "None."), new SocialValue("a", "b", false, "c")));
    }

    private ProcessInstance starts(Need need) {
        return stages.starts(BusinessCaseProcess.KEY, need);
    }

    private ProcessInstance written(Need need) {
        var stage = starts(need);
        officers.completes("olivia", stage.getBusinessKey(), TASK_WRITE, businessCase("market", "140000"));
        officers.completes("olivia", stage.getBusinessKey(), TASK_SCREEN, screening());
        return stage;
    }

    private ProcessInstance funded(Need need) {
        var stage = written(need);
        officers.completes("fiona", stage.getBusinessKey(), TASK_CONFIRM_BUDGET, Map.of("outcome", "approved", "amountConfirmed", "150000"));
        return stage;
    }

    private void advise(String reference) {
        for (var adviser : List.of("fiona", "priya"))
            officers.completes(adviser, reference, "Task_Advise", Map.of("supports", "true", "advice", "Sound."));
    }

    private static Need services(String valueExVat) {
        return need(Category.SERVICES, valueExVat, false, false);
    }

    private static Map<String, Object> businessCase(String preferred, String purchaseCost) {
        return new HashMap<>(Map.ofEntries(Map.entry("optionDoNothing", "Waste would pile up."), Map.entry("optionInHouse", "No plant."), Map.entry("optionShared", "Tamworth is not ready."),
            Map.entry("optionFramework", "One, dearer."), Map.entry("optionMarket", "Six firms."), Map.entry("preferredOption", preferred), Map.entry("preferredBecause", "Best value."),
            Map.entry("purchaseCost", purchaseCost), Map.entry("runningCost", "3000.50"), Map.entry("disposalCost", "500"), Map.entry("annualCostNow", "40000"),
            Map.entry("benefits", "Less landfill."), Map.entry("risks", "Price of paper; index-linked."), Map.entry("lots", "false"), Map.entry("lotsReason", "One depot."),
            Map.entry("collaboration", "Tamworth asked; not ready.")));
    }

    private static Map<String, Object> screening() {
        return new HashMap<>(Map.ofEntries(Map.entry("climateImpact", "true"), Map.entry("climateAction", "Electric vehicles score."), Map.entry("equalityImpact", "false"),
            Map.entry("equalityAction", "Nobody is treated otherwise."), Map.entry("tupeImpact", "true"), Map.entry("tupeAction", "Staff lists are asked for."),
            Map.entry("dataProtectionImpact", "false"), Map.entry("dataProtectionAction", "No personal data."), Map.entry("socialImprovement", "Local jobs."),
            Map.entry("socialSecuring", "A scored question."), Map.entry("socialConsult", "false"), Map.entry("socialConsultation", "Residents were asked last year.")));
    }

    private List<String> sentences(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::sentence).toList();
    }

    private static void refuses(String sentence, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(Refused.class).hasMessage(sentence);
    }
}
