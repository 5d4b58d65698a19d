package council.procurement.tender;

import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.calendar.Calendars;
import council.procurement.casefile.Hashes;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Upload;
import council.procurement.people.People;
import council.procurement.platform.mail.Notice;
import council.procurement.platform.mail.Outbox;
import council.procurement.supplier.SupplierAccount;
import council.procurement.supplier.SupplierAccountService;
import council.procurement.tender.UnreadablePart.Answer;
import council.procurement.tender.UnreadablePart.Request;
import council.procurement.tender.UnreadablePart.Ruling;
import council.procurement.tender.store.BidStore;
import council.procurement.tender.store.TenderStore;
import council.procurement.tender.store.UnreadablePartStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What could not be read of a bid at its opening (domain reference 1.6 and 8, stage 10). The bidder is asked for an exact copy: one
 * with the hash of the file in the sealed bid is that file and nothing else, so a changed one is never taken. Where none comes, or
 * nothing of the bid can be read, the monitoring officer decides. The evaluation waits until it is settled.
 */
@Service
@Transactional
public class UnreadableBidService {

    private static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_REASON = 1000;

    private final UnreadablePartStore store;
    private final TenderStore tenders;
    private final BidStore bids;
    private final SealedBidService sealed;
    private final OpeningRecordService record;
    private final UnreadableBids runs;
    private final SupplierAccountService accounts;
    private final ProcurementCaseService cases;
    private final TimelineService timeline;
    private final People people;
    private final Outbox outbox;
    private final Calendars calendars;
    private final Clock clock;

    UnreadableBidService(UnreadablePartStore store, TenderStore tenders, BidStore bids, SealedBidService sealed, OpeningRecordService record, UnreadableBids runs, SupplierAccountService accounts,
                         ProcurementCaseService cases, TimelineService timeline, People people, Outbox outbox, Calendars calendars, Clock clock) {
        this.store = store;
        this.tenders = tenders;
        this.bids = bids;
        this.sealed = sealed;
        this.record = record;
        this.runs = runs;
        this.accounts = accounts;
        this.cases = cases;
        this.timeline = timeline;
        this.people = people;
        this.outbox = outbox;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Puts it on the record and begins to settle it; called by the opening, while the round is locked. */
    void found(Tender tender, Submission of, SealedBidService.Fault fault, String person) {
        var file = fault.file();
        var part = new UnreadablePart(0, tender.caseReference(), tender.tenderNumber(), of.bid(), of.number(), file == null ? null : file.key(), file == null ? null : file.name(), file == null ? null : file.hash(),
            clock.instant(), null, null, null);
        record.add(tender, "FAULT", person, fault.sentence());
        timeline.add(tender.caseReference(), Stage.TENDER, person, "Something of a bid could not be read at the opening; the record of the opening says what. The evaluation waits until it is settled.");
        runs.begin(tender.caseReference(), store.add(part, person), part.isFile(), tender.rules().shortPath());
    }

    /** What could not be read in the newest round, for the page of the bids. */
    @Transactional(readOnly = true)
    public List<UnreadablePart> of(String reference) {
        return tenders.findFirstByCaseReferenceOrderByRoundNumberDesc(reference).map(t -> store.of(t.tenderNumber())).orElse(List.of());
    }

    /** @throws Refused where there is none of this number */
    @Transactional(readOnly = true)
    public UnreadablePart part(long number) {
        return store.find(number).orElseThrow(() -> new Refused("There is nothing unreadable of number %d.", number));
    }

    /** What keeps the bids from being assessed: something unreadable that nobody settled yet. */
    @Transactional(readOnly = true)
    public Refusals refusalsToAssess(String reference) {
        var open = of(reference).stream().filter(p -> !p.isSettled()).toList();
        return Refusals.none().unless(open.isEmpty(), "The bids wait: %s could not be read at the opening, and what follows is not settled. The page /procurements/%s/bids says how it stands.",
            open.size() == 1 ? open.get(0).what().toLowerCase().charAt(0) + open.get(0).what().substring(1) : "%d parts of bids".formatted(open.size()), reference);
    }

    /**
     * Asks the bidder by mail for an exact copy.
     *
     * @param days  the council's working days that the bidder has
     * @param words what the officer adds; null where nothing
     * @return until when a copy is taken: noon of the last of these days
     */
    public Instant ask(long number, String person, int days, String words) {
        var part = open(number);
        if (part.request() != null) throw new Refused("The bidder is asked already.");
        if (words != null && words.length() > LONGEST_WORDS) throw new Refused("Shorten what you add to 2,000 characters.");
        var due = Deadline.on(calendars.council().plus(LocalDate.now(clock), days));
        store.ask(number, new Request(due, words, person, clock.instant()));
        enter(part, person, "Asked the bidder for an exact copy of “%s” by %s.".formatted(part.fileName(), Deadline.written(due)));
        tell(part, "copy-asked", "/supplier/bids/%s/copies/%d".formatted(part.caseReference(), number), Map.of("file", part.fileName(), "due", Deadline.written(due), "words", words == null ? "" : words));
        return due;
    }

    /** What this supplier is asked for now in the newest round. */
    @Transactional(readOnly = true)
    public List<UnreadablePart> waitingFor(SupplierAccount account, String reference) {
        return of(reference).stream().filter(p -> p.isAskedAt(clock.instant()) && sealed.isOf(p.bid(), account)).toList();
    }

    /** A file of the account's own bid that can be replaced by its exact copy now. @throws Refused for everything else */
    @Transactional(readOnly = true)
    public UnreadablePart asked(SupplierAccount account, String reference, long number) {
        var part = store.find(number).filter(p -> p.caseReference().equals(reference) && sealed.isOf(p.bid(), account)).orElseThrow(() -> new Refused("There is nothing of yours to send here."));
        if (part.hasCopy()) throw new Refused("Your exact copy is here already. Thank you; there is nothing more to do.");
        if (!cases.get(reference).isRunning()) throw new Refused("This procurement has ended, so nothing can be sent any more.");
        if (!part.isAskedAt(clock.instant())) throw new Refused("No copy can be taken any more. Write to the council if you have one.");
        return part;
    }

    /**
     * Takes an exact copy.
     *
     * @throws RefusedFields where it is any other file than the one that was sent with the bid
     */
    public void copy(SupplierAccount account, String reference, long number, Upload upload) {
        var part = asked(account, reference, number);
        if (upload.isMissing()) throw new RefusedFields(Map.of("file", "Choose the file."));
        if (!Hashes.of(upload.content()).equals(part.hash()))
            throw new RefusedFields(Map.of("file", "This is not the file that you sent with your bid: its content differs. Choose the very same file; one that was saved again counts as changed."));
        var key = sealed.keepCopy(part.bid(), upload, account);
        answered(part, key, "The bidder sent an exact copy of “%s”: its hash is that of the file in the sealed bid. It is read in its place.".formatted(part.fileName()));
    }

    /** The bidder says that it has no exact copy. */
    public void noCopy(SupplierAccount account, String reference, long number) {
        var part = asked(account, reference, number);
        answered(part, null, "The bidder has no exact copy of “%s”.".formatted(part.fileName()));
    }

    private void answered(UnreadablePart part, String key, String sentence) {
        store.answer(part.number(), new Answer(key, clock.instant()));
        enter(part, ProcurementCaseService.SYSTEM, sentence);
        runs.answered(part.caseReference(), part.number(), key != null);
    }

    /**
     * The monitoring officer decides what becomes of the bid.
     *
     * @param admitted whether it is assessed without what cannot be read
     * @throws Refused without a reason, and where nothing of the bid is left to assess
     */
    public void rule(long number, String person, boolean admitted, String reason) {
        if (!people.isIn(person, "monitoring-officer")) throw new Refused("Only the monitoring officer decides on what cannot be read.");
        if (reason == null) throw new Refused("Give the reason for what you decide; it goes on the record and to the bidder.");
        if (reason.length() > LONGEST_REASON) throw new Refused("Shorten the reason to 1,000 characters.");
        var part = open(number);
        if (admitted && !part.isFile()) throw new Refused("Nothing of this bid can be read, so there is nothing to assess. Choose that it is not admitted; where the council caused it, ask procurement to cancel and tender again.");
        store.rule(number, new Ruling(admitted, reason, person, clock.instant()));
        enter(part, person, (admitted ? "Decided that bid %d is assessed without what cannot be read: %s" : "Decided that bid %d is not admitted: %s").formatted(part.bid(), reason));
        tell(part, "copy-ruled", "/supplier/bids/" + part.caseReference(), Map.of("ruling", admitted ? "assessed without what cannot be read" : "not admitted", "reason", reason));
    }

    private UnreadablePart open(long number) {
        var part = part(number);
        if (part.isSettled()) throw new Refused("This is settled already.");
        return part;
    }

    private void enter(UnreadablePart part, String person, String sentence) {
        bids.lock(part.tender());
        record.add(tenders.findById(part.tender()).orElseThrow(), "FAULT", person, sentence);
        timeline.add(part.caseReference(), Stage.TENDER, person, sentence);
    }

    private void tell(UnreadablePart part, String kind, String path, Map<String, String> words) {
        var account = accounts.get(sealed.accountOf(part.bid()));
        var said = new java.util.HashMap<>(words);
        said.put("name", account.greeted());
        said.put("case", "%s %s".formatted(part.caseReference(), cases.get(part.caseReference()).need().title()));
        outbox.tell(new Notice("%s/%d".formatted(kind, part.number()), kind, account.person(), account.email(), path, said));
    }
}
