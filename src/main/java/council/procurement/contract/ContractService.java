package council.procurement.contract;

import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.approval.AbsenceService;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.award.Award;
import council.procurement.award.AwardService;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.Part;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.ReferenceService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.contract.store.ContractEvidence;
import council.procurement.contract.store.ContractStore;
import council.procurement.people.People;
import council.procurement.tender.Lot;
import council.procurement.tender.TenderService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contract register and the life of each contract in it (domain reference 8, stages 18 to 22). */
@Service
@Transactional
public class ContractService {

    private static final String SERIES = "C";

    private final ContractStore contracts;
    private final ContractEvidence evidence;
    private final AwardService awards;
    private final TenderService tenders;
    private final ProcurementCaseService cases;
    private final ReferenceService references;
    private final DutyService duties;
    private final AbsenceService absences;
    private final TimelineService timeline;
    private final People people;
    private final Clock clock;

    ContractService(ContractStore contracts, ContractEvidence evidence, AwardService awards, TenderService tenders, ProcurementCaseService cases, ReferenceService references,
                    DutyService duties, AbsenceService absences, TimelineService timeline, People people, Clock clock) {
        this.contracts = contracts;
        this.evidence = evidence;
        this.awards = awards;
        this.tenders = tenders;
        this.cases = cases;
        this.references = references;
        this.duties = duties;
        this.absences = absences;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Makes the entry in the register from each signed award, and ends the procurement: the contracts' own processes take over.
     *
     * @throws Refused where an award is not signed, or the contracts are already entered
     */
    public List<Contract> enter(String caseReference) {
        var all = awards.all(caseReference);
        if (!all.stream().allMatch(Award::isSigned)) throw new Refused("The contract in case %s is not signed yet.", caseReference);
        if (!cases.get(caseReference).isRunning()) contracts.findByCaseReferenceOrderByLotNumber(caseReference).stream().findFirst().ifPresent(c -> {
            throw new Refused("The contract of case %s is already in the register as %s.", caseReference, c.reference());
        });
        var entered = enterSigned(caseReference);
        cases.enter(caseReference, Stage.CONTRACT);
        cases.end(caseReference, CaseStatus.CONTRACT_SIGNED, "%s entered in the register.".formatted(contracts.findByCaseReferenceOrderByLotNumber(caseReference).stream().map(it -> "%s with %s".formatted(it.reference(), it.supplier().name())).collect(Collectors.joining(", "))), ProcurementCaseService.SYSTEM);
        return entered;
    }

    /** Makes the entry of each lot that is signed and not there yet; the case goes on with the others. */
    public List<Contract> enterSigned(String caseReference) {
        var there = contracts.findByCaseReferenceOrderByLotNumber(caseReference).stream().map(Contract::lotNumber).toList();
        return awards.find(caseReference).stream().filter(it -> it.isSigned() && !there.contains(it.lotNumber())).map(this::entered).toList();
    }

    /** As long as a title may be. */
    private static String shortened(String title) {
        return title.length() <= 200 ? title : title.substring(0, 199) + "…";
    }

    private Contract entered(Award award) {
        var it = cases.get(award.caseReference());
        var need = it.need();
        var by = award.signature();
        var title = award.lotNumber() == Lot.NONE ? need.title() : "%s: %s".formatted(need.title(), tenders.asked(award.caseReference()).lotLabel(award.lotNumber()));
        return contracts.save(Contract.entered(references.next(SERIES), award.caseReference(), award.lotNumber(), shortened(title), need.description(),
            new Contract.Supplier(award.supplier(), award.supplierPostcode(), award.sme(), award.vcse()), award.priceExVat(), need.category(), need.service(),
            it.routing().route(), new Contract.Period(by.signedOn(), by.startsOn(), by.endsOn(), by.extensionMonths()), by.contractManager(),
            by.orderNumber() == null ? null : new Contract.PurchaseOrder(by.orderNumber(), by.orderDate()), it.routing().regime()));
    }

    /**
     * Records how closely the contract is looked after, by the decision table {@code contract-tier}.
     *
     * @param refusal the table's sentence where it had no answer; otherwise null
     */
    public Contract recordTier(String reference, String tier, int reviewEveryMonths, String refusal) {
        if (refusal != null && !refusal.isBlank()) throw new Refused(refusal);
        var it = get(reference);
        var firstReview = reviewEveryMonths == 0 ? null : firstReview(it, reviewEveryMonths);
        return contracts.save(it.caredFor(new Contract.Care(it.manager(), tier, reviewEveryMonths, firstReview, null)));
    }

    /** One interval after the start; for a contract that was looked after elsewhere until now, the first of that rhythm still to come. */
    private LocalDate firstReview(Contract it, int months) {
        var starts = it.period().startsOn();
        var today = LocalDate.now(clock);
        if (it.caseReference() != null || starts.isAfter(today)) return starts.plusMonths(months);
        return starts.plusMonths(months * (ChronoUnit.MONTHS.between(starts, today) / months + 1));
    }

    public void nameManager(String reference, String person, String manager) {
        var it = get(reference);
        if (manager == null || !people.isIn(manager, "contract-managers"))
            throw new Refused("Choose one of the council's contract managers.");
        duties.perform(it.fileReference(), manager, Duty.MANAGE);
        if (it.caseReference() != null) cases.involve(it.caseReference(), Part.CONTRACT_MANAGER, manager);
        var care = it.care();
        contracts.save(it.caredFor(new Contract.Care(manager, care.tier(), care.reviewEveryMonths(), care.nextReviewOn(), care.endPlannedOn())));
        tell(it, person, "Named %s contract manager of %s.".formatted(people.nameOf(manager), reference));
    }

    /** From the day after its end the contract stands as expired; one that nobody attends to is closed. */
    void cameToItsEnd(Contract it, boolean closed) {
        contracts.save(it.in(closed ? ContractState.CLOSED : ContractState.EXPIRED));
        tell(it, ProcurementCaseService.SYSTEM, "Contract %s came to its end.".formatted(it.reference()));
    }

    /** Records a review in brief; the next is due one interval after this one was, or one interval from now where that has passed. */
    public void review(String reference, String person, Rating rating, String notes, BigDecimal socialValueDelivered, BigDecimal savingsRealised, String issues) {
        var it = takenOn(reference, person);
        if (notes == null) throw new Refused("Write what was looked at and what follows.");
        recordReview(it, it.care().nextReviewOn(), person, rating, notes, socialValueDelivered, savingsRealised, issues, null);
    }

    /**
     * Records a review with its account, on any day: one that is not due yet is an extra one and moves no date.
     *
     * @return its number
     */
    int review(Contract it, String person, Rating rating, String notes, BigDecimal socialValueDelivered, BigDecimal savingsRealised, String issues, Review.Account account) {
        var next = it.care().nextReviewOn();
        boolean due = next != null && !next.isAfter(LocalDate.now(clock));
        return recordReview(it, due ? next : null, person, rating, notes, socialValueDelivered, savingsRealised, issues, account);
    }

    private int recordReview(Contract it, LocalDate due, String person, Rating rating, String notes, BigDecimal socialValueDelivered, BigDecimal savingsRealised, String issues, Review.Account account) {
        var reference = it.reference();
        var today = LocalDate.now(clock);
        int number = evidence.reviews(reference).size() + 1;
        evidence.add(reference, new Review(number, due == null ? today : due, clock.instant(), person, rating, notes, socialValueDelivered, savingsRealised, issues, account));
        if (due != null) contracts.save(it.caredFor(it.care().reviewedNext(next(due, it.care().reviewEveryMonths(), today))));
        tell(it, person, "Reviewed contract %s: %s%s.".formatted(reference, rating.label().toLowerCase(), standingIn(it, person)));
        return number;
    }

    private static LocalDate next(LocalDate due, int months, LocalDate today) {
        if (months == 0) return null;
        var next = due.plusMonths(months);
        return next.isAfter(today) ? next : today.plusMonths(months);
    }

    /** Has the contract reviewed on this day, where its next review is later or there is none. */
    void reviewBy(Contract it, LocalDate day) {
        var next = it.care().nextReviewOn();
        if (next == null || next.isAfter(day)) contracts.save(it.caredFor(it.care().reviewedNext(day)));
    }

    /** Whether a review was recorded on the contract's own page since a moment. */
    @Transactional(readOnly = true)
    public boolean isReviewedSince(String reference, Instant moment) {
        return evidence.reviews(reference).stream().anyMatch(review -> review.account() != null && !review.at().isBefore(moment));
    }

    /** Records what follows the contract, once, before it ends. */
    public void planEnd(String reference, String person, EndPlan plan, String notes) {
        var it = takenOn(reference, person);
        if (notes == null) throw new Refused("Write why, and who does what by when.");
        var care = it.care();
        contracts.save(it.caredFor(new Contract.Care(care.manager(), care.tier(), care.reviewEveryMonths(), care.nextReviewOn(), LocalDate.now(clock))));
        tell(it, person, "%s (%s%s): %s".formatted(plan.sentence(), reference, standingIn(it, person), notes));
    }

    public void close(String reference, String person, String lessons, BigDecimal finalAccount, int satisfaction) {
        var it = takenOn(reference, person);
        Refusals.none()
            .unless(lessons != null, "Write what was learned; the next purchase begins there.")
            .unless(finalAccount != null && finalAccount.signum() >= 0, "Give the final account, £0 or more.")
            .unless(satisfaction >= 1 && satisfaction <= 5, "Choose how satisfied the service is, from 1 to 5.")
            .orThrow();
        evidence.add(reference, new Closure(clock.instant(), person, lessons, finalAccount, satisfaction));
        contracts.save(it.in(ContractState.CLOSED));
        tell(it, person, "Closed contract %s%s.".formatted(reference, standingIn(it, person)));
    }

    /**
     * Whether this person may do what the contract's manager does, asked when they take a task of it.
     *
     * @throws Refused where they are neither the manager nor stand in for them, or what they did in the case keeps them from the contract
     */
    @Transactional(readOnly = true, noRollbackFor = Refused.class)
    public void mayManage(String reference, String person) {
        var it = get(reference);
        principal(it, person);
        duties.hindrance(it.fileReference(), person, Duty.MANAGE).ifPresent(sentence -> {
            throw new Refused("%s", sentence);
        });
    }

    /** Whether this person looks after the contract, or stands in for who does. */
    @Transactional(readOnly = true)
    public boolean isManagedBy(String reference, String person) {
        var manager = get(reference).manager();
        return manager != null && (manager.equals(person) || absences.standsInFor(person).contains(manager));
    }

    /** On the timeline of its case; a contract without one has a history of its own. */
    public void tell(Contract it, String person, String sentence) {
        if (it.caseReference() == null) evidence.add(it.reference(), clock.instant(), person, sentence);
        else timeline.add(it.caseReference(), Stage.CONTRACT, person, sentence);
    }

    /**
     * The contract, taken on by whoever acts on it: its manager has done so, a deputy does with their first step.
     *
     * @throws Refused for anybody else
     */
    public Contract takenOn(String reference, String person) {
        var it = get(reference);
        principal(it, person);
        duties.perform(it.fileReference(), person, Duty.MANAGE);
        return it;
    }

    /** For whom the person looks after the contract: empty for themselves. */
    private Optional<String> principal(Contract it, String person) {
        if (person.equals(it.manager())) return Optional.empty();
        if (it.manager() != null && absences.standsInFor(person).contains(it.manager())) return Optional.of(it.manager());
        throw new Refused("Only the contract manager of %s may do this, or who stands in for them: %s.", it.reference(), it.manager() == null ? "nobody is named yet" : people.nameOf(it.manager()));
    }

    private String standingIn(Contract it, String person) {
        return principal(it, person).map(manager -> ", standing in for " + people.nameOf(manager)).orElse("");
    }

    /**
     * Records the number and date that the finance system gave the order (domain reference 1.4): of a purchase, or under a
     * contract that is signed. Where a case has several contracts, of the first without one, in the order of the lots.
     *
     * @throws Refused without an award, where an order is already recorded, or for anybody outside procurement and finance
     */
    public Contract recordOrder(String caseReference, String person, OrderEntry order) {
        if (!recordsOrders(person)) throw new Refused("Only the procurement team and finance may record an order.");
        var all = ofCase(caseReference);
        if (all.isEmpty()) throw new Refused("Nothing is awarded in case %s yet, so no order may be placed.", caseReference);
        var it = withoutOrder(caseReference).orElseThrow(() -> new Refused("The order of %s is already recorded.", all.get(0).reference()));
        order.refusals(LocalDate.now(clock), it.period().signedOn()).orThrow();
        duties.perform(caseReference, person, Duty.ORDER);
        timeline.add(caseReference, Stage.CONTRACT, person, "Recorded order %s of contract %s.".formatted(order.number(), it.reference()));
        return contracts.save(it.ordered(new Contract.PurchaseOrder(order.number(), order.date())));
    }

    /** Whether the order of this case is still to be recorded, and this person may do it. */
    @Transactional(readOnly = true)
    public boolean asksForOrder(String caseReference, String person) {
        return recordsOrders(person) && withoutOrder(caseReference).isPresent();
    }

    /** The first contract of the case for which no order is recorded yet. */
    @Transactional(readOnly = true)
    public Optional<Contract> withoutOrder(String caseReference) {
        return ofCase(caseReference).stream().filter(it -> it.order() == null).findFirst();
    }

    private boolean recordsOrders(String person) {
        return people.isIn(person, "procurement-team") || people.isIn(person, "finance");
    }

    /** @throws Refused where there is no such contract */
    @Transactional(readOnly = true)
    public Contract get(String reference) {
        return find(reference).orElseThrow(() -> new Refused("There is no contract %s. Check the reference.", reference));
    }

    @Transactional(readOnly = true)
    public Optional<Contract> find(String reference) {
        return contracts.findById(reference);
    }

    /** The contracts that a case has signed, by lot; one where the purchase was not divided. */
    @Transactional(readOnly = true)
    public List<Contract> ofCase(String caseReference) {
        return contracts.findByCaseReferenceOrderByLotNumber(caseReference);
    }

    @Transactional(readOnly = true)
    public List<Review> reviews(String reference) {
        return evidence.reviews(reference);
    }

    /** What happened to a contract that has no case, newest first. */
    @Transactional(readOnly = true)
    public List<ContractEvent> events(String reference) {
        return evidence.events(reference);
    }

    @Transactional(readOnly = true)
    public Optional<Closure> closure(String reference) {
        return evidence.closure(reference);
    }
}
