package council.procurement.businesscase;

import council.procurement.Money;
import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionType;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.approval.Outcome;
import council.procurement.businesscase.store.BusinessCaseEvidence;
import council.procurement.businesscase.store.BusinessCaseStore;
import council.procurement.businesscase.store.ImpactScreeningStore;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.Category;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Route;
import council.procurement.casefile.Routing;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.executive.KeyDecisionService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The business case of a purchase, the funds for it, its impacts and its social value (domain reference 8, stage 3; 3.1). */
@Service
@Transactional
public class BusinessCaseService {

    private final BusinessCaseStore store;
    private final ImpactScreeningStore screenings;
    private final BusinessCaseEvidence evidence;
    private final ProcurementCaseService cases;
    private final ApprovalService approvals;
    private final KeyDecisionService keyDecisions;
    private final DutyService duties;
    private final TimelineService timeline;
    private final Clock clock;

    BusinessCaseService(BusinessCaseStore store, ImpactScreeningStore screenings, BusinessCaseEvidence evidence, ProcurementCaseService cases,
                        ApprovalService approvals, KeyDecisionService keyDecisions, DutyService duties, TimelineService timeline, Clock clock) {
        this.store = store;
        this.screenings = screenings;
        this.evidence = evidence;
        this.cases = cases;
        this.approvals = approvals;
        this.keyDecisions = keyDecisions;
        this.duties = duties;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Takes the business case as the requester wrote it, first or again after a return.
     *
     * @return the rules' inputs as they now are: the higher of estimate and whole-life cost counts ("the value moves", domain
     *         reference 1.4), and whether a framework covers it is what the preferred option says, where it says so
     * @throws Refused where it is incomplete, or has been decided
     */
    public RuleInputs write(String reference, String person, Proposal proposal) {
        proposal.refusals().orThrow();
        var before = store.findById(reference);
        if (before.isPresent() && before.get().status().isFinal())
            throw new Refused("The business case of %s has been decided; it cannot be changed any more.", reference);
        store.save(before.map(b -> b.rewritten(proposal, person, clock.instant()))
            .orElseGet(() -> new BusinessCase(reference, proposal, BusinessCaseStatus.WRITTEN, person, clock.instant(), null)));
        timeline.add(reference, Stage.BUSINESS_CASE, person, "%s the business case: “%s”, whole-life cost %s.".formatted(
            before.isPresent() ? "Changed" : "Wrote", proposal.preferredOption().label(), Money.written(proposal.wholeLifeCost())));
        return ruleInputs(reference, proposal);
    }

    private RuleInputs ruleInputs(String reference, Proposal proposal) {
        var need = cases.get(reference).need();
        var cost = proposal.wholeLifeCost();
        var higher = cost.max(need.estimatedValueExVat());
        if (cost.compareTo(need.estimatedValueExVat()) > 0)
            timeline.add(reference, Stage.BUSINESS_CASE, ProcurementCaseService.SYSTEM,
                "The whole-life cost of %s is above the estimate of %s: the higher value now decides on route and approvers.".formatted(
                    Money.written(cost), Money.written(need.estimatedValueExVat())));
        boolean framework = switch (proposal.preferredOption()) {
            case FRAMEWORK -> true;
            case MARKET -> false;
            default -> need.frameworkAvailable();
        };
        return new RuleInputs(higher, Money.withVat(higher, need.vatRate()), need.exempt(), framework);
    }

    /**
     * Takes the route that the decision table chooses for the value of the business case, where it is another one.
     *
     * @throws Refused where the purchase would now be one of the short path, which has no business case
     */
    public void routeAgain(String reference, String route, int minimumInvited, boolean aboveThreshold) {
        var before = cases.get(reference).routing();
        var now = new Routing(before.regime(), before.threshold(), before.thresholdIncludesVat(), Route.of(route), minimumInvited, aboveThreshold);
        if (now.equals(before)) return;
        if (now.route().isShortPath())
            throw new Refused("Bought in this way it is a small purchase (%s), which has no business case. Choose another option, or raise it again as a small purchase.", now.route().label().toLowerCase());
        cases.route(reference, now);
    }

    /** The facts changed on which it was decided: what was confirmed or approved no longer counts, and it is written and decided again. */
    public void lapse(String reference) {
        store.findById(reference).ifPresent(it -> store.save(it.now(BusinessCaseStatus.LAPSED)));
    }

    /** Screens the impacts and considers social value, dated today. */
    public void screen(String reference, String person, Impact climate, Impact equality, Impact tupe, Impact dataProtection, SocialValue socialValue) {
        ImpactScreening.refusals(climate, equality, tupe, dataProtection).orThrow();
        var version = screenings.findById(reference).map(ImpactScreening::version).orElse(null);
        screenings.save(new ImpactScreening(reference, climate, equality, tupe, dataProtection, person, clock.instant(), version));
        timeline.add(reference, Stage.BUSINESS_CASE, person, "Screened the impacts on climate, equality, staff and personal data.");
        recordSocialValueConsideration(reference, person, socialValue);
    }

    /**
     * Records that social value was considered today (Public Services (Social Value) Act 2012 s.1). The same text again
     * keeps its first date. Any stage may call it; it must be there before the first advert or contact with a supplier.
     *
     * @throws Refused where something is left out
     */
    public SocialValueConsideration recordSocialValueConsideration(String reference, String person, SocialValue socialValue) {
        socialValue.refusals().orThrow();
        var it = cases.get(reference);
        var statutory = it.routing() != null && it.routing().aboveThreshold() && isServices(it.need().category());
        var before = evidence.latestConsideration(reference);
        if (before.isPresent() && before.get().considered().equals(socialValue) && before.get().statutory() == statutory) return before.get();
        var consideration = new SocialValueConsideration(reference, socialValue, LocalDate.now(clock), person, statutory);
        evidence.add(consideration);
        timeline.add(reference, it.stage(), person, "Considered social value (%s).".formatted(statutory ? "Public Services (Social Value) Act 2012, section 1" : "council policy"));
        return consideration;
    }

    /** The Act covers services, alone or with goods or works; goods and works alone it leaves out (domain reference 3.1). */
    private static boolean isServices(Category category) {
        return category != Category.GOODS && category != Category.WORKS;
    }

    /**
     * Finance's answer.
     *
     * @param amount           pounds confirmed, VAT not included; needed where the funds are there
     * @param outsideFramework whether the money lies outside the budget and policy framework, so that Council decides first
     */
    public void confirmBudget(String reference, String person, Outcome outcome, String reason, BigDecimal amount, boolean outsideFramework) {
        var it = get(reference);
        if (outcome == Outcome.APPROVED) {
            if (amount == null) throw new Refused("Give the amount that you confirm.");
            if (amount.compareTo(it.wholeLifeCost()) < 0)
                throw new Refused("The whole-life cost is %s: confirm at least that, or return the business case with the reason.", Money.written(it.wholeLifeCost()));
        }
        duties.perform(reference, person, Duty.BUDGET);
        var confirmed = outcome == Outcome.APPROVED ? amount : null;
        evidence.add(new BudgetConfirmation(reference, outcome, confirmed, reason, person, clock.instant()));
        timeline.add(reference, Stage.BUSINESS_CASE, person, switch (outcome) {
            case APPROVED -> "Confirmed funds of %s.".formatted(Money.written(confirmed));
            case REJECTED -> "Refused the funds: " + reason;
            case RETURNED -> "Returned the business case: " + reason;
        });
        if (outcome == Outcome.APPROVED) keyDecisions.stateFramework(reference, person, outsideFramework);
        store.save(it.now(outcome == Outcome.APPROVED ? BusinessCaseStatus.FUNDED : outcome == Outcome.REJECTED ? BusinessCaseStatus.REJECTED : BusinessCaseStatus.RETURNED));
        if (outcome == Outcome.REJECTED) cases.end(reference, CaseStatus.REJECTED, reason, person);
    }

    /**
     * Settles the business case by the last decision of its chain. A rejection ends the case; so does the approval of an
     * option that buys nothing.
     *
     * @return {@code APPROVED} where the purchase goes on
     */
    public Outcome settle(String reference) {
        var it = get(reference);
        var decision = approvals.decisions(reference).stream().filter(d -> d.type() == DecisionType.BUSINESS_CASE).reduce((a, b) -> b)
            .orElseThrow(() -> new Refused("Nobody has decided on the business case of %s yet.", reference));
        store.save(it.now(switch (decision.outcome()) {
            case APPROVED -> BusinessCaseStatus.APPROVED;
            case REJECTED -> BusinessCaseStatus.REJECTED;
            case RETURNED -> BusinessCaseStatus.RETURNED;
        }));
        if (decision.outcome() == Outcome.REJECTED) cases.end(reference, CaseStatus.REJECTED, decision.reason(), decision.person());
        if (decision.outcome() != Outcome.APPROVED || it.proposal().preferredOption().buys()) return decision.outcome();
        cases.end(reference, CaseStatus.NOT_AWARDED, "The approved option is “%s”, so nothing is bought.".formatted(it.proposal().preferredOption().label()), decision.person());
        return Outcome.REJECTED;
    }

    private BusinessCase get(String reference) {
        return store.findById(reference).orElseThrow(() -> new Refused("There is no business case in %s yet. Write it first.", reference));
    }

    @Transactional(readOnly = true)
    public Optional<BusinessCase> find(String reference) {
        return store.findById(reference);
    }

    @Transactional(readOnly = true)
    public Optional<ImpactScreening> impacts(String reference) {
        return screenings.findById(reference);
    }

    /** The newest consideration of social value; empty where there is none, and then nothing may be advertised. */
    @Transactional(readOnly = true)
    public Optional<SocialValueConsideration> socialValueConsideration(String reference) {
        return evidence.latestConsideration(reference);
    }

    @Transactional(readOnly = true)
    public List<BudgetConfirmation> budgetConfirmations(String reference) {
        return evidence.confirmations(reference);
    }

    /** The funds that finance confirmed last, in pounds without VAT; an award above them needs finance again. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> fundsConfirmed(String reference) {
        return evidence.confirmations(reference).stream().filter(c -> c.outcome() == Outcome.APPROVED).reduce((a, b) -> b).map(BudgetConfirmation::amount);
    }

    /** What is to be saved over the whole term against today's cost, in pounds; empty where there is nothing to compare. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> plannedSaving(String reference) {
        var need = cases.get(reference).need();
        return store.findById(reference).flatMap(b -> b.plannedSaving(need.initialTermMonths() + need.extensionMonths()));
    }
}
