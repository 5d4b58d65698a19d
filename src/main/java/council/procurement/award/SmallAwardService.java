package council.procurement.award;

import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.approval.AbsenceService;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.approval.Outcome;
import council.procurement.approval.SeatService;
import council.procurement.award.store.AwardStore;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.initiation.InitiationService;
import council.procurement.people.People;
import council.procurement.tender.Lot;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The short path of purchases below £50,000: one decision, then the order (domain reference 1.4, "small purchases stay light"). */
@Service
@Transactional
public class SmallAwardService {

    private final AwardStore awards;
    private final AwardService full;
    private final InitiationService initiation;
    private final ProcurementCaseService cases;
    private final DutyService duties;
    private final TimelineService timeline;
    private final AbsenceService absences;
    private final SeatService seats;
    private final People people;
    private final Clock clock;

    SmallAwardService(AwardStore awards, AwardService full, InitiationService initiation, ProcurementCaseService cases, DutyService duties,
                      TimelineService timeline, AbsenceService absences, SeatService seats, People people, Clock clock) {
        this.awards = awards;
        this.full = full;
        this.initiation = initiation;
        this.cases = cases;
        this.duties = duties;
        this.timeline = timeline;
        this.absences = absences;
        this.seats = seats;
        this.people = people;
        this.clock = clock;
    }

    /** Funds and approval in one deed. What is approved needs nothing more: the quote becomes the contract, and the requester looks after it. */
    public void approvePurchase(String reference, String person, Outcome outcome, String reason) {
        belongs(person, "budget-holders");
        if (rejected(reference, person, outcome, reason, CaseStatus.REJECTED)) return;
        duties.perform(reference, person, Duty.BUDGET, Duty.APPROVE_AWARD);
        var quote = initiation.smallPurchase(reference).filter(p -> p.quotedValueExVat() != null)
            .orElseThrow(() -> new Refused("There is no quote in case %s yet; the requester records it first.", reference));
        var today = LocalDate.now(clock);
        var it = cases.get(reference);
        var award = awards.save(Award.decided(reference, Lot.NONE, quote.quotedSupplier(), null, null, null, quote.quotedValueExVat(), today));
        awards.save(award.signed(new Award.Signature(today, null, false, null, null, null, null, today, endOf(it, today), it.need().extensionMonths(), cases.leadOfficer(reference))));
        full.name(reference, cases.leadOfficer(reference));
        timeline.add(reference, Stage.AWARD, person, "Confirmed the funds and approved the purchase.");
    }

    /** A single delivery ends when it is needed; anything else after its first term. */
    private static LocalDate endOf(ProcurementCase it, LocalDate today) {
        var months = it.need().initialTermMonths();
        if (months > 0) return today.plusMonths(months).minusDays(1);
        return it.need().neededBy().isBefore(today) ? today : it.need().neededBy();
    }

    /** @param noInterest the decider's own declaration, without which nothing may be approved */
    public void approveQuotation(String reference, String person, Outcome outcome, String reason, boolean noInterest) {
        seats.taker(seats.head(reference), person);
        if (rejected(reference, person, outcome, reason, CaseStatus.NOT_AWARDED)) return;
        if (!noInterest) throw new Refused("Whoever has an interest in a bidder may not approve the award; ask another head of service to decide.");
        duties.perform(reference, person, Duty.APPROVE_AWARD);
        full.decide(reference, person);
        timeline.add(reference, Stage.AWARD, person, "Approved the award, with no interest to declare; every bidder is told the outcome.");
    }

    /** The order or signature, by another officer than the one who agreed the route and opened the quotes. */
    public void placeOrder(String reference, String person, String orderNumber, LocalDate orderDate, Terms terms) {
        belongs(person, "procurement-team");
        var award = full.get(reference, Lot.NONE);
        if (award.isSigned()) throw new Refused("The order in case %s is already placed.", reference);
        full.staysWith(reference, Lot.NONE);
        var today = LocalDate.now(clock);
        Refusals.none()
            .unless(orderNumber != null, "Give the number of the order or contract.")
            .unless(orderDate != null, "Give the date of the order or contract.")
            .unless(orderDate == null || !orderDate.isAfter(today), "The order cannot have been placed in the future; record it on its day.")
            .unless(orderDate == null || !orderDate.isBefore(award.decidedOn()), "The order cannot have been placed before the award was approved.")
            .orThrow();
        terms.refusals(people).orThrow();
        full.withinWaiver(reference, terms);
        duties.perform(reference, person, Duty.SIGN);
        awards.save(award.signed(new Award.Signature(orderDate, null, false, null, null, orderNumber, orderDate,
            terms.startsOn(), terms.endsOn(), terms.extensionMonths(), terms.contractManager())));
        full.name(reference, terms.contractManager());
        timeline.add(reference, Stage.AWARD, person, "Placed order %s.".formatted(orderNumber));
    }

    private boolean rejected(String reference, String person, Outcome outcome, String reason, CaseStatus end) {
        if (outcome == Outcome.RETURNED) throw new Refused("Approve or reject this purchase; what must change is said when it is rejected.");
        if (outcome == Outcome.REJECTED) cases.end(reference, end, reason, person);
        return outcome == Outcome.REJECTED;
    }

    private void belongs(String person, String group) {
        absences.actingAs(person, group);
    }
}
