package council.procurement.award;

import council.procurement.Refused;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.approval.Outcome;
import council.procurement.award.ValueDecision.Deed;
import council.procurement.award.store.AwardEvidence;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Route;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.evaluation.EvaluationService;
import council.procurement.evaluation.Recommendation;
import council.procurement.executive.KeyDecisionService;
import council.procurement.initiation.InitiationService;
import council.procurement.initiation.SmallPurchase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the recommendation to the decision: the award report, and what follows where the value moved (domain reference 1.4 and 8, stages 13 and 14). */
@Service
@Transactional
public class AwardReportService {

    private final AwardEvidence evidence;
    private final DueDiligenceService diligence;
    private final EvaluationService evaluations;
    private final InitiationService initiation;
    private final ProcurementCaseService cases;
    private final KeyDecisionService keyDecisions;
    private final DutyService duties;
    private final TimelineService timeline;
    private final Clock clock;

    AwardReportService(AwardEvidence evidence, DueDiligenceService diligence, EvaluationService evaluations, InitiationService initiation, ProcurementCaseService cases, KeyDecisionService keyDecisions, DutyService duties, TimelineService timeline, Clock clock) {
        this.evidence = evidence;
        this.diligence = diligence;
        this.evaluations = evaluations;
        this.initiation = initiation;
        this.cases = cases;
        this.keyDecisions = keyDecisions;
        this.duties = duties;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param diligence     the six answers of earlier releases; null where each check is recorded by itself
     * @param bidsHoldUntil null where the form of an earlier release does not ask
     * @throws Refused where the report is incomplete, a check of due diligence is open, failed or expired, or the author opened the bids or may not recommend for another deed
     */
    public void write(String reference, String person, String reasons, String risks, DueDiligence diligence, String diligenceNote,
                      BigDecimal baselineExVat, String contractForm, LocalDate bidsHoldUntil) {
        var report = new AwardReport(person, clock.instant(), reasons, risks, diligence, diligenceNote, baselineExVat, contractForm, bidsHoldUntil);
        report.refusals().orThrow();
        this.diligence.refusals(reference, diligence == null).orThrow();
        duties.perform(reference, person, Duty.RECOMMEND);
        evidence.add(reference, report);
        timeline.add(reference, Stage.AWARD, person, "Wrote the award report.");
    }

    /** Estimate and recommended price of the case, all lots together, side by side; where one quote is enough, it is the price. */
    @Transactional(readOnly = true)
    public AwardValue value(String reference) {
        var need = cases.get(reference).need();
        return new AwardValue(need.estimatedValueExVat(), price(reference), need.vatRate());
    }

    private BigDecimal price(String reference) {
        if (isOneQuote(reference)) {
            return initiation.smallPurchase(reference).map(SmallPurchase::quotedValueExVat)
                .orElseThrow(() -> new Refused("There is no quote in case %s yet; the requester records it first.", reference));
        }
        return evaluations.recommendations(reference).stream().map(Recommendation::priceExVat).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isOneQuote(String reference) {
        var routing = cases.get(reference).routing();
        return routing != null && routing.route() == Route.ONE_QUOTE;
    }

    /**
     * Compares what the decision tables answered on the estimate and on the recommended price. Where the bands lie is the
     * tables' own business: a band is crossed where other people would decide.
     *
     * @param decidersOnEstimate the deciders that {@code approval-chain} names for the estimate
     * @param decidersOnPrice    the deciders that it names for the price
     * @param refusal            the sentence of a table that had no answer; null where all had one
     */
    public ValueMove compare(String reference, List<String> decidersOnEstimate, List<String> decidersOnPrice,
                             boolean estimateAboveThreshold, boolean priceAboveThreshold, String refusal) {
        if (refusal != null && !refusal.isBlank()) throw new Refused(refusal);
        boolean fundsExceeded = value(reference).exceedsFunds() && !isOneQuote(reference); // there the budget holder confirms price and funds in one
        var move = new ValueMove(!decidersOnEstimate.equals(decidersOnPrice), estimateAboveThreshold != priceAboveThreshold, fundsExceeded);
        if (move.thresholdCrossed())
            timeline.add(reference, Stage.AWARD, ProcurementCaseService.SYSTEM, "The recommended price reaches the statutory threshold, which the estimate did not; legal advises, then the procurement manager decides how to go on.");
        else if (move.bandCrossed())
            timeline.add(reference, Stage.AWARD, ProcurementCaseService.SYSTEM, "The recommended price lies in another approval band than the estimate; the procurement manager decides how to go on.");
        return move;
    }

    public void adviseOnThreshold(String reference, String person, String advice) {
        if (advice == null) throw new Refused("Write your advice; the procurement manager reads it before deciding how to go on.");
        record(reference, Deed.LEGAL_ADVICE, person, advice);
        timeline.add(reference, Stage.AWARD, person, "Advised on the price crossing the statutory threshold.");
    }

    /** @throws Refused where no reason is given, as going on and starting again both need one, or where a single quote is no longer enough */
    public void decideOnMovedValue(String reference, String person, boolean goOn, String reason) {
        if (reason == null) throw new Refused("Give the reason why you %s; it goes into the award report.", goOn ? "go on" : "start again");
        if (goOn && isOneQuote(reference))
            throw new Refused("One quote is not enough at this price; start again, so that three suppliers are asked.");
        record(reference, goOn ? Deed.GO_ON : Deed.RESTART, person, reason);
        timeline.add(reference, Stage.AWARD, person, (goOn ? "Went on with the award although the value moved: " : "Ended the procurement because the value moved: ") + reason);
        if (!goOn) cases.end(reference, CaseStatus.NOT_AWARDED, "The value moved and the procurement must start again: " + reason, person);
    }

    public void confirmFundsAgain(String reference, String person, Outcome outcome, String reason, boolean outsideFramework) {
        if (outcome == Outcome.RETURNED) throw new Refused("Choose whether the funds are there: yes or no.");
        boolean confirmed = outcome == Outcome.APPROVED;
        if (confirmed) {
            duties.perform(reference, person, Duty.BUDGET);
            keyDecisions.stateFramework(reference, person, outsideFramework);
        }
        record(reference, confirmed ? Deed.FUNDS_CONFIRMED : Deed.FUNDS_REFUSED, person, reason);
        timeline.add(reference, Stage.AWARD, person, confirmed ? "Confirmed the funds for the recommended price." : "Refused the funds for the recommended price: " + reason);
        if (!confirmed) cases.end(reference, CaseStatus.NOT_AWARDED, "There are no funds for the recommended price: " + reason, person);
    }

    private void record(String reference, Deed deed, String person, String reason) {
        var value = value(reference);
        evidence.add(reference, new ValueDecision(deed, value.estimateExVat(), value.priceExVat(), person, clock.instant(), reason));
    }

    @Transactional(readOnly = true)
    public Optional<AwardReport> latest(String reference) {
        return evidence.latestReport(reference);
    }

    @Transactional(readOnly = true)
    public List<ValueDecision> valueDecisions(String reference) {
        return evidence.valueDecisions(reference);
    }
}
