package council.procurement.award;

import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.approval.PipelineService;
import council.procurement.casefile.Category;
import council.procurement.casefile.Need;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Route;
import council.procurement.casefile.Routing;
import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.evaluation.RankedBid;
import council.procurement.evaluation.store.EvaluationStore;
import council.procurement.initiation.InitiationService;
import council.procurement.support.Members;
import council.procurement.support.Officers;
import council.procurement.tender.OpenedTenders;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Cases that stand at the award: opened, routed and recommended through the use cases, with the award's process started. */
@Component
public class Awards {

    private final ProcurementCaseService cases;
    private final DutyService duties;
    private final InitiationService initiation;
    private final EvaluationStore evaluations;
    private final Officers officers;
    private final PipelineService pipeline;
    private final OpenedTenders tenders;
    private final Members members;
    private final PurchaseWalk walk;
    private final Clock clock;
    private final ProcessEngine engine;

    Awards(ProcurementCaseService cases, DutyService duties, InitiationService initiation, EvaluationStore evaluations, Officers officers, PipelineService pipeline, OpenedTenders tenders, Members members, PurchaseWalk walk, Clock clock, ProcessEngine engine) {
        this.cases = cases;
        this.duties = duties;
        this.initiation = initiation;
        this.evaluations = evaluations;
        this.officers = officers;
        this.pipeline = pipeline;
        this.tenders = tenders;
        this.members = members;
        this.walk = walk;
        this.clock = clock;
        this.engine = engine;
    }

    /** A tender of services for which Acme is recommended at this price, and checked, and Bravo came second. */
    public String tender(Route route, String estimate, String price, boolean inPipeline) {
        return tender(route, Category.SERVICES, estimate, price, inPipeline);
    }

    /** As {@link #tender(Route, String, String, boolean)} below the threshold and in the pipeline; nobody has checked Acme. */
    public String unchecked(String estimate, String price) {
        var reference = opened(Route.BELOW_THRESHOLD_TENDER, Category.SERVICES, estimate);
        recommended(reference, false, price);
        pipeline.record("colin", "Pipeline of " + reference, LocalDate.of(2026, 4, 7), reference + " " + estimate);
        started(reference, Route.BELOW_THRESHOLD_TENDER, Category.SERVICES, estimate);
        return reference;
    }

    public String tender(Route route, Category category, String estimate, String price, boolean inPipeline) {
        var reference = opened(route, category, estimate);
        recommended(reference, route.isShortPath(), price);
        if (inPipeline) pipeline.record("colin", "Pipeline of " + reference, LocalDate.of(2026, 4, 7), reference + " " + new BigDecimal(estimate).max(new BigDecimal(price)).toPlainString());
        started(reference, route, category, estimate);
        walk.checkSupplier(reference);
        return reference;
    }

    /** A purchase for which one quote of this price is there. */
    public String oneQuote(String estimate, String price) {
        var reference = opened(Route.ONE_QUOTE, Category.SERVICES, estimate);
        initiation.recordQuote(reference, "olivia", "Two office chairs.", "Chairs of Lichfield", new BigDecimal(price), "The cheapest of three catalogues.", true);
        started(reference, Route.ONE_QUOTE, Category.SERVICES, estimate);
        return reference;
    }

    private String opened(Route route, Category category, String estimate) {
        var need = new Need("Cleaning of offices", "The offices are cleaned daily.", "property", category, "90919200", new BigDecimal(estimate), new BigDecimal("20"),
            LocalDate.of(2027, 3, 1), 24, 12, "PR-100", null, false, route == Route.FRAMEWORK, false);
        var reference = cases.open(need, "olivia").reference();
        duties.perform(reference, "olivia", Duty.REQUEST);
        cases.route(reference, new Routing("PA2023", new BigDecimal("207720"), true, route, 3, aboveThreshold(estimate, category)));
        return reference;
    }

    private void recommended(String reference, boolean shortPath, String price) {
        var won = new BigDecimal(price);
        var bids = tenders.opened(reference, shortPath, List.of(), List.of(tenders.bid("Acme Cleaning Ltd", price), tenders.bid("Bravo Cleaning Ltd", won.add(BigDecimal.TEN).toPlainString()),
            tenders.bid("Careless Cleaning", "1.00")));
        evaluations.open(reference, clock.instant());
        var evaluation = evaluations.current(reference);
        evaluations.rank(evaluation, new RankedBid(bids.get(0).number(), "Acme Cleaning Ltd", won, new BigDecimal("40.00"), new BigDecimal("41.50"), new BigDecimal("10.00"), new BigDecimal("91.50"), 1, true, null));
        evaluations.rank(evaluation, new RankedBid(bids.get(1).number(), "Bravo Cleaning Ltd", won.add(BigDecimal.TEN), new BigDecimal("39.00"), new BigDecimal("30.00"), new BigDecimal("8.00"), new BigDecimal("77.00"), 2, true, null));
        evaluations.rank(evaluation, new RankedBid(bids.get(2).number(), "Careless Cleaning", BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, false, "No insurance."));
        evaluations.recommend(evaluation, new EvaluationStore.StoredRecommendation(0, bids.get(0).number(), "Best by far.", false, null, null, "esther", true), clock.instant());
    }

    private void started(String reference, Route route, Category category, String estimate) {
        Map<String, Object> facts = new HashMap<>(Map.of("route", route.code(), "shortPath", route.isShortPath(), "aboveThreshold", aboveThreshold(estimate, category),
            "category", category.code(), "regime", "PA2023", "valueExVat", Double.valueOf(estimate),
            "startedOn", cases.get(reference).startedOn().toString()));
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
            .execute(context -> engine.getRuntimeService().startProcessInstanceByKey("award", reference, facts));
    }

    private static boolean aboveThreshold(String estimate, Category category) {
        var limit = category == Category.WORKS ? "5193000" : "207720";
        return new BigDecimal(estimate).multiply(new BigDecimal("1.2")).compareTo(new BigDecimal(limit)) >= 0;
    }

    /** The award report's answers, complete and valid. */
    public static Map<String, Object> report() {
        var answers = new HashMap<String, Object>(Map.of("reasons", "Most advantageous tender.", "risks", "None.", "baselineExVat", "160000", "contractForm", "simple"));
        answers.put("bidsHoldUntil", "2027-02-21");
        answers.putAll(Map.of("financeCheck", "ok", "insuranceCheck", "ok", "healthSafetyCheck", "ok", "modernSlaveryCheck", "not-needed", "dataProtectionCheck", "ok", "safeguardingCheck", "not-needed")); // asked by forms of earlier releases alone
        return answers;
    }

    /** The answers of whoever signs on a day. */
    public static Map<String, Object> signature(LocalDate signedOn) {
        return new HashMap<>(Map.of("signedOn", signedOn.toString(), "signatories", "Leila for the council, A. Acme for the supplier", "startsOn", "2027-01-01",
            "endsOn", "2028-12-31", "extensionMonths", 12, "contractManager", "carlos", "insurance", "not-needed", "startConditions", "None"));
    }

    public void approves(String person, String reference) {
        officers.completes(person, reference, "Task_Decide", Members.approval());
    }

    public void advises(String person, String reference) {
        officers.completes(person, reference, "Task_Advise", Map.of("supports", "true", "advice", "In order."));
    }

    /** Through the report and a chain below £500,000 in the pipeline, past the call-in, to the letters. */
    public void decided(String reference) {
        members.twoWeeksAgo(reference, () -> {
            reported(reference);
            approves("clara", reference);
        });
    }

    /** The report is written, the advice and the notice of a key decision are there. */
    public void reported(String reference) {
        reported(reference, report());
    }

    public void reported(String reference, Map<String, Object> report) {
        officers.completes("paul", reference, "Task_WriteAwardReport", report);
        advises("simon", reference);
        advises("monica", reference);
        members.announced(reference);
    }
}
