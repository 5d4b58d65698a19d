package council.procurement.demo.engine;

import council.procurement.award.DiligenceCheck;
import council.procurement.award.DueDiligenceService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.evaluation.AgreementService;
import council.procurement.evaluation.ArithmeticService;
import council.procurement.evaluation.Assessment;
import council.procurement.evaluation.ComplianceService;
import council.procurement.evaluation.ConditionCheck;
import council.procurement.evaluation.ConditionCheckService;
import council.procurement.evaluation.EvaluationService;
import council.procurement.evaluation.GivenScore;
import council.procurement.evaluation.OfferCheckService;
import council.procurement.evaluation.PriceCheck;
import council.procurement.evaluation.QuoteService;
import council.procurement.evaluation.RecommendationDraft;
import council.procurement.evaluation.ScoringService;
import council.procurement.notice.NoticeService;
import council.procurement.tender.AwardCriteria;
import council.procurement.tender.AwardCriteria.Question;
import council.procurement.tender.BidEntry;
import council.procurement.tender.BidService;
import council.procurement.tender.CriteriaService;
import council.procurement.tender.Criterion;
import council.procurement.tender.Lot;
import council.procurement.tender.MeasureChoice;
import council.procurement.tender.TenderAccess;
import council.procurement.tender.TenderService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Carries a purchase from stage to stage as the demo people would, with plausible answers: the demo's cases stop at one of
 * these steps, and the journeys of the tests go through them all.
 */
@Component
public class PurchaseWalk {

    public static final AwardCriteria CRITERIA = new AwardCriteria(new BigDecimal("60"), List.of(new Question("How will you deliver the service?", new BigDecimal("20")),
        new Question("How will you handle complaints?", BigDecimal.TEN)), BigDecimal.valueOf(5), BigDecimal.valueOf(5))
        .offering(List.of(new MeasureChoice("SV01", null), new MeasureChoice("SV03", null), new MeasureChoice("SV08", new BigDecimal("400")), new MeasureChoice("SV28", null)));

    private static final Map<String, String> CHECKERS = Map.of("procurement-team", "priya", "finance", "fiona", "legal", "leila", "monitoring-officer", "monica", "contract-managers", "carlos");

    private final DemoOfficers officers;
    private final ProcurementCaseService cases;
    private final TenderService tenders;
    private final CriteriaService criteria;
    private final BidService bids;
    private final ComplianceService compliance;
    private final ConditionCheckService conditions;
    private final ScoringService scoring;
    private final QuoteService quotes;
    private final OfferCheckService offers;
    private final ArithmeticService arithmetic;
    private final EvaluationService evaluation;
    private final AgreementService agreements;
    private final DueDiligenceService diligence;
    private final NoticeService notices;
    private final DemoRegister register;
    private final Clock clock;

    @Autowired
    PurchaseWalk(ProcessEngine engine, DemoDeclarations declarations, ProcurementCaseService cases, TenderService tenders, CriteriaService criteria, BidService bids, ComplianceService compliance, ConditionCheckService conditions,
                 ScoringService scoring, QuoteService quotes, OfferCheckService offers, ArithmeticService arithmetic, EvaluationService evaluation, AgreementService agreements, DueDiligenceService diligence, NoticeService notices, DemoRegister register, Clock clock) {
        this(new DemoOfficers(engine, declarations), cases, tenders, criteria, bids, compliance, conditions, scoring, quotes, offers, arithmetic, evaluation, agreements, diligence, notices, register, clock);
    }

    private PurchaseWalk(DemoOfficers officers, ProcurementCaseService cases, TenderService tenders, CriteriaService criteria, BidService bids, ComplianceService compliance, ConditionCheckService conditions,
                         ScoringService scoring, QuoteService quotes, OfferCheckService offers, ArithmeticService arithmetic, EvaluationService evaluation, AgreementService agreements, DueDiligenceService diligence, NoticeService notices, DemoRegister register, Clock clock) {
        this.officers = officers;
        this.cases = cases;
        this.tenders = tenders;
        this.criteria = criteria;
        this.bids = bids;
        this.compliance = compliance;
        this.conditions = conditions;
        this.scoring = scoring;
        this.quotes = quotes;
        this.offers = offers;
        this.arithmetic = arithmetic;
        this.evaluation = evaluation;
        this.agreements = agreements;
        this.diligence = diligence;
        this.notices = notices;
        this.register = register;
        this.clock = clock;
    }

    public DemoOfficers officers() {
        return officers;
    }

    /** The same steps, done by other officers. */
    public PurchaseWalk by(DemoOfficers others) {
        return new PurchaseWalk(others, cases, tenders, criteria, bids, compliance, conditions, scoring, quotes, offers, arithmetic, evaluation, agreements, diligence, notices, register, clock);
    }

    /** What a purchase is about; everything else in its start form follows. */
    public record Purchase(String title, String description, String service, String head, String category, String cpvCode, String valueExVat,
                           int months, String budgetCode) {
    }

    public String raise(Purchase it) {
        return officers.start("olivia", "procurement", need(it));
    }

    public Map<String, Object> need(Purchase it) {
        var answers = new HashMap<String, Object>();
        answers.put("title", it.title());
        answers.put("description", it.description());
        answers.put("service", it.service());
        answers.put("category", it.category());
        answers.put("cpvCode", it.cpvCode());
        answers.put("estimatedValueExVat", it.valueExVat());
        answers.put("vatRate", 20);
        answers.put("neededBy", today().plusMonths(9).toString());
        answers.put("initialTermMonths", it.months());
        answers.put("extensionMonths", it.months() / 2);
        answers.put("budgetCode", it.budgetCode());
        answers.put("exempt", "false");
        answers.put("frameworkAvailable", "false");
        answers.put("interestsDeclared", "none");
        return answers;
    }

    // --- the full path ---

    public void accept(String reference, String head) {
        officers.complete(head, reference, "Task_AcceptNeed", answers("outcome", "approved", "businessCaseAsked", "false"));
    }

    public void agreeRoute(String reference, boolean marketEngagement) {
        officers.complete("priya", reference, "Task_AgreeRoute", answers("outcome", "approved", "plannedStart", today().plusWeeks(6).toString(),
            "publishInPlan", "true", "marketEngagement", String.valueOf(marketEngagement)));
    }

    public void writeBusinessCase(String reference) {
        var cost = cases.get(reference).need().estimatedValueExVat();
        var running = cost.multiply(new BigDecimal("0.20")).setScale(2);
        var answers = answers("optionDoNothing", "The service would stop when the present arrangement ends.",
            "optionInHouse", "There are neither staff nor equipment to do it ourselves.", "optionShared", "Neighbouring councils were asked; their contracts end later.",
            "optionFramework", "Frameworks were looked at; none gives local suppliers a fair chance.", "optionMarket", "Several suppliers can do it; competition brings the price down.",
            "preferredOption", "market", "preferredBecause", "It costs least over the whole life and leaves the quality in our hands.", "benefits", "A dependable service at a known price.",
            "risks", "Few bids; the tender is announced early and in plain words.", "collaboration", "Neighbours and buying organisations were asked; nothing fits in time.");
        answers.putAll(answers("purchaseCost", cost.subtract(running).toPlainString(), "runningCost", running.toPlainString(), "disposalCost", "0",
            "annualCostNow", "80000", "lots", "false", "lotsReason", "One supplier must answer for the whole service."));
        officers.complete("olivia", reference, "Task_WriteBusinessCase", answers);
        officers.complete("olivia", reference, "Task_ScreenImpacts", answers("climateImpact", "true", "climateAction", "Low-emission vehicles score higher.",
            "equalityImpact", "false", "equalityAction", "No group is affected differently.", "tupeImpact", "false", "tupeAction", "No staff transfer.",
            "dataProtectionImpact", "false", "dataProtectionAction", "No personal data is handed over.", "socialImprovement", "Local jobs and apprenticeships.",
            "socialSecuring", "Ten per cent of the marks are for social value.", "socialConsult", "false", "socialConsultation", "The need is well known; no consultation."));
    }

    public void confirmBudget(String reference) {
        officers.complete("fiona", reference, "Task_ConfirmBudget", answers("outcome", "approved", "amountConfirmed", cases.get(reference).need().estimatedValueExVat().toPlainString()));
    }

    public void advise(String reference, String... advisers) {
        for (var adviser : advisers)
            officers.complete(adviser, reference, "Task_Advise", answers("supports", "true", "advice", "In order from our side."));
    }

    public void approve(String reference, String... deciders) {
        for (var decider : deciders) officers.complete(decider, reference, "Task_Decide", answers("outcome", "approved", "reason", "As recommended: it meets the need at the best price.",
            "alternatives", "To carry on as now, and to do it ourselves: both cost more."));
    }

    /** Committee services record the notice of a key decision whose clear days have run. */
    public void announce(String reference) {
        var notice = answers("matter", "What is asked in " + reference, "decisionMaker", "The cabinet member for the service", "decisionDue", "Within the next three months",
            "link", "https://www.example.org/forward-plan/" + reference, "publishedOn", today().minusDays(29).toString(), "basis", "full");
        officers.complete("colin", reference, "Task_PublishKeyNotice", notice);
    }

    /** Committee services publish what members decided; from today it can be called in. */
    public void publishDecision(String reference) {
        officers.complete("colin", reference, "Task_PublishDecision", answers("title", cases.find(reference).map(it -> it.need().title() + ": award of the contract").orElse("Waiver " + reference), "publicReasons", "It meets the need at the best price.",
            "publicAlternatives", "To carry on as now, and to do it ourselves: both cost more.", "publishedOn", today().toString(), "urgent", "false"));
    }

    /** The same, and two weeks later nobody has called it in. */
    public void release(String reference) {
        publishDecision(reference);
        officers.at(today().plusWeeks(2));
    }

    public void engageMarket(String reference) {
        officers.complete("priya", reference, "Task_PlanEngagement", answers("method", "questionnaire", "closesOn", today().plusWeeks(3).toString(),
            "questions", "What would make this easier to deliver?", "invited", "Every supplier who answered our announcement.",
            "socialImprovement", "Local jobs.", "socialSecuring", "Asked of suppliers.", "socialConsult", "false", "socialConsultation", "Not needed."));
        if (officers.openTasks(reference).contains("Task_PublishNotice")) publishNotice("priya", reference);
    }

    public void recordEngagement(String reference) {
        officers.complete("priya", reference, "Task_RecordEngagement", answers("participants", "Northgate Example Services, Example Works and two more", "said", "A longer first term lowers the price.",
            "told", "All were told the same, in writing.", "advantage", "none", "effectOnTender", "The first term is three years."));
    }

    public void prepareTender(String reference, LocalDate deadline) {
        prepareTender(reference, deadline, CRITERIA);
    }

    public void prepareTender(String reference, LocalDate deadline, AwardCriteria how) {
        prepareTender(reference, deadline, how, "");
    }

    /** @param invited the suppliers to be asked by name, one on each line; empty where the tender is advertised */
    public void prepareTender(String reference, LocalDate deadline, AwardCriteria how, String invited) {
        var answers = answers("specification", "The service as described in the business case, with monthly reports.", "terms", "The council's standard conditions.",
            "suppliersInvited", invited, "localIncluded", "true", "smeIncluded", "true", "deadline", deadline.toString());
        officers.as("priya", () -> {
            criteria.write(reference, "priya", how, TenderAccess.open("Size is the one barrier: a small firm may tender with others, and is asked for no turnover."), null);
            return null;
        });
        officers.complete("priya", reference, "Task_PrepareTender", answers);
    }

    /** From the documents to the notice: prepared, reviewed, advised on, approved and published. */
    public void advertise(String reference, LocalDate deadline) {
        prepareTender(reference, deadline);
        reviewTender(reference);
        advise(reference, "harriet", "leila");
        approve(reference, "marcus", "simon");
        publishTender(reference, deadline);
    }

    public void reviewTender(String reference) {
        officers.complete("paul", reference, "Task_ReviewTender", answers("outcome", "approved"));
    }

    public void publishTender(String reference, LocalDate deadline) {
        if (tenders.owesNotice(reference)) publishNotice("priya", reference);
        else officers.complete("priya", reference, "Task_SendInvitations", answers("publishedOn", today().toString(), "deadline", deadline.toString(), "invitationsSent", "true"));
    }

    /** The one step in which a notice is published, today; the number is one that no other notice of the demo has. */
    public void publishNotice(String officer, String reference) {
        var number = "%06d".formatted(Integer.parseInt(reference.substring(reference.lastIndexOf('-') + 1)) * 10 + notices.of(reference).size() + 1);
        officers.complete(officer, reference, "Task_PublishNotice", answers("noticeNumber", "%d/S 000-%s".formatted(today().getYear(), number), "publishedOn", today().toString(),
            "evidenceLink", "https://www.example.org/notice/" + number));
    }

    /** @param lot which lot the bid is for; null where the tender is not divided */
    public record Bidder(String supplier, String postcode, boolean sme, boolean vcse, String priceExVat, String socialValue, Integer lot) {

        public Bidder(String supplier, String postcode, boolean sme, boolean vcse, String priceExVat, String socialValue) {
            this(supplier, postcode, sme, vcse, priceExVat, socialValue, null);
        }
    }

    public void openBids(String reference, List<Bidder> bidders) {
        officers.claim("priya", reference, "Task_OpenBids");
        record(reference, bidders);
        officers.complete("priya", reference, "Task_OpenBids", answers());
    }

    public void witnessOpening(String reference) {
        officers.complete("leila", reference, "Task_WitnessOpening", answers());
    }

    private void record(String reference, List<Bidder> bidders) {
        var received = LocalDateTime.ofInstant(tenders.tender(reference).orElseThrow().documents().deadline(), clock.getZone()).minusHours(3);
        for (var bidder : bidders)
            officers.as("priya", () -> {
                bids.record(reference, "priya", new BidEntry(bidder.supplier(), bidder.postcode(), bidder.sme(), bidder.vcse(), null,
                    new BigDecimal(bidder.priceExVat()), new BigDecimal(bidder.socialValue()), received, "Answers as attached to the bid.", "By e-mail to the procurement mailbox.", bidder.lot()));
                return null;
            });
    }

    public void checkCompliance(String reference) {
        officers.claim("priya", reference, "Task_CheckCompliance");
        officers.as("priya", () -> {
            var checks = compliance.checks(reference, "priya");
            conditions.mark(reference, "priya", checks.stream().flatMap(line -> line.required().stream().map(it -> new ConditionCheck(line.bid().number(), it.number(), true, null))).toList());
            compliance.saveChecks(reference, "priya", checks.stream().map(line -> new Assessment(line.bid().number(), true, null, false, null, null, null)).toList());
            return null;
        });
        officers.complete("priya", reference, "Task_CheckCompliance", answers());
    }

    /** Three who score, and Priya who moderates. */
    public void appointPanel(String reference) {
        officers.complete("priya", reference, "Task_AppointPanel", answers("chair", "eva", "secondMember", "edward", "thirdMember", "esther", "moderator", "priya"));
    }

    public void score(String reference, String evaluator, int best) {
        officers.claim(evaluator, reference, "Task_ScoreBids");
        officers.as(evaluator, () -> {
            scoring.declare(reference, evaluator, false, null);
            scoring.declare(reference, evaluator, false, null);
            scoring.save(reference, evaluator, scores(reference, best));
            return null;
        });
        officers.complete(evaluator, reference, "Task_ScoreBids", answers());
    }

    public void moderate(String reference, int best) {
        officers.claim("priya", reference, "Task_ModerateScores");
        officers.as("priya", () -> {
            scoring.agree(reference, "priya", scores(reference, best));
            return null;
        });
        officers.complete("priya", reference, "Task_ModerateScores", answers());
    }

    private List<GivenScore> scores(String reference, int best) {
        var scores = new ArrayList<GivenScore>();
        int place = 0;
        for (var bid : tenders.openedBids(reference)) {
            for (Criterion criterion : tenders.criteria(reference))
                if (criterion.kind().isScored() && criterion.isFor(bid.lot()))
                    scores.add(new GivenScore(bid.number(), criterion.number(), Math.max(2, best - place), "Answers the question with evidence."));
            place++;
        }
        return scores;
    }

    /** The prices, every low one explained, and the points confirmed by finance. */
    public void rank(String reference) {
        officers.claim("priya", reference, "Task_CheckOffers");
        officers.as("priya", () -> {
            offers.save(reference, "priya", offers.offers(reference, "priya").stream().map(it -> new PriceCheck(it.bid(), true, today(), "New vehicles and a short round.", true)).toList());
            return null;
        });
        officers.complete("priya", reference, "Task_CheckOffers", answers());
        confirmArithmetic(reference);
    }

    public void confirmArithmetic(String reference) {
        officers.claim("fiona", reference, "Task_ConfirmArithmetic");
        officers.as("fiona", () -> {
            arithmetic.say(reference, "fiona", true, List.of());
            return null;
        });
        officers.complete("fiona", reference, "Task_ConfirmArithmetic", answers());
    }

    /** What procurement recommends; the service agrees next. */
    public void recommend(String reference) {
        officers.claim("paul", reference, "Task_RecommendAward");
        officers.as("paul", () -> {
            for (var lot : evaluation.recommendationViews(reference, "paul").stream().map(EvaluationService.RecommendationView::lot).toList())
                evaluation.saveRecommendation(reference, "paul", new RecommendationDraft(lot == Lot.NONE ? null : lot, true, null, null, null, "First by the published criteria; the price stands up to the estimate."));
            return null;
        });
        officers.complete("paul", reference, "Task_RecommendAward", answers());
    }

    public void agreeRecommendation(String reference) {
        var leader = cases.leadOfficer(reference);
        officers.as(leader, () -> {
            agreements.say(reference, leader, true, null);
            return null;
        });
        officers.complete(leader, reference, "Task_AgreeRecommendation", answers());
    }

    /** Each check of the recommended supplier that is open or has expired, by a member of the group whose it is. */
    public void checkSupplier(String reference) {
        for (var it : diligence.standing(reference)) {
            var person = CHECKERS.get(it.check().officers());
            if (it.newest() == null || it.newest().result().isClear() && !it.isClear()) officers.as(person, () -> {
                diligence.record(reference, person, it.of().bidNumber(), it.check().code(), DiligenceCheck.Result.OK, "Seen and in order; it is in the tender file.", today().plusMonths(it.check().validMonths()), null);
                return null;
            });
        }
    }

    public void writeAwardReport(String reference) {
        checkSupplier(reference);
        var answers = answers("reasons", "The highest total by the published criteria.", "risks", "The start is soon after signing.",
            "baselineExVat", cases.get(reference).need().estimatedValueExVat().toPlainString(), "contractForm", "simple", "bidsHoldUntil", today().plusDays(60).toString());
        officers.complete("paul", reference, "Task_WriteAwardReport", answers);
    }

    public void sendLetters(String reference) {
        officers.complete("paul", reference, "Task_SendOutcomeLetters", answers("allToldAtOnce", "true"));
    }

    public void publishAward(String reference) {
        publishNotice("paul", reference);
    }

    public void sign(String reference, String signer, Map<String, Object> seal) {
        var answers = answers("signedOn", today().toString(), "signatories", "The council's solicitor and the supplier's director", "startsOn", today().plusWeeks(4).toString(),
            "endsOn", today().plusWeeks(4).plusYears(3).minusDays(1).toString(), "extensionMonths", 12, "contractManager", "carlos", "insurance", "seen", "insuranceUntil", today().plusYears(1).toString(), "insuranceEvidence", "Public liability £10 million, in the tender file",
            "startConditions", "None");
        answers.putAll(seal);
        officers.complete(signer, reference, "Task_SignContract", answers);
    }

    // --- the short path ---

    public void recordQuote(String reference, String supplier, String priceExVat) {
        officers.complete("olivia", reference, "Task_RecordQuote", answers("specification", "As described in the need.", "quotedSupplier", supplier, "quotedValueExVat", priceExVat,
            "valueForMoney", "In line with what was paid last year.", "interestsConfirmed", "true"));
    }

    public void approveSmallPurchase(String reference) {
        officers.complete("ben", reference, "Task_ApproveSmallPurchase", answers("outcome", "approved"));
    }

    public void specify(String reference) {
        officers.complete("olivia", reference, "Task_SpecifyPurchase", answers("specification", "As described in the need, delivered to the depot.",
            "proposedSuppliers", "Example Works, Lichfield\nNorthgate Example Services, Tamworth\nFurther Example Supplies, Stafford", "interestsConfirmed", "true"));
    }

    public void confirmFunds(String reference) {
        officers.complete("ben", reference, "Task_ConfirmFunds", answers("outcome", "approved"));
    }

    /** Three suppliers of the register will be asked. */
    public void chooseSuppliers(String reference) {
        officers.as("priya", () -> {
            register.choose(reference, "priya", DemoRegister.THREE);
            return null;
        });
    }

    public void sendRequests(String reference, LocalDate deadline) {
        chooseSuppliers(reference);
        officers.complete("priya", reference, "Task_SendRequests", answers("terms", "The council's purchase order conditions.", "deadline", deadline.toString(), "basis", "price"));
    }

    public void openQuotes(String reference, List<Bidder> bidders) {
        officers.claim("priya", reference, "Task_OpenQuotes");
        record(reference, bidders);
        officers.complete("priya", reference, "Task_OpenQuotes", answers());
    }

    public void recommendQuote(String reference) {
        officers.claim("olivia", reference, "Task_RecommendQuote");
        officers.as("olivia", () -> {
            quotes.assess(reference, "olivia", quotes.view(reference, "olivia").lines().stream()
                .map(line -> new Assessment(line.bid().number(), true, null, false, null, null, null)).toList());
            quotes.save(reference, "olivia", new RecommendationDraft(true, null, null, null, "The lowest price for what was asked."));
            return null;
        });
        officers.complete("olivia", reference, "Task_RecommendQuote", answers());
    }

    public void approveQuotation(String reference, String head) {
        officers.complete(head, reference, "Task_ApproveQuotation", answers("interests", "none", "outcome", "approved"));
    }

    public void placeOrder(String reference) {
        officers.complete("paul", reference, "Task_PlaceOrder", answers("orderNumber", "PO-" + reference.substring(reference.length() - 4), "orderDate", today().toString(),
            "startsOn", today().plusWeeks(1).toString(), "endsOn", today().plusMonths(12).toString(), "extensionMonths", 0, "contractManager", "carlos"));
    }

    private static Map<String, Object> answers(Object... fieldsAndValues) {
        var answers = new HashMap<String, Object>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) answers.put((String) fieldsAndValues[i], fieldsAndValues[i + 1]);
        return answers;
    }

    /** The day by the application's clock. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
