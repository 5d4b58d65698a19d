package council.procurement.journey;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.award.DirectAwardProcessTest;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.contract.ContractService;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.demo.engine.PurchaseWalk.Bidder;
import council.procurement.evaluation.Assessment;
import council.procurement.evaluation.QuoteService;
import council.procurement.evaluation.RecommendationDraft;
import council.procurement.support.ProcessTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The cycle's ways that end without a contract, or take a stage more. */
@ProcessTest
class ProcurementProcessTest {

    private static final List<Bidder> QUOTES = List.of(new Bidder("Example Works", "WS14 9AA", true, false, "14200", "0"), new Bidder("Further Example Supplies", "ST16 2AA", false, true, "15100", "0"));

    @Autowired PurchaseWalk walk;
    @Autowired QuoteService quotes;
    @Autowired ProcurementCaseService cases;
    @Autowired ContractService contracts;

    @Test
    void the_market_is_engaged_before_the_tender_where_procurement_asks_for_it() {
        var reference = throughBusinessCase(true);
        walk.approve(reference, "lionel");
        walk.engageMarket(reference);
        walk.officers().at(LocalDate.of(2026, 12, 15));
        walk.recordEngagement(reference);
        assertThat(walk.officers().openTasks(reference)).containsExactly("Task_PrepareTender");
    }

    @Test
    void a_business_case_that_is_refused_ends_the_case() {
        var reference = throughBusinessCase(false);
        walk.officers().complete("lionel", reference, "Task_Decide", Map.of("outcome", "rejected", "reason", "The service can wait a year."));
        assertThat(cases.get(reference).isOpen()).isFalse();
        assertThat(walk.officers().openTasks(reference)).isEmpty();
    }

    @Test
    void without_an_acceptable_quote_suppliers_are_asked_again_or_the_case_ends() {
        var reference = quoted(LocalDate.of(2026, 12, 8));
        recommendsNone(reference);
        walk.officers().complete("marcus", reference, "Task_DecideNoAward", Map.of("outcome", "restart", "reason", "Other suppliers may do better."));
        assertThat(walk.officers().openTasks(reference)).containsExactly("Task_SendRequests");
        ask(reference, LocalDate.of(2026, 12, 17));
        recommendsNone(reference);
        walk.officers().complete("marcus", reference, "Task_DecideNoAward", Map.of("outcome", "none", "reason", "Nobody can do it at this price."));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.NOT_AWARDED);
        assertThat(walk.officers().openTasks(reference)).isEmpty();
    }

    @Test
    void an_award_that_is_refused_ends_the_case() {
        var reference = quoted(LocalDate.of(2026, 12, 8));
        walk.recommendQuote(reference);
        walk.officers().complete("henry", reference, "Task_ApproveQuotation", Map.of("interests", "none", "outcome", "rejected", "reason", "The rooms are no longer needed."));
        assertThat(cases.get(reference).status()).isNotEqualTo(CaseStatus.CONTRACT_SIGNED);
        assertThat(cases.get(reference).isOpen()).isFalse();
        assertThat(walk.officers().openTasks(reference)).isEmpty();
    }

    @Test
    void an_exempt_purchase_is_awarded_without_competition() {
        var reference = justified();
        walk.officers().complete("monica", reference, "Task_ConfirmGround", Map.of("outcome", "approved"));
        walk.advise(reference, "paul", "fiona", "leila");
        walk.approve(reference, "lionel");
        var today = walk.today().toString();
        walk.officers().complete("leila", reference, "Task_SignContract", Map.of("signedOn", today, "signatories", "L. Example-Legal and A. Example-Works", "insurance", "not-needed", "startConditions", "None", "startsOn", "2027-01-04", "endsOn", "2029-11-30",
            "extensionMonths", 12, "contractManager", "carlos"));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONTRACT_SIGNED);
        assertThat(contracts.ofCase(reference)).hasSize(1);
    }

    @Test
    void without_a_ground_nothing_is_awarded_directly() {
        var reference = justified();
        walk.officers().complete("monica", reference, "Task_ConfirmGround", Map.of("outcome", "rejected", "reason", "The council does not control the company."));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.NOT_AWARDED);
        assertThat(contracts.ofCase(reference)).isEmpty();
        assertThat(walk.officers().openTasks(reference)).isEmpty();
    }

    /** A purchase from the council's own company, up to the confirmation of its ground. */
    private String justified() {
        var need = walk.need(Purchases.services("Street cleaning by our own company", "60000"));
        need.put("exempt", "true");
        var reference = walk.officers().start("olivia", "procurement", need);
        walk.accept(reference, "henry");
        walk.officers().complete("priya", reference, "Task_AgreeRoute", Map.of("outcome", "approved", "plannedStart", walk.today().plusWeeks(6).toString(), "publishInPlan", "true",
            "marketEngagement", "false", "procedure", "direct-award"));
        walk.writeBusinessCase(reference);
        walk.confirmBudget(reference);
        walk.advise(reference, "fiona", "priya");
        walk.approve(reference, "lionel");
        walk.officers().complete("priya", reference, "Task_JustifyDirectAward", DirectAwardProcessTest.inHouse());
        assertThat(walk.officers().openTasks(reference)).containsExactly("Task_ConfirmGround");
        return reference;
    }

    private String throughBusinessCase(boolean marketEngagement) {
        var reference = walk.raise(Purchases.services("Agency staff", "150000"));
        walk.accept(reference, "henry");
        walk.agreeRoute(reference, marketEngagement);
        walk.writeBusinessCase(reference);
        walk.confirmBudget(reference);
        walk.advise(reference, "fiona", "priya");
        return reference;
    }

    private String quoted(LocalDate deadline) {
        var reference = walk.raise(Purchases.services("Training rooms", "15000"));
        walk.specify(reference);
        walk.confirmFunds(reference);
        ask(reference, deadline);
        return reference;
    }

    private void ask(String reference, LocalDate deadline) {
        walk.sendRequests(reference, deadline);
        walk.officers().at(deadline.plusDays(1));
        walk.openQuotes(reference, QUOTES);
    }

    private void recommendsNone(String reference) {
        walk.officers().claim("olivia", reference, "Task_RecommendQuote");
        walk.officers().as("olivia", () -> {
            quotes.assess(reference, "olivia", quotes.view(reference, "olivia").lines().stream()
                .map(line -> new Assessment(line.bid().number(), true, null, false, null, null, null)).toList());
            quotes.save(reference, "olivia", new RecommendationDraft(false, null, null, null, "None does what was asked."));
            return null;
        });
        walk.officers().complete("olivia", reference, "Task_RecommendQuote", Map.of());
    }
}
