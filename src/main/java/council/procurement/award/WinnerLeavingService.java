package council.procurement.award;

import council.procurement.FieldRefusals;
import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionType;
import council.procurement.award.WinnerLeaving.Kind;
import council.procurement.award.WinnerLeaving.Outcome;
import council.procurement.award.store.AwardStore;
import council.procurement.award.store.DiligenceStore;
import council.procurement.award.store.WinnerLeavingStore;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.evaluation.NextRankedService;
import council.procurement.evaluation.Recommendation;
import council.procurement.people.People;
import council.procurement.tender.Lot;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was to win leaves between the decision and the signature: the next ranked of that lot is recommended and decided on anew, or
 * the lot, or the whole, ends without award (domain reference 8, stages 13 and 16, exception E11). What is signed stays as it is.
 */
@Service
@Transactional
public class WinnerLeavingService {

    /**
     * Who is to win and has not signed.
     *
     * @param lotLabel number and title; empty where the purchase is not divided
     * @param next     who is ranked next for the lot; empty where no acceptable bid is left
     */
    public record Winner(int lot, String lotLabel, long bidNumber, String supplier, Optional<String> next) {
    }

    private static final int LONGEST = 2000;
    private static final int LONGEST_EVIDENCE = 1000;
    private static final String LEGAL = "legal";
    private static final String MANAGERS = "procurement-managers";
    private static final Set<String> RECORDERS = Set.of(MANAGERS, "procurement-team");

    private final WinnerLeavingStore store;
    private final AwardStore awards;
    private final ApprovalService approvals;
    private final DiligenceStore diligence;
    private final NextRankedService ranking;
    private final WinnerLeavings runs;
    private final ProcurementCaseService cases;
    private final TimelineService timeline;
    private final People people;
    private final Clock clock;

    WinnerLeavingService(WinnerLeavingStore store, AwardStore awards, ApprovalService approvals, DiligenceStore diligence, NextRankedService ranking, WinnerLeavings runs, ProcurementCaseService cases, TimelineService timeline, People people, Clock clock) {
        this.store = store;
        this.awards = awards;
        this.approvals = approvals;
        this.diligence = diligence;
        this.ranking = ranking;
        this.runs = runs;
        this.cases = cases;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
    }

    public static boolean mayRecord(Viewer viewer) {
        return viewer.isInAnyOf(RECORDERS);
    }

    public static boolean mayRead(Viewer viewer) {
        return viewer.isInAnyOf(AwardFileService.READERS);
    }

    @Transactional(readOnly = true)
    public List<WinnerLeaving> of(String reference) {
        return store.of(reference);
    }

    /** @throws Refused where there is none of this number */
    @Transactional(readOnly = true)
    public WinnerLeaving get(long number) {
        return store.find(number).orElseThrow(() -> new Refused("No winner that leaves is recorded under %d.", number));
    }

    /** Who is to win and has not signed, by lot: once the award is decided, and before where a check of the recommended supplier failed. Empty where no bids were ranked. */
    @Transactional(readOnly = true)
    public List<Winner> winners(String reference) {
        var standing = awards.standing(reference);
        var unsigned = standing.stream().filter(it -> !it.isSigned()).map(Award::lotNumber).collect(Collectors.toSet());
        var signed = standing.stream().filter(Award::isSigned).map(Award::lotNumber).collect(Collectors.toSet());
        var gone = store.left(reference).keySet();
        var unfit = unfit(reference);
        var toldOnly = standing.size() > signed.size() || !approvals.isApproved(reference, DecisionType.AWARD);
        return ranking.recommended(reference).stream().filter(it -> !gone.contains(it.bidNumber()) && !signed.contains(it.lot()))
            .filter(it -> !toldOnly || unsigned.contains(it.lot()) || unfit.contains(it.bidNumber())).map(it -> winner(reference, it)).toList();
    }

    private Winner winner(String reference, Recommendation it) {
        return new Winner(it.lot(), it.lotLabel(), it.bidNumber(), it.supplier(), ranking.next(reference, it.lot(), it.bidNumber()));
    }

    /** The recommended bids whose supplier failed a check and could not explain it, so that they leave before the award is decided. */
    private Set<Long> unfit(String reference) {
        return diligence.newest(reference).stream().filter(it -> it.result() == DiligenceCheck.Result.REFUSED).map(DiligenceCheck::bidNumber).collect(Collectors.toSet());
    }

    /**
     * Procurement records that the winner leaves; legal or the procurement manager decides what follows.
     *
     * @param lot         {@link Lot#NONE} where the purchase is not divided; null where none was chosen
     * @param askedOn     when a supplier that fails a check was asked to explain
     * @param explanation what it answered
     * @throws council.procurement.RefusedFields where something is left out
     * @throws Refused for other people, and where nobody is to win who has not signed
     */
    public long record(String reference, Viewer officer, Integer lot, Kind kind, String reason, String evidence, LocalDate askedOn, String explanation) {
        if (!mayRecord(officer)) throw new Refused("Procurement records that a winner leaves. Send them what you received.");
        if (!cases.get(reference).isRunning()) throw new Refused("Case %s does not run now, so nothing is changed in its award.", reference);
        var winners = winners(reference);
        if (winners.isEmpty()) throw new Refused("No award that rests on a ranking waits for its signature in case %s. Where the whole purchase is to end, ask for its cancellation on the page of the case.", reference);
        var today = LocalDate.now(clock);
        var fails = kind == Kind.FAILS;
        FieldRefusals.none().unless(lot != null && winners.stream().anyMatch(it -> it.lot() == lot), "lot", "Choose whose award it is.")
            .unless(kind != null, "kind", "Choose whether the winner withdraws or fails a check.")
            .text(reason, LONGEST, "reason", "Say in a few sentences why; bidders may read it.")
            .text(evidence, LONGEST_EVIDENCE, "evidence", "Say how and when the council learned it, and where that is kept.")
            .unless(!fails || askedOn != null, "askedOn", "Ask the supplier to explain first, and give the day on which you asked.")
            .unless(!fails || askedOn == null || !askedOn.isAfter(today), "askedOn", "The day lies in the future.")
            .unless(!fails || explanation != null && !explanation.isBlank(), "explanation", "Write what the supplier answered, or that no answer came and until when it could.")
            .unless(explanation == null || explanation.length() <= LONGEST, "explanation", "Shorten the answer to 2,000 characters.").orThrow();
        if (store.of(reference).stream().anyMatch(it -> it.isOpen() && it.lot() == lot)) throw new Refused("It is recorded already that this winner leaves. Legal or the procurement manager decides next.");
        var winner = winners.stream().filter(it -> it.lot() == lot).findFirst().orElseThrow();
        var number = store.add(new WinnerLeaving(0, reference, lot, winner.bidNumber(), winner.supplier(), kind, reason.strip(), evidence.strip(), fails ? askedOn : null, fails ? explanation.strip() : null,
            officer.person(), clock.instant(), null));
        tell(reference, officer.person(), "Recorded that %s, the winner%s, %s. Nothing is signed with it until legal or the procurement manager has decided what follows.".formatted(winner.supplier(), ofLot(lot), fails ? "fails a check" : "withdraws"));
        runs.begin(reference, number);
        return number;
    }

    /**
     * Legal or the procurement manager decides what follows.
     *
     * @throws Refused for other people and for whoever recorded it, without a reason, and where nobody is ranked next
     */
    public void decide(long number, String person, Outcome outcome, String reason) {
        if (!people.isIn(person, LEGAL) && !people.isIn(person, MANAGERS)) throw new Refused("Legal or the procurement manager decides what follows where a winner leaves.");
        store.lock(number);
        var it = get(number);
        Refusals.none().unless(it.isOpen(), "It is decided already what follows.")
            .unless(!it.recordedBy().equals(person), "You recorded it, so somebody else decides what follows.")
            .unless(reason != null, "Give the reason for what you decide; it goes on the record.")
            .unless(reason == null || reason.length() <= LONGEST, "Shorten the reason to 2,000 characters.")
            .unless(awards.standing(it.caseReference()).stream().noneMatch(award -> award.lotNumber() == it.lot() && award.isSigned()), "The contract%s is signed meanwhile. End or change the contract.", ofLot(it.lot()))
            .unless(outcome != Outcome.NEXT || next(it).isPresent(), "No acceptable bid is left%s, so it cannot be offered to anybody. End it without award, and tender again.", it.lot() == Lot.NONE ? "" : " for lot " + it.lot()).orThrow();
        store.decide(number, new WinnerLeaving.Decision(outcome, reason.strip(), person, clock.instant()));
        tell(it.caseReference(), person, switch (outcome) {
            case NEXT -> "Decided that the award%s is offered to the next ranked, because %s left: %s".formatted(ofLot(it.lot()), it.supplier(), reason.strip());
            case END -> "Decided that nothing is awarded%s, because %s left: %s".formatted(ofLot(it.lot()), it.supplier(), reason.strip());
            case KEEP -> "Decided that the award%s to %s stands: %s".formatted(ofLot(it.lot()), it.supplier(), reason.strip());
        });
    }

    /** Who is ranked next; empty where no acceptable bid is left. */
    @Transactional(readOnly = true)
    public Optional<String> next(WinnerLeaving it) {
        return ranking.next(it.caseReference(), it.lot(), it.bidNumber());
    }

    /** The other lots that wait for their signature, by number; they wait for this one where it is offered to the next ranked. */
    @Transactional(readOnly = true)
    public List<Integer> othersWaiting(WinnerLeaving it) {
        return winners(it.caseReference()).stream().map(Winner::lot).filter(lot -> lot != it.lot()).toList();
    }

    /** The bids are ranked without the one that left; recommendation, report, approval, letters and standstill follow anew for its lot. */
    public void offerToNextRanked(long number) {
        var it = get(number);
        lapse(it);
        approvals.lapse(it.caseReference(), DecisionType.AWARD, it.why());
        if (!ranking.rankWithout(it.caseReference(), it.lot())) throw new Refused("Case %s is not at its award any more, so its bids are not ranked again.", it.caseReference());
        tell(it.caseReference(), ProcurementCaseService.SYSTEM, "The award%s to %s counts no more. The other bids are ranked again; recommendation, approval, letters and standstill follow anew.".formatted(ofLot(it.lot()), it.supplier()));
    }

    /** Nothing is awarded for the lot: the others go on; where it was the last, the case ends. */
    public void end(long number) {
        var it = get(number);
        lapse(it);
        var reference = it.caseReference();
        var gone = store.left(reference).keySet();
        var goesOn = !awards.standing(reference).isEmpty() || ranking.recommended(reference).stream().anyMatch(other -> !gone.contains(other.bidNumber()));
        if (goesOn) runs.signTheOthers(reference);
        else runs.endAward(reference);
    }

    private void lapse(WinnerLeaving it) {
        awards.standing(it.caseReference()).stream().filter(award -> award.lotNumber() == it.lot()).findFirst()
            .ifPresent(award -> store.lapse(award.awardNumber(), it.why(), it.decision().person(), it.decision().at()));
    }

    private void tell(String reference, String person, String sentence) {
        timeline.add(reference, cases.get(reference).stage(), person, sentence);
    }

    private static String ofLot(int lot) {
        return lot == Lot.NONE ? "" : " of lot " + lot;
    }
}
