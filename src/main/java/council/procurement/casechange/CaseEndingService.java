package council.procurement.casechange;

import council.procurement.Money;
import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.casechange.store.CaseRequestStore;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.LinkKind;
import council.procurement.casefile.LinkService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.initiation.InitiationService;
import council.procurement.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends of a case before its contract: withdrawn, cancelled, merged into another (domain reference 8, stage 1 and exception E7).
 * Whoever asks gives a reason; the models lead each to its end. Bids stay as they are: what is sealed is never opened.
 */
@Service
@Transactional
public class CaseEndingService {

    public static final int LONGEST = 2000;

    private final CaseRequestStore requests;
    private final CaseStandingService standings;
    private final CaseChangeService changes;
    private final CaseStages stages;
    private final ProcurementCaseService cases;
    private final InitiationService initiation;
    private final LinkService links;
    private final TimelineService timeline;
    private final People people;
    private final Clock clock;

    CaseEndingService(CaseRequestStore requests, CaseStandingService standings, CaseChangeService changes, CaseStages stages, ProcurementCaseService cases,
                      InitiationService initiation, LinkService links, TimelineService timeline, People people, Clock clock) {
        this.requests = requests;
        this.standings = standings;
        this.changes = changes;
        this.stages = stages;
        this.cases = cases;
        this.initiation = initiation;
        this.links = links;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
    }

    /** The service no longer needs it: over at once. */
    public void withdraw(String reference, Viewer asker, String reason) {
        ask(CaseRequest.of(reference, WayOut.WITHDRAW, asker.person(), clock.instant(), reason), asker);
    }

    /** Over at once before suppliers were asked; after that a procurement manager agrees first. */
    public void cancel(String reference, Viewer asker, String reason) {
        ask(CaseRequest.of(reference, WayOut.CANCEL, asker.person(), clock.instant(), reason), asker);
    }

    /** Asks the lead officer of another open case to take this one into theirs. */
    public void merge(String reference, Viewer asker, String other, String reason) {
        if (other == null || other.isBlank()) throw new Refused("Give the reference of the case into which this one goes, such as P-2026-0001.");
        var into = other.strip().toUpperCase();
        if (into.equals(reference)) throw new Refused("Give the reference of another case: a case cannot be merged into itself.");
        canTake(into).orThrow();
        ask(CaseRequest.of(reference, WayOut.MERGE, asker.person(), clock.instant(), reason).into(into), asker);
    }

    private void ask(CaseRequest request, Viewer asker) {
        var standing = standings.of(request.caseReference());
        standing.refusals(request.way(), asker).orThrow();
        CaseChangeService.reason(request.reason());
        var asked = requests.add(request);
        if (request.way() == WayOut.MERGE) timeline.add(request.caseReference(), standing.it().stage(), asker.person(), "Asked to merge the case into %s: %s".formatted(request.otherCase(), request.reason()));
        if (request.way() == WayOut.CANCEL && standing.suppliersKnow()) timeline.add(request.caseReference(), standing.it().stage(), asker.person(), "Asked to cancel the case: " + request.reason());
        stages.askEnd(asked, standing.suppliersKnow());
    }

    public void recordWithdrawal(long number) {
        end(standings.request(number), CaseStatus.WITHDRAWN, standings.request(number).request().reason());
    }

    /**
     * A procurement manager's answer to a cancellation of which suppliers must hear.
     *
     * @throws Refused for the asker, and for a contract that was signed meanwhile
     */
    public void agreeCancellation(long number, String person, boolean agreed, String reason) {
        var request = standings.request(number).request();
        if (!people.isIn(person, "procurement-managers")) throw new Refused("Only a procurement manager may do this step.");
        if (request.askedBy().equals(person)) throw new Refused("You asked for this cancellation, so another procurement manager must decide: nobody decides what they asked for.");
        var standing = standings.of(request.caseReference());
        if (agreed && (standing.signed() || !standing.it().isRunning())) throw new Refused("%s has come to its end meanwhile (%s). Answer No, with that as the reason.", request.caseReference(), standing.it().status().label());
        answer(request, person, agreed, reason, "Agreed to cancel the case.", "Did not agree to cancel the case");
    }

    public void recordCancellation(long number) {
        end(standings.request(number), CaseStatus.CANCELLED, standings.request(number).request().reason());
    }

    /** The other lead officer takes the case into theirs, or not. */
    public void acceptMerge(long number, String person, boolean accepted, String reason) {
        var request = standings.request(number).request();
        if (accepted) {
            var standing = standings.of(request.caseReference());
            if (standing.suppliersKnow() || !standing.it().isRunning())
                throw new Refused("%s can no longer be merged: suppliers were asked or it has ended. Answer No, with that as the reason.", request.caseReference());
            canTake(request.otherCase()).orThrow();
        }
        answer(request, person, accepted, reason, "Agreed to take the case into %s.".formatted(request.otherCase()), "Did not take the case into " + request.otherCase());
    }

    /** Ends the merged case and asks to add its value to the other: nothing is typed again. */
    public void mergeCases(long number) {
        var answered = standings.request(number);
        var request = answered.request();
        var source = cases.get(request.caseReference());
        var target = cases.get(request.otherCase());
        var accepter = answered.answer().answeredBy();
        links.link(source.reference(), target.reference(), LinkKind.MERGED_INTO, accepter, request.reason());
        end(answered, CaseStatus.MERGED, "Into %s. %s".formatted(target.reference(), request.reason()));
        timeline.add(target.reference(), target.stage(), accepter, "Took %s “%s” into this case, estimated at %s.".formatted(source.reference(), source.need().title(), source.valueInWords()));
        var sum = target.need().estimatedValueExVat().add(source.need().estimatedValueExVat());
        changes.askValue(target.reference(), accepter, sum, "%s, estimated at %s, was merged into this case.".formatted(source.reference(), Money.written(source.need().estimatedValueExVat())));
    }

    /**
     * Records that bidders and suppliers were told.
     *
     * @return whether a procurement termination notice is due after it (Procurement Act 2023 s.55)
     */
    public boolean tellBidders(String reference, String person, LocalDate toldOn, String howTold) {
        record(new BiddersTold(reference, toldOn, howTold, false, null, null, person, clock.instant()));
        return standings.owesTerminationNotice(reference);
    }

    /** The same in a case of an earlier release, which asks for the number and day of the notice at once. */
    public void tellBidders(String reference, String person, LocalDate toldOn, String howTold, String noticeNumber, LocalDate noticeOn) {
        var due = standings.owesTerminationNotice(reference);
        record(new BiddersTold(reference, toldOn, howTold, due, due ? noticeNumber : null, due ? noticeOn : null, person, clock.instant()));
    }

    private void record(BiddersTold told) {
        var reference = told.caseReference();
        var cancelledOn = standings.asked(reference).stream().filter(r -> r.request().way() == WayOut.CANCEL && r.isAccepted()).findFirst()
            .map(r -> r.answer().answeredAt().atZone(clock.getZone()).toLocalDate()).orElseThrow(() -> new Refused("%s is not cancelled.", reference));
        told.refusals(cancelledOn, LocalDate.now(clock)).orThrow();
        requests.told(told);
        timeline.add(reference, cases.get(reference).stage(), told.toldBy(), told.noticeDue() ? "Told the bidders that the purchase is cancelled and published the procurement termination notice %s.".formatted(told.noticeNumber())
            : "Told the bidders that the purchase is cancelled.");
    }

    private void end(AnsweredRequest asked, CaseStatus how, String why) {
        var request = asked.request();
        var now = clock.instant();
        if (asked.isPending()) requests.answer(new RequestAnswer(request.number(), true, ProcurementCaseService.SYSTEM, now, null));
        cases.end(request.caseReference(), how, why, request.askedBy());
        initiation.endPlan(request.caseReference(), how);
        pending(request.caseReference()).forEach(r -> requests.answer(new RequestAnswer(r.request().number(), false, ProcurementCaseService.SYSTEM, now, "The case ended first.")));
    }

    private List<AnsweredRequest> pending(String reference) {
        return requests.of(reference).stream().filter(AnsweredRequest::isPending).toList();
    }

    private void answer(CaseRequest request, String person, boolean accepted, String reason, String yes, String no) {
        if (!accepted && reason == null) throw new Refused("Say why not; it goes on the record and to the person who asked.");
        requests.answer(new RequestAnswer(request.number(), accepted, person, clock.instant(), reason));
        timeline.add(request.caseReference(), cases.get(request.caseReference()).stage(), person, accepted ? yes : no + ": " + reason);
    }

    private Refusals canTake(String reference) {
        var found = cases.find(reference);
        if (found.isEmpty()) return Refusals.none().unless(false, "There is no case %s. Check the reference.", reference);
        if (!found.get().isOpen()) return Refusals.none().unless(false, "%s is not open (%s), so nothing can be merged into it.", reference, found.get().status().label());
        var into = standings.of(reference);
        return Refusals.none()
            .unless(!into.suppliersKnow(), "Suppliers were already asked in %s, so nothing can be merged into it.", reference)
            .unless(into.listens(), "%s began before cases could be merged. Ask the process owner to move it to the newest release.", reference)
            .unless(!into.pendingEnd() && !into.pendingChange(), "Something else is asked for %s and not answered yet; that comes first.", reference);
    }
}
