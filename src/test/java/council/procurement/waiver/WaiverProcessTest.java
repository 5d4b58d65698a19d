package council.procurement.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionEvidence;
import council.procurement.approval.DecisionEvidenceService;
import council.procurement.casefile.CompetitionWaivers;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.contract.ContractService;
import council.procurement.demo.engine.DemoRegister;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.support.Browser;
import council.procurement.support.Members;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
class WaiverProcessTest {

    @Autowired Officers officers;
    @Autowired Members members;
    @Autowired ProcessEngine engine;
    @Autowired WaiverService waivers;
    @Autowired WaiverHistoryService history;
    @Autowired ApprovalService approvals;
    @Autowired DecisionEvidenceService evidence;
    @Autowired CompetitionWaivers releases;
    @Autowired ProcurementCaseService cases;
    @Autowired ContractService contracts;
    @Autowired PurchaseWalk walk;
    @Autowired DemoRegister register;
    @LocalServerPort int port;

    static Map<String, Object> request(String value) {
        return new HashMap<>(Map.ofEntries(Map.entry("title", "Payroll software"), Map.entry("service", "waste-and-fleet"), Map.entry("supplier", "Example Payroll Ltd " + value), Map.entry("category", "services"),
            Map.entry("cpvCode", "48450000"), Map.entry("valueExVat", value), Map.entry("vatRate", "20"), Map.entry("budgetCode", "PP-1"), Map.entry("ruleWaived", "quotations"), Map.entry("ground", "sole-supplier"),
            Map.entry("justification", "Nobody else holds the rights."), Map.entry("marketEvidence", "Three resellers were asked."), Map.entry("valueForMoney", "The price fell by 4 percent."),
            Map.entry("exitPlan", "Tender a year before the end."), Map.entry("startDate", "2027-01-04"), Map.entry("termMonths", 24), Map.entry("retrospective", "false"), Map.entry("interestsDeclared", "none")));
    }

    private String asks(String person, Map<String, Object> answers) {
        return officers.as(person, () -> {
            var definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("waiver").latestVersion().singleResult();
            return engine.getFormService().submitStartForm(definition.getId(), answers).getBusinessKey();
        });
    }

    private Map<String, Object> request(String value, Object... changes) {
        var answers = request(value);
        for (int i = 0; i < changes.length; i += 2) answers.put((String) changes[i], changes[i + 1]);
        return answers;
    }

    private void advised(String reference) {
        for (var adviser : List.of("priya", "leila")) officers.completes(adviser, reference, "Task_Advise", Map.of("supports", "true", "advice", "In order."));
    }

    private void decides(String person, String reference, String outcome) {
        officers.completes(person, reference, "Task_Decide", Map.of("outcome", outcome, "reason", outcome.equals("approved") ? "The ground holds." : "Ask for quotes.", "alternatives", "Three quotes."));
    }

    @ParameterizedTest
    @CsvSource({"38000, harriet simon", "49999.99, harriet simon", "50000, simon monica", "120000, simon monica clara"})
    void the_chain_of_its_value_decides_and_approval_opens_the_case(String value, String deciders) {
        var reference = asks("olivia", request(value));
        assertThat(reference).matches("W-2026-\\d{4}");
        advised(reference);
        boolean members = deciders.endsWith("clara");
        if (members) this.members.announced(reference);
        for (var decider : deciders.split(" ")) decides(decider, reference, "approved");
        if (members) this.members.released(reference);

        var granted = waivers.get(reference);
        assertThat(granted.status()).isEqualTo(WaiverStatus.APPROVED);
        assertThat(granted.request().endsOn()).isEqualTo(LocalDate.of(2029, 1, 3));
        assertThat(granted.rules().contractDetailsNotice()).isTrue();
        var opened = cases.get(granted.caseReference());
        assertThat(opened.raisedBy()).isEqualTo("olivia");
        assertThat(opened.need().estimatedValueExVat()).isEqualByComparingTo(value);
        assertThat(releases.of(opened.reference())).hasValueSatisfying(w -> {
            assertThat(w.minimumInvited()).isEqualTo(1);
            assertThat(w.valueExVat()).isEqualByComparingTo(new BigDecimal(value));
        });
        assertThat(history.isWhole(reference)).isTrue();
        assertThat(approvals.decisions(reference)).extracting("person").containsExactly((Object[]) deciders.split(" "));
    }

    /** £20,000 is far from the key level: Cabinet decides, and no 28 days' notice is owed; its decision is published at its own value and may be called in. */
    @Test
    void best_value_goes_to_cabinet_whatever_its_own_value_and_is_no_key_decision_for_that() {
        var reference = asks("olivia", request("20000", "ground", "best-value"));
        assertThat(officers.openTasks(reference)).extracting(Task::getTaskDefinitionKey).containsOnly("Task_Advise");
        advised(reference);
        decides("simon", reference, "approved");
        decides("monica", reference, "approved");
        assertThat(officers.openTasks(reference)).singleElement().satisfies(task -> assertThat(groups(task)).containsExactly("committee-services"));
        officers.completes("colin", reference, "Task_Decide", Members.minuted("approved"));
        assertThat(evidence.of(reference)).extracting(DecisionEvidence::valueExVat).allSatisfy(value -> assertThat(value).isEqualByComparingTo("20000"));
        assertThat(officers.openTasks(reference)).extracting(Task::getTaskDefinitionKey).containsExactly("Task_PublishDecision");
        members.released(reference);
        assertThat(waivers.get(reference).status()).isEqualTo(WaiverStatus.APPROVED);
    }

    @Test
    void a_waiver_that_members_decide_has_its_notice_its_decisions_and_their_title_on_its_pages() {
        var reference = asks("olivia", request("120000"));
        advised(reference);
        members.announced(reference);
        decides("simon", reference, "approved");
        decides("monica", reference, "approved");
        decides("clara", reference, "approved");
        var colin = Browser.of("colin", port);
        var page = colin.opens("/waivers/" + reference).body();
        assertThat(page).contains("Decision by members", "Key-decision notice published on", "/executive-decisions/" + reference, "/procurements/%s/decisions/3.pdf".formatted(reference));
        assertThat(Browser.of("olivia", port).opens("/waivers/" + reference).body()).contains("Decision by members").doesNotContain("/executive-decisions/");
        assertThat(colin.opens("/executive-decisions/" + reference).body()).contains(reference + " · Waiver of the Contract Procedure Rules: Payroll software", "Back to the waiver");
        var publish = officers.openTasks(reference).get(0);
        assertThat(engine.getTaskService().getVariable(publish.getId(), "title")).isEqualTo("Waiver of the Contract Procedure Rules: Payroll software");
        assertThat(colin.opens("/procurements/%s/decisions/3.pdf".formatted(reference)).headers().firstValue("Content-Type")).hasValue("application/pdf");
        members.released(reference);
        assertThat(colin.opens("/waivers/" + reference).body()).contains("Nobody called it in until");
    }

    @Test
    void the_second_decider_reads_what_the_first_said() {
        var reference = asks("olivia", request("38000"));
        advised(reference);
        decides("harriet", reference, "approved");
        var shown = engine.getTaskService().getVariable(officers.openTasks(reference).get(0).getId(), "approvalBrief").toString();
        assertThat(shown).contains("Decided so far:", "**Heads of service** (Harriet Example-Head) approved it: The ground holds.", "**Interests:** Olivia Example-Officer declares none in it", "**Looks split:**");
    }

    private List<String> groups(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().map(link -> link.getGroupId()).toList();
    }

    @Test
    void the_exit_plan_comes_back_to_the_requester_before_the_end() {
        var reference = asks("olivia", request("38000"));
        advised(reference);
        decides("harriet", reference, "approved");
        decides("simon", reference, "approved");
        assertThat(officers.openTasks(reference)).isEmpty();
        assertThat(waivers.get(reference).rules().exitPlanDue()).isEqualTo(LocalDate.of(2028, 10, 3));
        officers.fireTimer(reference, "Event_ExitPlanDue");
        officers.completes("olivia", reference, "Task_CarryOutExitPlan", Map.of("exitResult", "A tender has begun."));
        assertThat(waivers.get(reference).exitResult()).isEqualTo("A tender has begun.");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).count()).isZero();
    }

    @Test
    void a_refused_request_is_amended_once_and_opens_no_case() {
        var reference = asks("olivia", request("38000"));
        advised(reference);
        decides("harriet", reference, "rejected");
        var again = request("36000");
        again.put("askAgain", "true");
        officers.completes("olivia", reference, "Task_AmendRequest", again);
        advised(reference);
        decides("harriet", reference, "rejected");
        var refused = waivers.get(reference);
        assertThat(refused.status()).isEqualTo(WaiverStatus.REFUSED);
        assertThat(refused.timesRefused()).isEqualTo(2);
        assertThat(refused.caseReference()).isNull();
        assertThat(refused.request().valueExVat()).isEqualByComparingTo("36000");
        assertThat(officers.openTasks(reference)).isEmpty();
    }

    @Test
    void a_returned_request_may_be_given_up() {
        var reference = asks("olivia", request("38000"));
        advised(reference);
        decides("harriet", reference, "returned");
        var no = request("38000");
        no.put("askAgain", "false");
        officers.completes("olivia", reference, "Task_AmendRequest", no);
        assertThat(waivers.get(reference).status()).isEqualTo(WaiverStatus.REFUSED);
        assertThat(waivers.get(reference).timesRefused()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ground|late-planning|Late planning is never a ground",
        "ground|liking-incumbent|is never a ground for a waiver",
        "ground|avoiding-threshold|is never a ground for a waiver",
        "valueExVat|173100|section 41",
        "retrospective|true|Only an emergency can be waived after",
        "startDate|2026-11-20|The start lies in the past",
        "termMonths|37|36 months at most",
        "marketEvidence||Give the market evidence",
        "interestsDeclared|declared|a colleague without one must ask"})
    void what_cannot_be_waived_is_refused_with_the_reason_and_leaves_no_record(String field, String answer, String sentence) {
        var answers = request("38000");
        answers.put(field, answer == null ? "" : answer);
        if (field.equals("retrospective")) answers.put("startDate", "2026-11-20");
        assertThatThrownBy(() -> asks("olivia", answers)).isInstanceOf(Refused.class).hasMessageContaining(sentence);
    }

    @Test
    void an_emergency_is_waived_afterwards_within_five_working_days_and_not_later() {
        var inTime = request("38000", "ground", "emergency", "retrospective", "true", "startDate", "2026-11-16", "termMonths", 1);
        assertThat(waivers.get(asks("olivia", inTime)).request().retrospective()).isTrue();
        var late = request("38000", "ground", "emergency", "retrospective", "true", "startDate", "2026-11-13", "termMonths", 1);
        assertThatThrownBy(() -> asks("olivia", late)).hasMessageContaining("within 5 working days");
    }

    @Test
    void requester_advisers_and_deciders_differ() {
        var reference = asks("harriet", request("38000"));
        advised(reference);
        assertThatThrownBy(() -> decides("harriet", reference, "approved")).as("the requester is a head of service too").isNotNull();
        assertThat(approvals.decisions(reference)).isEmpty();
        decides("lionel", reference, "approved"); // a head's own request goes to the leadership team
        var own = asks("priya", request("38000"));
        assertThatThrownBy(() -> officers.completes("priya", own, "Task_Advise", Map.of("supports", "true", "advice", "Fine."))).isInstanceOf(Refused.class).hasMessageContaining("You asked for this waiver");
    }

    @Test
    void purchases_that_look_split_carry_a_warning() {
        var first = request("30000", "supplier", "Example Split Ltd");
        var reference = asks("olivia", first);
        advised(reference);
        decides("harriet", reference, "approved");
        decides("simon", reference, "approved");
        var second = waivers.get(asks("olivia", request("25000", "supplier", "EXAMPLE SPLIT LTD")));
        assertThat(second.rules().spendRecent()).isEqualByComparingTo("30000");
        assertThat(second.rules().splitWarning()).contains("£50,000");
        assertThat(waivers.earlier(second)).extracting(Waiver::reference).contains(reference);
    }

    @Test
    void one_supplier_is_asked_only_once_the_waiver_is_approved_and_no_further_than_it_reaches() {
        var need = Officers.need("Payroll reports", "38000");
        var reference = officers.starts("olivia", need).getBusinessKey();
        walk.specify(reference);
        walk.confirmFunds(reference);
        var waiver = asks("olivia", request("38000", "caseReference", reference, "supplier", "Example Payroll Ltd", "termMonths", 12));
        assertThatThrownBy(() -> asks("oscar", request("38000", "caseReference", reference))).isInstanceOf(Refused.class).hasMessageContaining("has a waiver already");
        assertThatThrownBy(() -> asksOne(reference, "Example Payroll Ltd")).as("requested").hasMessageContaining("needs a waiver");
        advised(waiver);
        decides("harriet", waiver, "rejected");
        assertThatThrownBy(() -> asksOne(reference, "Example Payroll Ltd")).as("refused: the usual route").hasMessageContaining("needs a waiver");
        officers.completes("olivia", waiver, "Task_AmendRequest", request("36000", "askAgain", "true", "supplier", "Example Payroll Ltd", "termMonths", 12));
        advised(waiver);
        decides("harriet", waiver, "approved");
        decides("simon", waiver, "approved");
        assertThatThrownBy(() -> asksOne(reference, "Another Ltd")).isInstanceOf(Refused.class).hasMessageContaining("is for Example Payroll Ltd");
        asksOne(reference, "Example Payroll Ltd");
        walk.officers().at(LocalDate.of(2026, 12, 8));
        walk.openQuotes(reference, List.of(new PurchaseWalk.Bidder("Example Payroll Ltd", "WS13 6YX", true, false, "36000.01", "0")));
        assertThatThrownBy(() -> walk.recommendQuote(reference)).isInstanceOf(Refused.class).hasMessageContaining("up to £36,000.00 ex VAT");
    }

    @Test
    void the_contract_runs_no_longer_than_its_waiver() {
        var reference = asks("olivia", request("38000", "supplier", "Example Payroll Ltd", "termMonths", 6));
        advised(reference);
        decides("harriet", reference, "approved");
        decides("simon", reference, "approved");
        var opened = waivers.get(reference).caseReference();
        walk.specify(opened);
        walk.confirmFunds(opened);
        asksOne(opened, "Example Payroll Ltd");
        walk.officers().at(LocalDate.of(2026, 12, 8));
        walk.openQuotes(opened, List.of(new PurchaseWalk.Bidder("Example Payroll Ltd", "WS13 6YX", true, false, "38000", "0")));
        walk.recommendQuote(opened);
        walk.approveQuotation(opened, "harriet");
        assertThatThrownBy(() -> walk.placeOrder(opened)).isInstanceOf(Refused.class).hasMessageContaining("6 months at most");
        officers.completes("paul", opened, "Task_PlaceOrder", Map.of("orderNumber", "PO-6", "orderDate", "2026-12-08", "startsOn", "2027-01-04", "endsOn", "2027-07-03", "extensionMonths", 0, "contractManager", "carlos"));
        assertThat(contracts.ofCase(opened)).hasSize(1);
    }

    private void asksOne(String reference, String supplier) {
        register.choose(reference, "priya", List.of(new DemoRegister.Firm(supplier, "WS13 6YX", true, false, "quotes@example.org")));
        officers.completes("priya", reference, "Task_SendRequests", Map.of("terms", "The council's purchase order conditions.",
            "deadline", "2026-12-07", "basis", "price"));
    }
}
