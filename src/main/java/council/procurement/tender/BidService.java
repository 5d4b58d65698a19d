package council.procurement.tender;

import council.procurement.Refused;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.people.People;
import council.procurement.tender.store.BidStore;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bids at their opening (domain reference 1.6). Officers write down what they find once the deadline has passed; nobody but the
 * opener and the witness reads it here, and only counts go into the timeline.
 */
@Service
@Transactional
public class BidService {

    private final BidStore store;
    private final TenderService tenders;
    private final QuestionService questions;
    private final OpeningDesk desk;
    private final ProcurementCaseService cases;
    private final DutyService duties;
    private final TimelineService timeline;
    private final People people;
    private final Clock clock;

    BidService(BidStore store, TenderService tenders, QuestionService questions, OpeningDesk desk, ProcurementCaseService cases, DutyService duties, TimelineService timeline, People people, Clock clock) {
        this.store = store;
        this.tenders = tenders;
        this.questions = questions;
        this.desk = desk;
        this.cases = cases;
        this.duties = duties;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @throws NotAtTheOpening for everybody but the person who holds the opening task or the witness's
     * @throws Refused         where what the opener did before excludes them
     */
    @Transactional(readOnly = true)
    public BidSheet sheet(String reference, String person) {
        var opener = desk.isOpener(reference, person);
        if (!opener && !desk.isWitness(reference, person)) throw new NotAtTheOpening("The bids of case %s are for those who open and witness them. Claim the task first, if it is yours.".formatted(reference));
        if (opener) duties.check(reference, person, Duty.OPEN_BIDS);
        var tender = due(reference);
        return new BidSheet(reference, cases.get(reference).need().title(), tender.roundNumber(), tender.documents().deadline(), store.criteria(tender.tenderNumber()), store.bids(tender.tenderNumber()), opener);
    }

    /**
     * Writes a bid down. One received after the deadline is recorded and not admitted.
     *
     * @throws NotAtTheOpening for everybody but the opener
     * @throws Refused         where the entry is incomplete or impossible, or the supplier's bid is there already
     */
    public void record(String reference, String person, BidEntry entry) {
        var tender = forOpener(reference, person);
        entry.refusals(tender.publication().publishedOn(), clock.instant()).orThrow();
        if (store.bids(tender.tenderNumber()).stream().anyMatch(b -> b.supplier().equalsIgnoreCase(entry.supplier())))
            throw new Refused("There is a bid of %s already. Remove it first, if this one replaces it.", entry.supplier());
        store.add(tender.tenderNumber(), new Bid(0, entry.supplier(), entry.postcode() == null ? "" : entry.postcode(), entry.sme(), entry.vcse(), entry.companyNumber(),
            entry.priceExVat(), entry.socialValueOffered(), entry.receivedInstant(), entry.receivedInstant().isAfter(tender.documents().deadline()), entry.answers()),
            person, clock.instant());
    }

    /** Takes out what was written down wrongly, as long as the opening is not complete. */
    public void remove(String reference, String person, long bid) {
        var tender = forOpener(reference, person);
        if (!store.remove(tender.tenderNumber(), bid)) throw new Refused("That bid is no longer there. Load the list again.");
    }

    /**
     * The opener has written down every bid: the list is closed and its content sealed by a hash.
     *
     * @return whether any bid is admitted
     */
    public boolean open(String reference, String person) {
        var tender = due(reference);
        questions.refusalsToOpen(reference).orThrow();
        duties.perform(reference, person, Duty.OPEN_BIDS);
        store.lock(tender.tenderNumber());
        var opening = opening(Opening.Step.OPENED, person, store.bids(tender.tenderNumber()));
        store.add(tender.tenderNumber(), opening);
        timeline.add(reference, Stage.TENDER, person, "Opened %s.".formatted(counted(opening)));
        return opening.admitted() > 0;
    }

    /**
     * A person from outside procurement and the service confirms what was opened.
     *
     * @throws Refused for the opener, the requester, and those who are neither finance nor legal
     */
    public void witness(String reference, String person) {
        var tender = due(reference);
        if (!people.isIn(person, "finance") && !people.isIn(person, "legal")) throw new Refused("Only finance or legal may witness an opening.");
        if (duties.hasDone(reference, person, Duty.REQUEST)) throw new Refused("You raised the need in case %s, so somebody else must witness the opening.", reference);
        var opened = store.openings(tender.tenderNumber()).stream().filter(o -> o.step() == Opening.Step.OPENED).findFirst()
            .orElseThrow(() -> new Refused("The bids in case %s are not opened yet.", reference));
        if (opened.person().equals(person)) throw new Refused("You opened these bids, so somebody else must witness it.");
        var seen = opening(Opening.Step.WITNESSED, person, store.bids(tender.tenderNumber()));
        if (!seen.contentHash().equals(opened.contentHash())) throw new Refused("The bids are no longer what was opened. Tell the monitoring officer and leave this task open.");
        store.add(tender.tenderNumber(), seen);
        timeline.add(reference, Stage.TENDER, person, "Witnessed the opening by %s of %s.".formatted(people.nameOf(opened.person()), counted(seen)));
    }

    private Tender forOpener(String reference, String person) {
        if (!desk.isOpener(reference, person)) throw new NotAtTheOpening("Bids are written down by the person who opens them. Claim the opening task of case %s first, if it is yours.".formatted(reference));
        duties.check(reference, person, Duty.OPEN_BIDS);
        var tender = due(reference);
        store.lock(tender.tenderNumber());
        if (!store.openings(tender.tenderNumber()).isEmpty()) throw new Refused("The opening is complete; the list of bids stays as it is.");
        return tender;
    }

    /** The tender whose deadline has passed; before that nothing is opened, whoever asks. */
    private Tender due(String reference) {
        var tender = tenders.tender(reference).filter(Tender::isPublished).orElseThrow(() -> new Refused("No bids are asked for in case %s yet.", reference));
        if (tender.suspended()) throw new Refused("The tender is suspended; bids stay closed until it is resumed and its new deadline has passed.");
        var deadline = tender.documents().deadline();
        if (!clock.instant().isAfter(deadline)) throw new Refused("Bids stay closed until the deadline has passed: %s.", Deadline.written(deadline));
        return tender;
    }

    private Opening opening(Opening.Step step, String person, List<Bid> bids) {
        var late = (int) bids.stream().filter(Bid::late).count();
        return new Opening(step, person, clock.instant(), bids.size() - late, late, Bid.hash(bids));
    }

    private static String counted(Opening opening) {
        var bids = opening.admitted() == 1 ? "1 bid" : opening.admitted() == 0 ? "no bids" : opening.admitted() + " bids";
        return opening.late() == 0 ? bids : "%s; %d came late and %s not admitted".formatted(bids, opening.late(), opening.late() == 1 ? "is" : "are");
    }
}
