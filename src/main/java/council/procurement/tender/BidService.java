package council.procurement.tender;

import council.procurement.Refused;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.casefile.Hashes;
import council.procurement.casefile.Part;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.tender.store.BidStore;
import council.procurement.tender.store.CriteriaStore;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The opening of bids (domain reference 1.6). The key of the sealed bids is used only once everybody who must has confirmed, after
 * the deadline. Bids that came in another way are written down by the opener, with how they came. Until then nothing of a sealed
 * bid is known but that it is there; only counts go into the timeline.
 */
@Service
@Transactional
public class BidService {

    private static final Set<String> READERS = Set.of("procurement-team", "procurement-managers", "legal", "internal-audit");

    private static final String STOPPED = "The round was stopped, because part of a bid became known too early.";

    private final BidStore store;
    private final CriteriaStore criteria;
    private final SealedBidService sealed;
    private final UnreadableBidService unreadable;
    private final RunningBidService running;
    private final ConfidentialityBreachService breaches;
    private final OpeningRecordService record;
    private final QuoteRequestService requests;
    private final TenderService tenders;
    private final QuestionService questions;
    private final OpeningDesk desk;
    private final ProcurementCaseService cases;
    private final DutyService duties;
    private final TimelineService timeline;
    private final People people;
    private final Clock clock;

    BidService(BidStore store, CriteriaStore criteria, SealedBidService sealed, UnreadableBidService unreadable, RunningBidService running, ConfidentialityBreachService breaches, OpeningRecordService record, QuoteRequestService requests, TenderService tenders, QuestionService questions, OpeningDesk desk, ProcurementCaseService cases,
               DutyService duties, TimelineService timeline, People people, Clock clock) {
        this.store = store;
        this.criteria = criteria;
        this.sealed = sealed;
        this.unreadable = unreadable;
        this.running = running;
        this.breaches = breaches;
        this.record = record;
        this.requests = requests;
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
        return new BidSheet(reference, cases.get(reference).need().title(), tender.roundNumber(), tender.documents().deadline(), criteria.asked(tender.tenderNumber()), store.bids(tender.tenderNumber()),
            sealed.count(reference), opener);
    }

    /**
     * Writes down a bid that was not sent through our pages. One received after the deadline is recorded and not admitted.
     *
     * @throws NotAtTheOpening for everybody but the opener
     * @throws Refused         where the entry is incomplete or impossible, or the supplier's bid is there already
     */
    public void record(String reference, String person, BidEntry entry) {
        var tender = forOpener(reference, person);
        var lots = criteria.lots(tender.tenderNumber());
        entry.refusals(tender.publication().publishedOn(), clock.instant())
            .unless(lots.isEmpty() ? entry.lotNumber() == Lot.NONE : lots.stream().anyMatch(l -> l.number() == entry.lotNumber()), "Say which lot the bid is for; write down one for each.")
            .orThrow();
        if (store.bids(tender.tenderNumber()).stream().anyMatch(b -> b.lot() == entry.lotNumber() && b.supplier().equalsIgnoreCase(entry.supplier())))
            throw new Refused("There is a bid of %s already%s. Remove it first, if this one replaces it.", entry.supplier(), lots.isEmpty() ? "" : " for this lot");
        store.add(tender.tenderNumber(), new Bid(0, entry.supplier(), entry.postcode() == null ? "" : entry.postcode(), entry.sme(), entry.vcse(), entry.companyNumber(),
            entry.priceExVat(), entry.socialValueOffered(), entry.receivedInstant(), entry.receivedInstant().isAfter(tender.documents().deadline()), entry.answers(), entry.evidence(), null, false, entry.lotNumber(), null, Promises.NONE, Map.of()),
            person, clock.instant());
    }

    /** Takes out what was written down wrongly, as long as the opening is not complete. */
    public void remove(String reference, String person, long bid) {
        var tender = forOpener(reference, person);
        if (!store.remove(tender.tenderNumber(), bid)) throw new Refused("That bid is no longer there. Load the list again.");
    }

    /**
     * The opener confirms: every bid that came in another way is written down, and no more come in. On the short path, where one
     * officer opens, the sealed bids are opened with it; else they stay closed until the witness has confirmed too.
     *
     * @return whether any bid is admitted
     */
    public boolean open(String reference, String person) {
        var tender = due(reference);
        questions.refusalsToOpen(reference).orThrow();
        breaches.refusals(reference, person).orThrow();
        duties.perform(reference, person, Duty.OPEN_BIDS);
        store.lock(tender.tenderNumber());
        var count = sealed.count(reference);
        if (count.undecided() > 0) throw new Refused("%s. The monitoring officer decides first whether it is let in; the task is waiting there.", count.undecided() == 1 ? "A bid came late and nobody has decided on it" : count.undecided() + " bids came late and nobody has decided on them");
        var seals = sealed.sealsHash(tender);
        if (tender.rules().shortPath()) unseal(tender, person);
        var written = store.bids(tender.tenderNumber());
        var toOpen = tender.rules().shortPath() ? 0 : count.inTime() + count.lateAdmitted();
        var admitted = bidders(written, true) + toOpen;
        var late = bidders(written, false) + count.lateRefused();
        var opening = new Opening(Opening.Step.OPENED, person, clock.instant(), admitted, late, tender.rules().shortPath() ? Bid.hash(written) : confirmedHash(written, seals));
        store.add(tender.tenderNumber(), opening);
        var sentence = (toOpen == 0 ? "Opened %s." : "Confirmed the opening of %s; the sealed ones open once the witness has confirmed.").formatted(counted(opening));
        record.add(tender, Opening.Step.OPENED.name(), person, sentence);
        timeline.add(reference, Stage.TENDER, person, sentence);
        return opening.admitted() > 0;
    }

    /**
     * A person from outside procurement and the service confirms; with that the sealed bids are opened.
     *
     * @return whether any bid is admitted
     * @throws Refused for the opener, the requester, and those who are neither finance nor legal
     */
    public boolean witness(String reference, String person) {
        var tender = due(reference);
        breaches.refusals(reference, person).orThrow();
        if (!people.isIn(person, "finance") && !people.isIn(person, "legal")) throw new Refused("Only finance or legal may witness an opening.");
        if (duties.hasDone(reference, person, Duty.REQUEST)) throw new Refused("You raised the need in case %s, so somebody else must witness the opening.", reference);
        store.lock(tender.tenderNumber());
        var opened = store.openings(tender.tenderNumber()).stream().filter(o -> o.step() == Opening.Step.OPENED).findFirst()
            .orElseThrow(() -> new Refused("The bids in case %s are not opened yet.", reference));
        if (opened.person().equals(person)) throw new Refused("You opened these bids, so somebody else must witness it.");
        if (!confirmedHash(store.bids(tender.tenderNumber()), sealed.sealsHash(tender)).equals(opened.contentHash()))
            throw new Refused("The bids are no longer what was opened. Tell the monitoring officer and leave this task open.");
        unseal(tender, person);
        var bids = store.bids(tender.tenderNumber());
        var admitted = bidders(bids, true);
        var seen = new Opening(Opening.Step.WITNESSED, person, clock.instant(), admitted, opened.late(), Bid.hash(bids));
        store.add(tender.tenderNumber(), seen);
        var sentence = "Witnessed the opening by %s of %s.".formatted(people.nameOf(opened.person()), counted(seen));
        record.add(tender, Opening.Step.WITNESSED.name(), person, sentence);
        timeline.add(reference, Stage.TENDER, person, sentence);
        return admitted > 0;
    }

    /** One who bids for several lots is counted once. */
    private static int bidders(List<Bid> bids, boolean admitted) {
        return (int) bids.stream().filter(b -> b.isAdmitted() == admitted).map(b -> b.supplier().toLowerCase(Locale.UK)).distinct().count();
    }

    /** Opens what is sealed into what the evaluation reads. What cannot be read is put on the record and settled by a run of its own; the rest goes on. Nothing is lost, since the sealed bid stays. */
    private void unseal(Tender tender, String person) {
        var asked = criteria.asked(tender.tenderNumber());
        for (var one : sealed.open(tender, person)) {
            one.faults().forEach(fault -> unreadable.found(tender, one.submission(), fault, person));
            if (one.content() == null) continue;
            var it = one.content();
            var who = it.bidder();
            it.offers().forEach((lot, offer) -> store.add(tender.tenderNumber(), new Bid(0, who.name(), who.postcode() == null ? "" : who.postcode(), who.sme(), who.vcse(),
                who.companyNumber() == null ? who.charityNumber() : who.companyNumber(), offer.price(asked, lot), offer.socialValue(asked),
                one.submission().receivedAt(), one.submission().late(), it.inWords(asked.criteria(), lot), null, one.submission().bid(), one.submission().late(), lot, it.ofConditions(asked, lot), asked.asksCommitments() ? offer.promises().opened() : Promises.NONE, asked.schedule().given(lot, offer.rates())), person, clock.instant()));
            record.add(tender, "BID", person, "Bid %d of %s, received at %s%s.".formatted(one.submission().bid(), who.name(), ReceiptTime.written(one.submission().receivedAt()), one.submission().late() ? ", late and admitted by the monitoring officer" : ""));
        }
    }

    /**
     * Nobody bid, or nothing of a bid could be read, which is settled first (domain reference 8, exception E1).
     *
     * @param again true: ask for bids again; false: the case ends
     */
    public void decideWithoutBids(String reference, String person, boolean again, String reason) {
        running.refusalsToAssess(reference, person).orThrow();
        tenders.decideWithoutBids(reference, person, again, breaches.isStopped(reference) ? STOPPED : "No bid was received.", reason);
    }

    /** Why no bid of the newest round counts, in a sentence that bidders may read. */
    @Transactional(readOnly = true)
    public String noneCounts(String reference) {
        return breaches.isStopped(reference) ? STOPPED : "No bid came in time.";
    }

    /**
     * The monitoring officer decides on a bid that came late, before any is opened (domain reference 1.6).
     *
     * @throws Refused without a reason, where bids are opened, or where it is decided already
     */
    public void ruleOnLate(String reference, String person, long bid, int submission, boolean admitted, String reason) {
        if (reason == null) throw new Refused("Give the reason for what you decide; it goes on the record.");
        if (reason.length() > 1000) throw new Refused("Shorten the reason to 1,000 characters.");
        var tender = due(reference);
        sealed.rule(tender, bid, submission, admitted, reason, person);
        var sentence = "%s a bid that came late: %s".formatted(admitted ? "Admitted" : "Refused", reason);
        record.add(tender, "LATE", person, sentence);
        timeline.add(reference, Stage.TENDER, person, sentence);
    }

    /** The late bid as the monitoring officer sees it: when it came, not what it says or whose it is. */
    @Transactional(readOnly = true)
    public String lateBid(long bid, int submission) {
        return sealed.lateBid(bid, submission);
    }

    /**
     * An opened bid as the page of the opening shows it.
     *
     * @param files none where it was not sent through our pages
     */
    public record Shown(Bid bid, List<BidContent.BidFile> files) {
    }

    /**
     * What the page of a case's bids shows.
     *
     * @param asked   who was asked by name
     * @param entries the record of the opening
     * @param opened  the admitted bids; empty until the opening is complete
     * @param unreadable what could not be read at the opening
     * @param out        why an opened bid is no longer in the running, by its number
     */
    public record Desk(SealedBidService.Count count, List<QuoteRequest> asked, List<OpeningEntry> entries, List<Shown> opened, List<UnreadablePart> unreadable, Map<Long, String> out, boolean complete) {
    }

    /** @throws NotAtTheOpening for everybody but procurement, legal, internal audit and the case's evaluators */
    public Desk desk(String reference, Viewer viewer) {
        requireReader(reference, viewer);
        var tender = tenders.tender(reference).filter(Tender::isPublished).orElseThrow(() -> new Refused("No bids are asked for in case %s yet.", reference));
        var complete = tenders.isOpened(reference);
        return new Desk(sealed.count(reference), requests.of(reference), record.of(tender.tenderNumber()), complete ? opened(reference, viewer) : List.of(), unreadable.of(reference), running.out(reference), complete);
    }

    /** Whether the person may read the page of a case's bids. */
    @Transactional(readOnly = true)
    public boolean mayRead(String reference, Viewer viewer) {
        return viewer.isInAnyOf(READERS) || cases.people(reference).stream().anyMatch(p -> p.isCurrent() && p.person().equals(viewer.person()) && p.part() == Part.EVALUATOR);
    }

    /**
     * The bids of the newest round with their files.
     *
     * @throws NotAtTheOpening for everybody but procurement, legal, internal audit and the case's evaluators
     * @throws Refused         before the opening is complete
     */
    public List<Shown> opened(String reference, Viewer viewer) {
        requireReader(reference, viewer);
        tenders.openedBids(reference);
        return store.bids(tenders.tender(reference).orElseThrow().tenderNumber()).stream().filter(Bid::isAdmitted)
            .map(b -> new Shown(b, b.sealedBid() == null ? List.of() : sealed.files(b.sealedBid(), viewer.person()))).toList();
    }

    /** A file of an opened bid; empty where there is none or it cannot be read. As {@link #opened}. */
    public Optional<SealedBidService.OpenFile> file(String reference, Viewer viewer, long bid, String key) {
        requireReader(reference, viewer);
        tenders.openedBids(reference);
        return store.bids(tenders.tender(reference).orElseThrow().tenderNumber()).stream().filter(b -> b.isAdmitted() && b.number() == bid && b.sealedBid() != null).findFirst()
            .flatMap(b -> sealed.openedFile(b.sealedBid(), key, viewer.person()));
    }

    private void requireReader(String reference, Viewer viewer) {
        if (!mayRead(reference, viewer)) throw new NotAtTheOpening("Bids are for procurement, legal, internal audit and the evaluators of the case.");
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
        breaches.refusals(reference).orThrow();
        if (tender.suspended()) throw new Refused("The tender is suspended; bids stay closed until it is resumed and its new deadline has passed.");
        var deadline = tender.documents().deadline();
        if (!clock.instant().isAfter(deadline)) throw new Refused("Bids stay closed until the deadline has passed: %s.", Deadline.written(deadline));
        return tender;
    }

    /** What the opener confirmed: what is written down, and the seals of what is not opened yet. */
    private static String confirmedHash(List<Bid> written, String seals) {
        return Hashes.of(Bid.hash(written), seals);
    }

    private static String counted(Opening opening) {
        var bids = opening.admitted() == 1 ? "1 bid" : opening.admitted() == 0 ? "no bids" : opening.admitted() + " bids";
        return opening.late() == 0 ? bids : "%s; %d came late and %s not admitted".formatted(bids, opening.late(), opening.late() == 1 ? "is" : "are");
    }
}
