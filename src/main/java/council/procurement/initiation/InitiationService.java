package council.procurement.initiation;

import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.approval.Outcome;
import council.procurement.approval.SeatService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.CommitmentService;
import council.procurement.casefile.InterestService;
import council.procurement.casefile.LinkService;
import council.procurement.casefile.Need;
import council.procurement.casefile.Part;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.Routing;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.initiation.store.ForwardPlanStore;
import council.procurement.initiation.store.SmallPurchaseStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first stage: the need, its route, and its place in the forward plan (domain reference 8, stages 1, 2 and 5). */
@Service
@Transactional
public class InitiationService {

    private final ProcurementCaseService cases;
    private final DutyService duties;
    private final TimelineService timeline;
    private final SmallPurchaseStore purchases;
    private final ForwardPlanStore forwardPlan;
    private final InterestService interests;
    private final LinkService links;
    private final CommitmentService commitments;
    private final SeatService seats;
    private final Clock clock;

    InitiationService(ProcurementCaseService cases, DutyService duties, TimelineService timeline, SmallPurchaseStore purchases, ForwardPlanStore forwardPlan,
                      InterestService interests, LinkService links, CommitmentService commitments, SeatService seats, Clock clock) {
        this.cases = cases;
        this.duties = duties;
        this.timeline = timeline;
        this.purchases = purchases;
        this.forwardPlan = forwardPlan;
        this.interests = interests;
        this.links = links;
        this.seats = seats;
        this.commitments = commitments;
        this.clock = clock;
    }

    public ProcurementCase raise(Need need, String person) {
        var opened = cases.open(need, person);
        duties.perform(opened.reference(), person, Duty.REQUEST);
        links.linkReplaced(opened.reference(), person);
        return opened;
    }

    /**
     * Records what the decision tables answered.
     *
     * @param refusal the sentence of a table that had no answer; null where it had one
     */
    public void recordRoute(String reference, Routing routing, String refusal) {
        if (refusal != null && !refusal.isBlank()) throw new Refused(refusal);
        cases.route(reference, routing);
    }

    /** The one written quote of a purchase below £10,000. */
    public void recordQuote(String reference, String person, String specification, String supplier, BigDecimal priceExVat, String valueForMoney, boolean interestsConfirmed) {
        var before = purchases.findById(reference);
        Refusals.none()
            .unless(specification != null, "Say what is bought.")
            .unless(supplier != null, "Name the supplier who quoted.")
            .unless(priceExVat != null && priceExVat.signum() > 0, "Give the quoted price; it must be more than £0.")
            .unless(valueForMoney != null, "Say why the quote is good value.")
            .unless(interestsConfirmed, "Correct your declaration of interests on the page of the case first, then confirm it here.")
            .unless(!interests.isOutstanding(reference), "You said that you have an interest to declare: declare it on the page /procurements/%s/interests first.", reference)
            .orThrow();
        purchases.save(new SmallPurchase(reference, specification, supplier, supplier, priceExVat, valueForMoney, before.map(SmallPurchase::version).orElse(null)));
        timeline.add(reference, Stage.INITIATION, person, "Recorded the quote of %s.".formatted(supplier));
    }

    /** What suppliers are to quote for, and whom the service proposes. */
    public void specify(String reference, String person, String specification, String proposedSuppliers, boolean interestsConfirmed) {
        Refusals.none()
            .unless(specification != null, "Write the specification: what suppliers are to quote for.")
            .unless(proposedSuppliers != null, "Propose the suppliers to be asked.")
            .unless(interestsConfirmed, "Correct your declaration of interests on the page of the case first, then confirm it here.")
            .unless(!interests.isOutstanding(reference), "You said that you have an interest to declare: declare it on the page /procurements/%s/interests first.", reference)
            .orThrow();
        var before = purchases.findById(reference);
        purchases.save(new SmallPurchase(reference, specification, proposedSuppliers, null, null, null, before.map(SmallPurchase::version).orElse(null)));
        timeline.add(reference, Stage.INITIATION, person, "Specified the purchase and proposed suppliers.");
    }

    /** The funds of a quotation; confirmed, the purchase stands in the forward plan. */
    public void confirmFunds(String reference, String person, Outcome outcome, String reason) {
        duties.perform(reference, person, Duty.BUDGET);
        decided(reference, person, outcome, "the funds", "Confirmed", reason);
        if (outcome == Outcome.APPROVED) enterForwardPlan(reference);
    }

    public void acceptNeed(String reference, String person, Outcome outcome, String reason, boolean businessCaseAsked) {
        if (duties.hasDone(reference, person, Duty.REQUEST))
            throw new Refused("You raised this need, so somebody else must accept it: nobody decides what they asked for.");
        seats.taker(seats.head(reference), person);
        decided(reference, person, outcome, "the need", "Accepted", reason);
        if (businessCaseAsked && outcome == Outcome.APPROVED) timeline.add(reference, Stage.INITIATION, person, "Asked for a business case.");
    }

    public ProcurementCase correct(String reference, String person, Need need) {
        var corrected = cases.correct(reference, need, person);
        links.linkReplaced(reference, person);
        return corrected;
    }

    /** Procurement's agreement of the route, asked for from £10,000 (seed, action plan "Compliance"). The record keeps the warnings that were shown. */
    public void agreeRoute(String reference, String person, Outcome outcome, String reason, LocalDate plannedStart, boolean publish, String togetherReason,
                           String collaborationConsidered, String collaborationResult) {
        if (outcome == Outcome.APPROVED) {
            if (plannedStart == null) throw new Refused("Give the planned start of the tender; it stands in the forward plan.");
            if (plannedStart.isBefore(LocalDate.now(clock))) throw new Refused("The planned start lies in the past. Give today or a later day.");
            if (interests.isOutstanding(reference))
                throw new Refused("The requester said that they have an interest to declare and has not declared it: ask them to do so on the page /procurements/%s/interests first.", reference);
            if ("true".equals(collaborationConsidered) && collaborationResult == null) throw new Refused("Say with what result buying together with others was considered.");
            duties.perform(reference, person, Duty.ROUTE);
            cases.involve(reference, Part.PROCUREMENT_OFFICER, person);
            plan(reference, plannedStart, publish);
            if (collaborationConsidered != null) timeline.add(reference, Stage.INITIATION, person, "Buying together with others was %s%s".formatted(
                collaborationConsidered.equals("true") ? "considered" : "not considered", collaborationResult == null ? "." : ": " + collaborationResult));
            var together = commitments.with(cases.get(reference)).warnings();
            if (!together.isEmpty()) timeline.add(reference, Stage.INITIATION, person, "Was shown: %s %s".formatted(String.join(" ", together),
                togetherReason == null ? "No reason was given why these purchases are not bought as one." : "Why they are not bought as one: " + togetherReason));
        }
        decided(reference, person, outcome, "the route", "Agreed", reason);
    }

    /**
     * Whether suppliers compete. Below the threshold only a waiver lets a purchase go without competition (Procurement Act 2023
     * ss.41, 43 and 45, Sch 2; domain reference 1.5).
     *
     * @return whether it is a direct award
     */
    public boolean agreeProcedure(String reference, String person, boolean directAward) {
        var route = cases.get(reference).routing().route();
        if (directAward && !route.allowsDirectAward())
            throw new Refused("By the route “%s” suppliers compete. Without competition it needs a waiver of the Contract Procedure Rules; choose competition here.", route.label());
        if (directAward) timeline.add(reference, Stage.INITIATION, person, "Chose a direct award: there is no competition.");
        return directAward;
    }

    /** The last step: the case stands in the forward plan, from today where nobody planned another day. */
    public void enterForwardPlan(String reference) {
        if (forwardPlan.findById(reference).isEmpty()) plan(reference, LocalDate.now(clock), false);
        timeline.add(reference, Stage.INITIATION, ProcurementCaseService.SYSTEM, "Entered the forward plan.");
    }

    /** The case ended before a contract: its entry stays in the forward plan and says so. */
    public void endPlan(String reference, CaseStatus as) {
        forwardPlan.findById(reference).ifPresent(e -> forwardPlan.save(new ForwardPlanEntry(reference, e.plannedStart(), e.published(), e.enteredAt(), as, e.version())));
    }

    private void plan(String reference, LocalDate start, boolean publish) {
        var version = forwardPlan.findById(reference).map(ForwardPlanEntry::version).orElse(null);
        forwardPlan.save(new ForwardPlanEntry(reference, start, publish, clock.instant(), null, version));
    }

    private void decided(String reference, String person, Outcome outcome, String subject, String approved, String reason) {
        var verb = switch (outcome) {
            case APPROVED -> approved;
            case REJECTED -> "Refused";
            case RETURNED -> "Returned";
        };
        timeline.add(reference, Stage.INITIATION, person, "%s %s%s".formatted(verb, subject, reason == null ? "." : ": " + reason));
        if (outcome == Outcome.REJECTED) cases.end(reference, CaseStatus.REJECTED, reason, person);
    }

    @Transactional(readOnly = true)
    public Optional<SmallPurchase> smallPurchase(String reference) {
        return purchases.findById(reference);
    }

    @Transactional(readOnly = true)
    public Optional<ForwardPlanEntry> forwardPlanEntry(String reference) {
        return forwardPlan.findById(reference);
    }
}
