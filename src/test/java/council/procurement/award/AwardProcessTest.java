package council.procurement.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionType;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.Category;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Route;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.contract.ContractService;
import council.procurement.support.Members;
import council.procurement.support.Notices;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class AwardProcessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired Officers officers;
    @Autowired Members members;
    @Autowired Awards awards;
    @Autowired AwardService service;
    @Autowired AwardReportService reports;
    @Autowired SealingRegisterService seals;
    @Autowired ApprovalService approvals;
    @Autowired ContractService contracts;
    @Autowired ProcurementCaseService cases;
    @Autowired DutyService duties;
    @Autowired TimelineService timeline;
    @Autowired ProcessEngine engine;

    // The full path

    @Test
    void a_tender_below_the_threshold_goes_from_report_to_register_without_notice_and_standstill() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "150000", "140000", true);
        assertThat(cases.get(reference).stage()).isEqualTo(Stage.AWARD);
        awards.decided(reference);
        assertThat(service.find(reference)).as("nobody is told before the letters").isEmpty();
        assertThatThrownBy(() -> officers.completes("priya", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "false"))).isInstanceOf(Refused.class)
            .hasMessageContaining("Tell every bidder at the same time");
        officers.completes("priya", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));
        assertThat(service.outcomes(reference)).extracting(BidOutcome::kind).containsExactly(BidOutcome.Kind.SUCCESSFUL, BidOutcome.Kind.UNSUCCESSFUL, BidOutcome.Kind.NOT_COMPLIANT);
        assertThat(service.outcomes(reference)).extracting(BidOutcome::rank).containsExactly(1, 2, null);

        officers.completes("leila", reference, "Task_SignContract", Awards.signature(TODAY));

        var contract = contracts.ofCase(reference).get(0);
        assertThat(contract.reference()).matches("C-2026-\\d{4}");
        assertThat(contract.supplier().name()).isEqualTo("Acme Cleaning Ltd");
        assertThat(contract.valueExVat()).isEqualByComparingTo("140000");
        assertThat(contract.manager()).isEqualTo("carlos");
        assertThat(contract.onPublicRegister()).isTrue();
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONTRACT_SIGNED);
        assertThat(cases.get(reference).stage()).isEqualTo(Stage.CONTRACT);
        assertThat(duties.hasDone(reference, "leila", Duty.SIGN)).isTrue();
        assertThat(duties.hasDone(reference, "carlos", Duty.MANAGE)).isTrue();
        assertThat(duties.hasDone(reference, "clara", Duty.APPROVE_AWARD)).isTrue();
        assertThat(duties.hasDone(reference, "paul", Duty.RECOMMEND)).isTrue();
        assertThat(timeline.isWhole(reference)).isTrue();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(contract.reference()).processDefinitionKey("contract-management").count()).isEqualTo(1);
        assertThat(stageOutcome(reference)).isEqualTo("signed");
    }

    @Test
    void signing_is_refused_until_the_day_after_standstill() {
        var reference = awards.tender(Route.STATUTORY, "240000", "240000", true);
        awards.decided(reference);
        officers.completes("priya", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));
        assertThatThrownBy(() -> officers.completes("priya", reference, "Task_PublishNotice", Notices.published(LocalDate.parse("2026-11-24"))))
            .isInstanceOf(Refused.class).hasMessageContaining("lies in the future");
        assertThatThrownBy(() -> officers.completes("priya", reference, "Task_PublishNotice", Notices.published(LocalDate.parse("2026-11-20"))))
            .isInstanceOf(Refused.class).hasMessageContaining("not before 23 November 2026");
        officers.clockAt(LocalDate.of(2026, 11, 24));
        officers.completes("priya", reference, "Task_PublishNotice", Notices.published(LocalDate.parse("2026-11-24")));
        assertThat(service.get(reference, 0).standstill().lastDay()).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(openTasks(reference)).isEmpty();

        officers.clockAt(LocalDate.of(2026, 12, 4).atTime(23, 59));
        officers.runDueJobs();
        assertThat(openTasks(reference)).as("on the last day the timer waits").isEmpty();
        officers.fireTimer(reference, "Event_StandstillEnded"); // a model that is wrong, or a hand in Cockpit
        assertThatThrownBy(() -> officers.completes("leila", reference, "Task_SignContract", Awards.signature(LocalDate.of(2026, 12, 4))))
            .isInstanceOf(Refused.class).hasMessageContaining("The standstill ends on Friday 4 December 2026; sign from the day after.");
        assertThat(service.get(reference, 0).isSigned()).isFalse();

        officers.clockAt(LocalDate.of(2026, 12, 5).atTime(0, 1));
        assertThatThrownBy(() -> officers.completes("leila", reference, "Task_SignContract", Awards.signature(LocalDate.of(2026, 12, 4))))
            .as("nor is an earlier date taken").isInstanceOf(Refused.class).hasMessageContaining("sign from the day after");
        officers.completes("leila", reference, "Task_SignContract", Awards.signature(LocalDate.of(2026, 12, 5)));
        assertThat(contracts.ofCase(reference)).hasSize(1);
    }

    @Test
    void the_standstill_timer_fires_at_the_start_of_the_day_after() {
        var reference = awards.tender(Route.STATUTORY, "240000", "240000", true);
        awards.decided(reference);
        officers.completes("priya", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));
        officers.completes("priya", reference, "Task_PublishNotice", Notices.published(LocalDate.parse("2026-11-23")));
        officers.clockAt(LocalDate.of(2026, 12, 3).atTime(23, 59));
        officers.runDueJobs();
        assertThat(openTasks(reference)).isEmpty();
        officers.clockAt(LocalDate.of(2026, 12, 4).atTime(0, 0));
        officers.runDueJobs();
        assertThat(openTasks(reference)).containsExactly("Task_SignContract");
    }

    @Test
    void light_touch_above_the_threshold_owes_a_notice_and_no_standstill() {
        var reference = awards.tender(Route.STATUTORY, Category.LIGHT_TOUCH, "700000", "700000", true);
        awards.reported(reference);
        officers.completes("colin", reference, "Task_Decide", minute("approved"));
        members.released(reference);
        officers.completes("priya", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));
        officers.completes("priya", reference, "Task_PublishNotice", Notices.published(LocalDate.parse("2026-11-23")));
        assertThat(service.get(reference, 0).standstill()).isEqualTo(Standstill.none());
        assertThat(openTasks(reference)).containsExactly("Task_SignContract");
    }

    @Test
    void from_half_a_million_cabinet_decides_and_committee_services_record_its_minute() {
        var reference = awards.tender(Route.STATUTORY, "600000", "590000", true);
        awards.reported(reference);
        assertThatThrownBy(() -> officers.completes("colin", reference, "Task_Decide", Map.of("outcome", "approved"))).isInstanceOf(Refused.class)
            .hasMessageContaining("Say which body decided");
        officers.completes("colin", reference, "Task_Decide", minute("approved"));
        assertThat(approvals.decisions(reference)).singleElement().satisfies(d -> {
            assertThat(d.group()).isEqualTo("committee-services");
            assertThat(d.minute().minute()).isEqualTo("71/26");
        });
        assertThat(openTasks(reference)).as("nothing is done before it is published and can no longer be called in").containsExactly("Task_PublishDecision");
        members.released(reference);
        assertThat(openTasks(reference)).containsExactly("Task_SendOutcomeLetters");
    }

    @Test
    void outside_the_pipeline_cabinet_decides_from_a_hundred_thousand() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "150000", "150000", false);
        officers.completes("paul", reference, "Task_WriteAwardReport", Awards.report());
        awards.advises("simon", reference);
        awards.advises("monica", reference);
        assertThat(approvals.deciders(reference, DecisionType.AWARD)).containsExactly("committee-services");
    }

    @Test
    void a_returned_award_is_reported_again_and_a_rejected_one_ends_the_case() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "90000", "85000", false);
        officers.completes("paul", reference, "Task_WriteAwardReport", Awards.report());
        List.of("priya", "fiona", "leila").forEach(adviser -> awards.advises(adviser, reference));
        officers.completes("lionel", reference, "Task_Decide", Map.of("outcome", "returned", "reason", "Say more about risks."));
        var second = Awards.report();
        second.put("risks", "TUPE may delay the start; the plan has a month of slack.");
        officers.completes("paul", reference, "Task_WriteAwardReport", second);
        assertThat(reports.latest(reference).orElseThrow().risks()).startsWith("TUPE");
        List.of("priya", "fiona", "leila").forEach(adviser -> awards.advises(adviser, reference));
        officers.completes("lionel", reference, "Task_Decide", Map.of("outcome", "rejected", "reason", "The service is no longer wanted.", "alternatives", "A smaller contract."));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.NOT_AWARDED);
        assertThat(cases.get(reference).statusReason()).isEqualTo("The service is no longer wanted.");
        assertThat(service.find(reference)).isEmpty();
        assertThat(openTasks(reference)).isEmpty();
    }

    @Test
    void whoever_opened_the_bids_does_not_recommend() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "90000", "85000", false);
        duties.perform(reference, "priya", Duty.OPEN_BIDS);
        assertThatThrownBy(() -> officers.completes("priya", reference, "Task_WriteAwardReport", Awards.report())).isInstanceOf(Refused.class)
            .hasMessageContaining("You opened the bids");
    }

    // Signing

    @Test
    void a_works_contract_from_a_hundred_thousand_is_sealed_and_attested_by_another() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, Category.WORKS, "120000", "110000", true);
        awards.decided(reference);
        officers.completes("priya", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));
        var signature = Awards.signature(TODAY);
        assertThatThrownBy(() -> officers.completes("leila", reference, "Task_SignContract", signature)).as("legal alone does not seal").isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> service.sign(reference, 0, "leila", new SigningRule("monitoring-officer", true, "legal", null), TODAY, "Both", null, "monica", null, null))
            .isInstanceOf(Refused.class).hasMessageContaining("Only monitoring officer may sign");
        signature.put("sealAttestedBy", "monica");
        assertThatThrownBy(() -> officers.completes("monica", reference, "Task_SignContract", signature)).isInstanceOf(Refused.class).hasMessageContaining("another person than you: leila");
        signature.put("sealAttestedBy", "leila");
        officers.completes("monica", reference, "Task_SignContract", signature);
        var number = service.get(reference, 0).signature().sealNumber();
        assertThat(number).matches("S-2026-\\d{4}");
        assertThat(seals.read("ivan", number)).singleElement().satisfies(it -> {
            assertThat(it.document()).isEqualTo("Contract for “Cleaning of offices”");
            assertThat(it.sealedBy()).isEqualTo("monica");
            assertThat(it.attestedBy()).isEqualTo("leila");
            assertThat(it.sealedOn()).isEqualTo(TODAY);
        });
        assertThatThrownBy(() -> seals.read("paul", "")).isInstanceOf(Refused.class);
        assertThat(service.get(reference, 0).signature().attestedBy()).isEqualTo("leila");
        assertThat(duties.hasDone(reference, "leila", Duty.SIGN)).isTrue();
    }

    @Test
    void a_refused_seal_leaves_no_gap_in_the_register() {
        var first = sealed("leila");
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, Category.WORKS, "120000", "110000", true);
        awards.decided(reference);
        officers.completes("priya", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));
        var signature = Awards.signature(TODAY);
        signature.put("sealAttestedBy", "leila");
        duties.perform(reference, "carlos", Duty.MODERATE); // found last, after the number was taken
        assertThatThrownBy(() -> officers.completes("monica", reference, "Task_SignContract", signature)).isInstanceOf(Refused.class).hasMessageContaining("cannot manage the contract");
        assertThat(number(sealed("leila"))).isEqualTo(number(first) + 1);
    }

    @Test
    void what_must_be_there_before_the_start_is_seen_before_signing() {
        var reference = readyToSign();
        var signature = Awards.signature(TODAY);
        signature.remove("insurance");
        assertThatThrownBy(() -> officers.completes("leila", reference, "Task_SignContract", signature)).isInstanceOf(Refused.class).hasMessageContaining("“The supplier's insurance”");
        signature.put("insurance", "seen");
        assertThatThrownBy(() -> officers.completes("leila", reference, "Task_SignContract", signature)).isInstanceOf(Refused.class).hasMessageContaining("last day on which the supplier's insurance holds").hasMessageContaining("which insurance certificate");
        signature.put("insuranceUntil", "2026-12-31");
        signature.put("insuranceEvidence", "Public liability, in the tender file");
        assertThatThrownBy(() -> officers.completes("leila", reference, "Task_SignContract", signature)).isInstanceOf(Refused.class).hasMessageContaining("ends on 31 December 2026, before the contract starts");
        signature.put("insuranceUntil", "2027-01-01");
        signature.put("startConditions", " ");
        assertThatThrownBy(() -> officers.completes("leila", reference, "Task_SignContract", signature)).isInstanceOf(Refused.class).hasMessageContaining("“Other conditions before the start”");
        assertThat(service.seen(reference, 0)).isEmpty();
        signature.put("startConditions", "A bond of 10 percent, received on 20 November.");
        officers.completes("leila", reference, "Task_SignContract", signature);
        assertThat(service.seen(reference, 0)).contains(new StartCheck(Insurance.SEEN, LocalDate.of(2027, 1, 1), "Public liability, in the tender file", "A bond of 10 percent, received on 20 November.", null));
    }

    @ParameterizedTest(name = "signed on {0}, bids hold until 30 November: confirmation asked {1}")
    @CsvSource({"2026-11-29, false", "2026-11-30, false", "2026-12-01, true"})
    void after_the_day_until_which_bids_hold_the_bidder_confirms(LocalDate day, boolean asked) {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "150000", "140000", true);
        var report = Awards.report();
        report.remove("bidsHoldUntil");
        assertThatThrownBy(() -> officers.completes("paul", reference, "Task_WriteAwardReport", report)).isInstanceOf(Refused.class).hasMessageContaining("“Bids hold until”");
        members.twoWeeksAgo(reference, () -> {
            report.put("bidsHoldUntil", "2026-11-30");
            awards.reported(reference, report);
            awards.approves("clara", reference);
        });
        officers.completes("priya", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));
        officers.clockAt(day);
        var signature = Awards.signature(day);
        if (asked) {
            assertThatThrownBy(() -> officers.completes("leila", reference, "Task_SignContract", signature)).isInstanceOf(Refused.class).hasMessageContaining("The bids held until 30 November 2026");
            signature.put("bidConfirmation", "By e-mail of 1 December.");
        }
        officers.completes("leila", reference, "Task_SignContract", signature);
        assertThat(service.seen(reference, 0).orElseThrow().bidConfirmation()).isEqualTo(asked ? "By e-mail of 1 December." : null);
    }

    @Test
    void the_contract_manager_is_one_and_has_done_nothing_that_bars_them() {
        var reference = readyToSign();
        var signature = Awards.signature(TODAY);
        signature.put("contractManager", "olivia");
        assertThatThrownBy(() -> officers.completes("leila", reference, "Task_SignContract", signature)).isInstanceOf(Refused.class).hasMessageContaining("Choose one of the council's contract managers");
        duties.perform(reference, "carlos", Duty.MODERATE);
        signature.put("contractManager", "carlos");
        assertThatThrownBy(() -> officers.completes("leila", reference, "Task_SignContract", signature)).isInstanceOf(Refused.class).hasMessageContaining("cannot manage the contract");
        assertThat(contracts.ofCase(reference)).as("refused whole").isEmpty();
        assertThat(duties.hasDone(reference, "leila", Duty.SIGN)).isFalse();
    }

    @Test
    void whoever_approved_or_moderated_does_not_sign_and_dates_must_make_sense() {
        var reference = readyToSign();
        var signature = Awards.signature(TODAY.plusDays(1));
        assertThatThrownBy(() -> officers.completes("leila", reference, "Task_SignContract", signature)).isInstanceOf(Refused.class).hasMessageContaining("cannot have been signed in the future");
        signature.put("signedOn", TODAY.minusDays(1).toString());
        assertThatThrownBy(() -> officers.completes("leila", reference, "Task_SignContract", signature)).isInstanceOf(Refused.class).hasMessageContaining("before the award of 23 November 2026");
        signature.put("signedOn", TODAY.toString());
        signature.put("endsOn", "2026-12-31");
        assertThatThrownBy(() -> officers.completes("leila", reference, "Task_SignContract", signature)).isInstanceOf(Refused.class).hasMessageContaining("cannot end before it starts");
        duties.perform(reference, "leila", Duty.MODERATE);
        signature.put("endsOn", "2027-12-31");
        assertThatThrownBy(() -> officers.completes("leila", reference, "Task_SignContract", signature)).isInstanceOf(Refused.class).hasMessageContaining("You moderated the scores");
    }

    // The value moves

    @ParameterizedTest(name = "estimate {0}, price {1}: moved {2}")
    @CsvSource({
        "99000, 99999.99, false", "99000, 100000.00, true", "99000, 100000.01, true",
        "450000, 499999.99, false", "450000, 500000.00, true", "450000, 500000.01, true",
        "60000, 59999.99, false", "105000, 99999.99, false", "150000, 173099.99, false", "150000, 173100.00, true", "150000, 173100.01, true"})
    void a_price_across_a_band_or_the_threshold_stops_the_case_one_penny_below_does_not(String estimate, String price, boolean moved) {
        var reference = awards.tender(route(estimate), estimate, price, true);
        assertThat(openTasks(reference).stream().anyMatch(t -> t.equals("Task_DecideOnMovedValue") || t.equals("Task_AdviseOnThreshold"))).isEqualTo(moved);
    }

    @ParameterizedTest(name = "quotations of {0} at {1}: moved {2}")
    @CsvSource({"45000, 49999.99, false", "45000, 50000.00, true", "45000, 50000.01, true"})
    void quotes_across_fifty_thousand_leave_the_short_path(String estimate, String price, boolean moved) {
        var reference = awards.tender(Route.QUOTATIONS, estimate, price, false);
        if (moved) {
            officers.completes("marcus", reference, "Task_DecideOnMovedValue", Map.of("decision", "go-on", "reason", "Three quotes came, the market is dearer than thought."));
        }
        officers.completes("fiona", reference, "Task_ConfirmFundsAgain", Map.of("outcome", "approved"));
        assertThat(openTasks(reference)).containsExactly(moved ? "Task_WriteAwardReport" : "Task_ApproveQuotation");
    }

    @Test
    void above_the_funds_finance_confirms_again_or_the_case_ends() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "60000", "60000.01", false);
        assertThat(openTasks(reference)).containsExactly("Task_ConfirmFundsAgain");
        officers.completes("fiona", reference, "Task_ConfirmFundsAgain", Map.of("outcome", "approved"));
        assertThat(duties.hasDone(reference, "fiona", Duty.BUDGET)).isTrue();
        assertThat(openTasks(reference)).containsExactly("Task_WriteAwardReport");

        var refused = awards.tender(Route.BELOW_THRESHOLD_TENDER, "60000", "61000", false);
        assertThatThrownBy(() -> officers.completes("fiona", refused, "Task_ConfirmFundsAgain", Map.of("outcome", "rejected"))).isInstanceOf(Refused.class);
        officers.completes("fiona", refused, "Task_ConfirmFundsAgain", Map.of("outcome", "rejected", "reason", "The budget is spent."));
        assertThat(cases.get(refused).status()).isEqualTo(CaseStatus.NOT_AWARDED);
        assertThat(openTasks(refused)).isEmpty();
    }

    @Test
    void at_exactly_the_estimate_nothing_moves() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "60000", "60000", false);
        assertThat(openTasks(reference)).containsExactly("Task_WriteAwardReport");
    }

    @Test
    void the_higher_value_decides_who_decides() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "99000", "101000", true);
        officers.completes("marcus", reference, "Task_DecideOnMovedValue", Map.of("decision", "go-on", "reason", "The market is dearer."));
        officers.completes("simon", reference, "Task_ConfirmFundsAgain", Map.of("outcome", "approved"));
        officers.completes("paul", reference, "Task_WriteAwardReport", Awards.report());
        assertThat(approvals.deciders(reference, DecisionType.AWARD)).containsExactly("cabinet-member");
        assertThat(reports.valueDecisions(reference)).extracting(ValueDecision::deed).containsExactly(ValueDecision.Deed.GO_ON, ValueDecision.Deed.FUNDS_CONFIRMED);
    }

    @Test
    void across_the_threshold_legal_advises_first_and_the_standstill_of_the_act_follows() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "150000", "180000", true);
        assertThat(openTasks(reference)).containsExactly("Task_AdviseOnThreshold");
        officers.completes("leila", reference, "Task_AdviseOnThreshold", Map.of("advice", "The estimate was made in good faith; publish as above threshold."));
        officers.completes("marcus", reference, "Task_DecideOnMovedValue", Map.of("decision", "go-on", "reason", "As legal advises."));
        officers.completes("fiona", reference, "Task_ConfirmFundsAgain", Map.of("outcome", "approved"));
        awards.decided(reference);
        officers.completes("priya", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));
        officers.completes("priya", reference, "Task_PublishNotice", Notices.published(LocalDate.parse("2026-11-23")));
        assertThat(service.get(reference, 0).standstill().lastDay()).isEqualTo(LocalDate.of(2026, 12, 3));
    }

    @Test
    void the_procurement_manager_may_start_again() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "99000", "120000", true);
        officers.completes("marcus", reference, "Task_DecideOnMovedValue", Map.of("decision", "restart", "reason", "The specification was wrong."));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.NOT_AWARDED);
        assertThat(openTasks(reference)).isEmpty();
        assertThat(stageOutcome(reference)).isNull();
    }

    // The short path

    @Test
    void one_quote_is_approved_in_one_deed_and_stands_in_the_register() {
        var reference = awards.oneQuote("9000", "8500");
        assertThatThrownBy(() -> officers.completes("ben", reference, "Task_ApproveSmallPurchase", Map.of("outcome", "returned", "reason", "Ask again."))).isInstanceOf(Refused.class);
        officers.completes("ben", reference, "Task_ApproveSmallPurchase", Map.of("outcome", "approved"));
        assertThat(duties.hasDone(reference, "ben", Duty.BUDGET)).isTrue();
        assertThat(duties.hasDone(reference, "ben", Duty.APPROVE_AWARD)).isTrue();
        var contract = contracts.ofCase(reference).get(0);
        assertThat(contract.onPublicRegister()).isTrue();
        assertThat(contract.period().endsOn()).isEqualTo(LocalDate.of(2028, 11, 22));
        assertThat(stageOutcome(reference)).isEqualTo("signed");
        assertThat(openTasks(reference)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: public {1}")
    @CsvSource({"4999.99, false", "5000.00, false", "5000.01, true"})
    void the_public_register_begins_above_five_thousand(String price, boolean published) {
        var reference = awards.oneQuote("9000", price);
        officers.completes("ben", reference, "Task_ApproveSmallPurchase", Map.of("outcome", "approved"));
        assertThat(contracts.ofCase(reference).get(0).onPublicRegister()).isEqualTo(published);
    }

    @Test
    void a_rejected_small_purchase_ends_the_case() {
        var reference = awards.oneQuote("9000", "8500");
        officers.completes("ben", reference, "Task_ApproveSmallPurchase", Map.of("outcome", "rejected", "reason", "No money."));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(openTasks(reference)).isEmpty();
        assertThat(stageOutcome(reference)).isEqualTo("rejected");
    }

    @ParameterizedTest(name = "one quote of {0}: moved {1}")
    @CsvSource({"9999.99, false", "10000.00, true", "10000.01, true"})
    void one_quote_of_ten_thousand_is_not_enough(String price, boolean moved) {
        var reference = awards.oneQuote("9000", price);
        assertThat(openTasks(reference)).containsExactly(moved ? "Task_DecideOnMovedValue" : "Task_ApproveSmallPurchase");
        if (moved) {
            assertThatThrownBy(() -> officers.completes("marcus", reference, "Task_DecideOnMovedValue", Map.of("decision", "go-on", "reason", "It is urgent.")))
                .isInstanceOf(Refused.class).hasMessageContaining("One quote is not enough at this price");
        }
    }

    @Test
    void the_requester_does_not_approve_their_own_purchase() {
        var reference = awards.oneQuote("9000", "8500");
        duties.perform(reference, "ben", Duty.REQUEST);
        assertThatThrownBy(() -> officers.completes("ben", reference, "Task_ApproveSmallPurchase", Map.of("outcome", "approved"))).isInstanceOf(Refused.class)
            .hasMessageContaining("You raised the need");
    }

    @Test
    void quotations_are_approved_by_the_head_and_ordered_by_a_second_officer() {
        var reference = awards.tender(Route.QUOTATIONS, "15000", "14500", false);
        duties.perform(reference, "priya", Duty.ROUTE);
        duties.perform(reference, "priya", Duty.OPEN_BIDS);
        assertThatThrownBy(() -> officers.completes("henry", reference, "Task_ApproveQuotation", Map.of("outcome", "approved", "interests", "declared"))).isInstanceOf(Refused.class)
            .hasMessageContaining("ask another head of service");
        officers.completes("henry", reference, "Task_ApproveQuotation", Map.of("outcome", "approved", "interests", "none"));
        assertThat(service.outcomes(reference)).hasSize(3);
        var order = Map.<String, Object>of("orderNumber", "PO-77", "orderDate", "2026-11-23", "startsOn", "2026-12-01", "endsOn", "2027-11-30", "extensionMonths", 0, "contractManager", "carlos");
        assertThatThrownBy(() -> officers.completes("priya", reference, "Task_PlaceOrder", order)).isInstanceOf(Refused.class).hasMessageContaining("somebody else must do this");
        officers.completes("paul", reference, "Task_PlaceOrder", order);
        var contract = contracts.ofCase(reference).get(0);
        assertThat(contract.order().orderNumber()).isEqualTo("PO-77");
        assertThat(contract.supplier().sme()).isTrue();
        assertThat(stageOutcome(reference)).isEqualTo("signed");
    }

    @Test
    void quotations_may_be_rejected() {
        var reference = awards.tender(Route.QUOTATIONS, "15000", "14500", false);
        officers.completes("henry", reference, "Task_ApproveQuotation", Map.of("outcome", "rejected", "reason", "Too dear.", "interests", "none"));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.NOT_AWARDED);
        assertThat(contracts.ofCase(reference)).isEmpty();
        assertThat(openTasks(reference)).isEmpty();
    }

    private String sealed(String attestedBy) {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, Category.WORKS, "120000", "110000", true);
        awards.decided(reference);
        officers.completes("priya", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));
        var signature = Awards.signature(TODAY);
        signature.put("sealAttestedBy", attestedBy);
        officers.completes("monica", reference, "Task_SignContract", signature);
        return service.get(reference, 0).signature().sealNumber();
    }

    private static int number(String seal) {
        return Integer.parseInt(seal.substring(7));
    }

    private String readyToSign() {
        var reference = awards.tender(Route.BELOW_THRESHOLD_TENDER, "150000", "140000", true);
        awards.decided(reference);
        officers.completes("priya", reference, "Task_SendOutcomeLetters", Map.of("allToldAtOnce", "true"));
        return reference;
    }

    private static Route route(String estimate) {
        return Double.parseDouble(estimate) * 1.2 >= 207720 ? Route.STATUTORY : Route.BELOW_THRESHOLD_TENDER;
    }

    private static Map<String, Object> minute(String outcome) {
        return Map.of("outcome", outcome, "reason", "The best offer.", "alternatives", "To do nothing.", "body", "Cabinet", "minute", "71/26", "meetingDate", "2026-11-20", "present", "Seven members", "interests", "None");
    }


    private Object stageOutcome(String reference) {
        var instance = engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("award").singleResult();
        var variable = engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).variableName("stageOutcome").singleResult();
        return variable == null ? null : variable.getValue();
    }

    private List<String> openTasks(String reference) {
        return officers.openTasks(reference).stream().map(Task::getTaskDefinitionKey).toList();
    }
}
