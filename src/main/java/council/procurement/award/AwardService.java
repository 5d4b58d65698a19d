package council.procurement.award;

import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.Decision;
import council.procurement.approval.DecisionType;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.approval.Outcome;
import council.procurement.award.store.AwardEvidence;
import council.procurement.award.store.AwardStore;
import council.procurement.award.store.WinnerLeavingStore;
import council.procurement.calendar.Calendars;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.Part;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.evaluation.EvaluationService;
import council.procurement.notice.Notice;
import council.procurement.people.People;
import council.procurement.tender.Lot;
import council.procurement.tender.TenderService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the decision to the signature: letters to every bidder, award notice, standstill, signing (domain reference 8, stages 15 to 17). */
@Service
@Transactional
public class AwardService {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final AwardStore awards;
    private final AwardEvidence evidence;
    private final WinnerLeavingStore leavings;
    private final OutcomeLetterService letters;
    private final SealingRegisterService seals;
    private final ApprovalService approvals;
    private final EvaluationService evaluations;
    private final ChallengeService challenges;
    private final TenderService tenders;
    private final ProcurementCaseService cases;
    private final DutyService duties;
    private final TimelineService timeline;
    private final People people;
    private final Calendars calendars;
    private final Clock clock;

    AwardService(AwardStore awards, AwardEvidence evidence, WinnerLeavingStore leavings, OutcomeLetterService letters, SealingRegisterService seals, ApprovalService approvals, EvaluationService evaluations, ChallengeService challenges, TenderService tenders, ProcurementCaseService cases,
                 DutyService duties, TimelineService timeline, People people, Calendars calendars, Clock clock) {
        this.awards = awards;
        this.evidence = evidence;
        this.leavings = leavings;
        this.letters = letters;
        this.seals = seals;
        this.approvals = approvals;
        this.evaluations = evaluations;
        this.challenges = challenges;
        this.tenders = tenders;
        this.cases = cases;
        this.duties = duties;
        this.timeline = timeline;
        this.people = people;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Ends the case because those who decide rejected the award, its winner left, or it was withdrawn after a challenge.
     *
     * @return whether other lots are awarded, so that the case goes on with them
     */
    public boolean endWithoutAward(String reference) {
        if (challenges.endWithdrawn(reference)) return false;
        var rejected = approvals.decisions(reference).stream().filter(d -> d.type() == DecisionType.AWARD).reduce((a, b) -> b).filter(d -> d.outcome() == Outcome.REJECTED);
        var left = leavings.of(reference).stream().filter(it -> it.decision() != null && it.decision().outcome() == WinnerLeaving.Outcome.END).reduce((a, b) -> b);
        if (rejected.isEmpty() && left.isEmpty()) throw new Refused("The award in case %s was not rejected, so the case does not end here.", reference);
        var person = rejected.map(Decision::person).orElseGet(() -> left.get().decision().person());
        var reason = rejected.map(Decision::reason).orElseGet(() -> "%s left. %s".formatted(left.get().supplier(), left.get().decision().reason()));
        if (find(reference).isEmpty()) {
            cases.end(reference, CaseStatus.NOT_AWARDED, reason, person);
            return false;
        }
        timeline.add(reference, Stage.AWARD, person, "Nothing is awarded for what was decided on anew; the other lots stay awarded. " + reason);
        return true;
    }

    /**
     * Tells every bidder the outcome at the same time, with the summary of the assessment (Procurement Act 2023 s.50): through this
     * system whoever bid through it; the person sends the others their letters in the same moment.
     *
     * @throws Refused where not all were told, or nobody approved the award
     */
    public void tellBidders(String reference, String person, boolean allToldAtOnce) {
        if (!allToldAtOnce) throw new Refused("Tell every bidder at the same time, the successful one too, and confirm it then.");
        approvals.refuseUnlessApproved(reference, DecisionType.AWARD);
        if (leavings.of(reference).stream().anyMatch(WinnerLeaving::isOpen)) throw new Refused("It is recorded that a winner leaves. Tell the bidders once it is decided what follows: see /procurements/%s/winner-leaving.", reference);
        letters.send(reference, decide(reference, person), person);
        timeline.add(reference, Stage.AWARD, person, "Told every bidder the outcome at the same time.");
    }

    /** The awards, one for each lot that is awarded, and the outcome of every bid, from the evaluation. @return the lots whose bidders are told thereby */
    Set<Integer> decide(String reference, String person) {
        var lots = letters.lotsToTell(reference);
        if (lots.isEmpty()) throw new Refused("The award in case %s is already recorded.", reference);
        var gone = leavings.left(reference).keySet();
        var winners = evaluations.recommendations(reference).stream().filter(it -> lots.contains(it.lot()) && !gone.contains(it.bidNumber())).toList();
        var told = evidence.outcomes(reference);
        for (var bid : evaluations.ranking(reference).stream().filter(it -> lots.contains(it.lot())).toList()) {
            var kind = gone.contains(bid.bidNumber()) ? BidOutcome.Kind.LEFT : !bid.compliant() ? BidOutcome.Kind.NOT_COMPLIANT : winners.stream().anyMatch(it -> it.bidNumber() == bid.bidNumber()) ? BidOutcome.Kind.SUCCESSFUL : BidOutcome.Kind.UNSUCCESSFUL;
            evidence.add(reference, new BidOutcome(bid.bidNumber(), bid.supplier(), bid.priceExVat(), bid.totalPoints(), bid.compliant() ? bid.rank() : null, kind, clock.instant(), person, bid.lot(),
                told.stream().filter(it -> it.bidNumber() == bid.bidNumber()).mapToInt(BidOutcome::attempt).max().orElse(0) + 1));
        }
        winners.forEach(it -> awards.save(Award.decided(reference, it.lot(), leavings.lapses(reference, it.lot()) + 1, it.supplier(), it.postcode(), it.sme(), it.vcse(), it.priceExVat(), today())));
        return lots;
    }

    /**
     * Begins the standstill with the day of the award notice.
     *
     * @param workingDays length of the standstill by the decision table {@code timescales}; 0 where none is owed
     */
    public Standstill noticed(String reference, Notice notice, int workingDays) {
        var decided = all(reference);
        var decidedOn = decided.stream().map(Award::decidedOn).max(Comparator.naturalOrder()).orElseThrow();
        var publishedOn = notice.publishedOn();
        if (publishedOn.isBefore(decidedOn)) throw new Refused("The notice is published after every bidder was told, so not before %s.", decidedOn.format(DAY));
        var standstill = workingDays == 0 ? Standstill.none()
            : underRegulations(reference) ? Standstill.underRegulations(publishedOn, true, calendars)
            : Standstill.underAct(publishedOn, workingDays, calendars);
        decided.stream().filter(award -> award.notice() == null && !award.isSigned()).forEach(award -> awards.save(award.noticed(new Award.Notice(notice.noticeNumber(), publishedOn, standstill.lastDay()))));
        timeline.add(reference, Stage.AWARD, notice.recordedBy(), standstill.lastDay() == null ? "No standstill is owed." : "The standstill ends on %s.".formatted(standstill.lastDay().format(DAY)));
        return standstill;
    }

    private boolean underRegulations(String reference) {
        var routing = cases.get(reference).routing();
        return routing != null && "PCR2015".equals(routing.regime());
    }

    /**
     * Records the signature of a contract.
     *
     * @param lot  for which lot; {@link council.procurement.tender.Lot#NONE} where the purchase is not divided
     * @param rule what the decision table {@code contract-signing} asks for
     * @param paperNumber the number that forms of earlier releases ask for; the number in the sealing register is given here
     * @param seen what was seen before signing; null for forms of earlier releases, which do not ask
     * @throws Refused on and before the last day of the standstill and while a challenge blocks, whatever the model says
     */
    public void sign(String reference, int lot, String person, SigningRule rule, LocalDate signedOn, String signatories, String paperNumber, String attestedBy, StartCheck seen, Terms terms) {
        rule.orThrow();
        var award = get(reference, lot);
        if (award.isSigned()) throw new Refused("The contract in case %s is already signed.", reference);
        staysWith(reference, lot);
        new Signing(award.standstill(), challenges.refusals(reference)).on(signedOn, today()).orThrow();
        Refusals.none()
            .unless(people.isIn(person, rule.signedBy()), "Only %s may sign this contract.", people.groupName(rule.signedBy()).toLowerCase())
            .unless(signedOn == null || !signedOn.isBefore(award.decidedOn()), "The contract cannot have been signed before the award of %s.", award.decidedOn().format(DAY))
            .unless(signatories != null, "Name those who signed for both sides.")
            .unless(!rule.sealed() || attestedBy != null && people.isIn(attestedBy, rule.attestedBy()) && !attestedBy.equals(person),
                "This contract is sealed: name who attested the seal by user name, another person than you: %s.", rule.sealed() ? String.join(", ", people.membersOf(rule.attestedBy())) : "")
            .orThrow();
        terms.refusals(people).orThrow();
        if (seen != null) seen.refusals(terms.startsOn()).orThrow();
        if (seen != null) bidStands(reference, signedOn, seen);
        withinWaiver(reference, terms);
        duties.perform(reference, person, Duty.SIGN);
        if (rule.sealed()) performedBy(reference, attestedBy, Duty.SIGN, "attest the seal");
        if (seen != null) evidence.add(reference, lot, seen.asAsked(), person, clock.instant());
        var sealNumber = rule.sealed() ? seals.enter(reference, lot, document(reference, lot), award.supplier(), signedOn, person, attestedBy, paperNumber) : null;
        awards.save(award.signed(new Award.Signature(signedOn, signatories, rule.sealed(), sealNumber, rule.sealed() ? attestedBy : null,
            null, null, terms.startsOn(), terms.endsOn(), terms.extensionMonths(), terms.contractManager())));
        name(reference, terms.contractManager());
        timeline.add(reference, Stage.AWARD, person, rule.sealed() ? "Sealed the contract%s on %s (seal %s, attested by %s).".formatted(ofLot(lot), signedOn.format(DAY), sealNumber, people.nameOf(attestedBy))
            : "Signed the contract%s on %s.".formatted(ofLot(lot), signedOn.format(DAY)));
    }

    /** @throws Refused while it is open what follows where the winner of the lot leaves */
    void staysWith(String reference, int lot) {
        if (leavings.of(reference).stream().anyMatch(it -> it.isOpen() && it.lot() == lot)) throw new Refused("It is recorded that this winner leaves. Nothing is signed with it until it is decided what follows: see /procurements/%s/winner-leaving.", reference);
    }

    /** Bids hold until a day (domain reference 8, stage 17); after it nobody is bound by theirs, unless they say so again. */
    private void bidStands(String reference, LocalDate signedOn, StartCheck seen) {
        var until = bidsHoldUntil(reference);
        if (until.isPresent() && signedOn.isAfter(until.get()) && seen.bidConfirmation() == null)
            throw new Refused("The bids held until %s. Ask the bidder whether its bid still stands, and write when and how it confirmed that.", until.get().format(DAY));
    }

    /** The last day on which the bids hold, as the award report names it; empty where it names none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> bidsHoldUntil(String reference) {
        return evidence.latestReport(reference).map(AwardReport::bidsHoldUntil);
    }

    /** What was seen before the contract was signed; empty where nobody was asked. */
    @Transactional(readOnly = true)
    public Optional<StartCheck> seen(String reference, int lot) {
        return evidence.latestCheck(reference, lot);
    }

    private String document(String reference, int lot) {
        return "Contract for “%s”%s".formatted(cases.get(reference).need().title(), ofLot(lot));
    }

    /** A contract that rests on a waiver runs no longer than the waiver allows. */
    void withinWaiver(String reference, Terms terms) {
        tenders.restsOn(reference).filter(it -> it.termMonths() > 0 && terms.endsOn().isAfter(terms.startsOn().plusMonths(it.termMonths()).minusDays(1))).ifPresent(it -> {
            throw new Refused("Waiver %s allows a contract of %d months at most; correct the dates.", it.reference(), it.termMonths());
        });
    }

    /** The contract manager takes up the duty; whoever approved, signed, opened or moderated may not. */
    void name(String reference, String manager) {
        performedBy(reference, manager, Duty.MANAGE, "manage the contract");
        cases.involve(reference, Part.CONTRACT_MANAGER, manager);
    }

    private void performedBy(String reference, String officer, Duty duty, String deed) {
        try {
            duties.perform(reference, officer, duty);
        } catch (Refused separated) {
            throw new Refused("%s cannot %s, because of what they did in case %s before (separation of duties). Name somebody else.", people.nameOf(officer), deed, reference);
        }
    }

    private static String ofLot(int lot) {
        return lot == Lot.NONE ? "" : " of lot " + lot;
    }

    /**
     * One award for each lot that is awarded, or one for the whole.
     *
     * @throws Refused where nothing is awarded in the case
     */
    @Transactional(readOnly = true)
    public List<Award> all(String reference) {
        var all = find(reference);
        if (all.isEmpty()) throw new Refused("Nothing is awarded in case %s yet.", reference);
        return all;
    }

    /** @throws Refused where the lot is not awarded */
    @Transactional(readOnly = true)
    public Award get(String reference, int lot) {
        return all(reference).stream().filter(it -> it.lotNumber() == lot).findFirst().orElseThrow(() -> new Refused("Lot %d of case %s is not awarded.", lot, reference));
    }

    /** As {@link #all}; empty where nothing is awarded. */
    @Transactional(readOnly = true)
    public List<Award> find(String reference) {
        return awards.standing(reference);
    }

    @Transactional(readOnly = true)
    public List<BidOutcome> outcomes(String reference) {
        return evidence.outcomes(reference);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
