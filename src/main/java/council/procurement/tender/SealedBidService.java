package council.procurement.tender;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.FieldRefusals;
import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.DocumentFormat;
import council.procurement.casefile.DocumentFormatService;
import council.procurement.casefile.Hashes;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Upload;
import council.procurement.platform.mail.Notice;
import council.procurement.platform.mail.Outbox;
import council.procurement.supplier.Places;
import council.procurement.supplier.SupplierAccount;
import council.procurement.tender.BidContent.BidFile;
import council.procurement.tender.BidContent.Bidder;
import council.procurement.tender.SealingService.Use;
import council.procurement.tender.store.BidStore;
import council.procurement.tender.store.ConfidentialityBreachStore;
import council.procurement.tender.store.CriteriaStore;
import council.procurement.tender.store.QuoteRequestStore;
import council.procurement.tender.store.SealedBidStore;
import council.procurement.tender.store.TenderStore;
import council.procurement.tender.store.UnreadablePartStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A supplier's own bid at our pages: drafted, submitted, replaced and withdrawn until the deadline (domain reference 1.6, features
 * 33 and 36). All that it says lies sealed from the first draft on. In time is what had arrived whole at the deadline's instant or before
 * it; what comes later is received as late and stays closed unless the monitoring officer decides otherwise before any bid is opened.
 */
@Service
@Transactional
public class SealedBidService {

    private static final int MOST_FILES = 30;
    private static final int UPLOADS_AN_HOUR = 120;
    private static final long MEGABYTE = 1_000_000;

    private final SealedBidStore store;
    private final BidStore bids;
    private final CriteriaStore criteria;
    private final TenderStore tenders;
    private final QuoteRequestStore requests;
    private final UnreadablePartStore unreadable;
    private final ConfidentialityBreachStore breaches;
    private final TenderService service;
    private final OpportunityService opportunities;
    private final SealingService seals;
    private final LateBids lateBids;
    private final Places places;
    private final ProcurementCaseService cases;
    private final DocumentFormatService formats;
    private final TimelineService timeline;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;
    private final long largest;
    private final long largestTogether;

    SealedBidService(SealedBidStore store, BidStore bids, CriteriaStore criteria, TenderStore tenders, QuoteRequestStore requests, UnreadablePartStore unreadable, ConfidentialityBreachStore breaches, TenderService service, OpportunityService opportunities, SealingService seals, LateBids lateBids, Places places, ProcurementCaseService cases,
                     DocumentFormatService formats, TimelineService timeline, Outbox outbox, ObjectMapper json, Clock clock,
                     @Value("${council.documents.largest-megabytes}") int largest, @Value("${council.bids.largest-together-megabytes}") int together) {
        this.store = store;
        this.bids = bids;
        this.criteria = criteria;
        this.tenders = tenders;
        this.requests = requests;
        this.unreadable = unreadable;
        this.breaches = breaches;
        this.service = service;
        this.opportunities = opportunities;
        this.seals = seals;
        this.lateBids = lateBids;
        this.places = places;
        this.cases = cases;
        this.formats = formats;
        this.timeline = timeline;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.largest = largest * MEGABYTE;
        this.largestTogether = together * MEGABYTE;
    }

    /**
     * A supplier's view of its own bid.
     *
     * @param draft    what it says now; empty before it was begun
     * @param standing the submission that counts; null where none does
     * @param history  every submission, newest first
     * @param past     whether the deadline has passed
     * @param closed   whether nothing can be sent any more
     * @param mayBid   whether this supplier may bid: everybody where the tender is advertised, else who was asked
     * @param request  the request to this supplier; null where it was not asked by name
     * @param missing  what keeps the draft from being sent; none where it can be
     */
    public record Desk(OpportunityService.Details what, BidContent draft, int draftNumber, Submission standing, List<Submission> history, boolean past, boolean closed, boolean mayBid, QuoteRequest request, List<String> missing) {

        public Instant deadline() {
            return what.tender().documents().deadline();
        }

        public Asked asked() {
            return what.asked();
        }

        /** What can be bid for: the lots, or the whole as one with the number 0. */
        public List<Lot> parts() {
            return asked().lots().isEmpty() ? List.of(new Lot(Lot.NONE, what.it().need().title(), what.it().need().estimatedValueExVat())) : asked().lots();
        }

        /** How many years the contract runs, a year begun counted as one. */
        public int mostYears() {
            return Promises.mostYears(what.it().need().initialTermMonths());
        }

        /** Whether what was submitted last is no longer what the draft says. */
        public boolean isChangedSince() {
            return standing != null && standing.ofDraft() != draftNumber;
        }

        /** Whether a bid can be drafted and sent: always until the deadline, and after it by those who have none in time. */
        public boolean isOpen() {
            return mayBid && !closed && (!past || standing == null || standing.late());
        }
    }

    /** @throws Refused where there is nothing that this supplier may see */
    public Desk desk(SupplierAccount account, String reference) {
        var it = cases.find(reference).orElseThrow(SealedBidService::unknown);
        var tender = published(reference);
        var bid = store.find(tender.tenderNumber(), account.number());
        var mayBid = mayBid(account, it, tender);
        if (!mayBid && bid.isEmpty()) throw unknown();
        var draft = bid.map(b -> draft(b, account)).orElse(BidContent.EMPTY);
        var what = opportunities.details(reference).orElseThrow();
        return new Desk(what, draft, bid.map(SealedBid::draftNumber).orElse(0),
            bid.filter(b -> b.standing() != null).flatMap(b -> store.submission(b.number(), b.standing())).orElse(null), bid.map(b -> store.submissions(b.number())).orElse(List.of()),
            tender.isPast(clock.instant()), !it.isOpen() || !bids.openings(tender.tenderNumber()).isEmpty(), mayBid, requests.find(tender.tenderNumber(), account.email()).orElse(null), missing(account, draft, what.asked()).reasons());
    }

    /** What is missing, and what keeps this supplier from a tender that is reserved for others. */
    private Refusals missing(SupplierAccount account, BidContent draft, Asked asked) {
        var refusals = draft.missing(asked);
        if (!account.isIntroduced()) return refusals;
        var statesOperations = draft.eligibility().operations() != null;
        var local = asked.reservations().stream().anyMatch(r -> r.shows() == Reservation.Shows.LOCAL) && places.of(account.postcode()).countsAsLocal();
        for (var it : asked.reservations()) {
            var shown = it.isShownBy(account.postcode() != null, local, account.sme(), account.vcse());
            refusals = it.shows().byPlace() ? refusals.unless(shown || statesOperations, "This tender is reserved and your postcode does not show that it is open to you: describe your substantive operations in the area. Without any there you cannot bid.")
                : refusals.unless(shown, "This tender is reserved and by your details it is not open to you, so you cannot bid. Correct your details if they are wrong.");
        }
        return refusals;
    }

    /**
     * Keeps what was typed as the draft.
     *
     * @param seen the draft that was on the page
     * @throws RefusedFields where a sum is none or a text too long
     */
    public void save(SupplierAccount account, String reference, int seen, BidContent typed) {
        typed.draftRefusals(criteria.asked(published(reference).tenderNumber()), Promises.mostYears(cases.get(reference).need().initialTermMonths())).orThrow();
        var bid = begun(account, reference);
        if (bid.draftNumber() != seen) throw new Refused("Your draft was changed in another window. Open it again and repeat your change.");
        keep(bid, draft(bid, account).with(typed), account);
    }

    /**
     * Adds a file to the draft; it is sealed before it is stored.
     *
     * @throws RefusedFields where it is too large, of a kind that is not taken, or one too many
     */
    public void addFile(SupplierAccount account, String reference, Upload upload) {
        var bid = begun(account, reference);
        var draft = draft(bid, account);
        var sum = draft.files().stream().mapToLong(BidFile::size).sum() + upload.content().length;
        FieldRefusals.none()
            .unless(!upload.isMissing(), "file", "Choose a file.")
            .unless(upload.content().length <= largest, "file", "The file is larger than %d MB. Divide it, or save it in a smaller form.", largest / MEGABYTE)
            .unless(sum <= largestTogether, "file", "All files of a bid together may have %d MB. Remove one first.", largestTogether / MEGABYTE)
            .unless(draft.files().size() < MOST_FILES, "file", "A bid may have %d files. Remove one first, or put several into one.", MOST_FILES)
            .unless(store.filesSince(bid.number(), clock.instant().minus(Duration.ofHours(1))) < UPLOADS_AN_HOUR, "file", "You added very many files within an hour. Wait a while before you add the next.")
            .orThrow();
        try {
            formats.recognise(upload);
        } catch (Refused wrongKind) {
            throw new RefusedFields(Map.of("file", wrongKind.getMessage()));
        }
        var key = UUID.randomUUID().toString();
        store.addFile(key, bid.number(), seals.seal(bid.tender(), bid.number(), "file/" + key, upload.content(), account.person()), upload.content().length, clock.instant());
        keep(bid, draft.with(new BidFile(key, upload.fileName(), upload.content().length, Hashes.of(upload.content()))), account);
    }

    /** Takes a file out of the draft; a bid submitted with it keeps it until it is replaced. */
    public void removeFile(SupplierAccount account, String reference, String key) {
        var bid = begun(account, reference);
        keep(bid, draft(bid, account).without(key), account);
        store.removeUnsubmitted(key);
    }

    /** A file as it is handed out: kind by its name, which its content was checked against. */
    public record OpenFile(String name, DocumentFormat format, byte[] content) {
    }

    /** A file of the supplier's own draft. */
    public Optional<OpenFile> file(SupplierAccount account, String reference, String key) {
        var bid = store.find(published(reference).tenderNumber(), account.number());
        return bid.flatMap(b -> draft(b, account).file(key).flatMap(f -> store.file(b.number(), key)
            .flatMap(sealed -> seals.open(b.tender(), b.number(), "file/" + key, sealed, Use.SHOWN_TO_ITS_SUPPLIER, account.person())).map(content -> openFile(f, content))));
    }

    static OpenFile openFile(BidFile file, byte[] content) {
        return new OpenFile(file.name(), DocumentFormat.named(file.name()).orElse(DocumentFormat.TXT), content);
    }

    /**
     * Submits the draft; it replaces what was submitted before. The same draft sent twice is one submission with one receipt.
     *
     * @param seen    the draft that was confirmed
     * @param arrived when the request had arrived whole
     * @throws Refused where something is missing, the bid in time stands already, or bids have been opened
     */
    public Submission submit(SupplierAccount account, String reference, int seen, Instant arrived) {
        if (!account.isIntroduced()) throw new Refused("Say who you are first, on the page of your details.");
        var tender = published(reference);
        bids.lock(tender.tenderNumber());
        var bid = store.find(tender.tenderNumber(), account.number()).orElseThrow(() -> new Refused("Write your bid first."));
        var before = standing(bid);
        if (before.filter(s -> s.ofDraft() == seen).isPresent()) return before.get();
        var late = tender.isPast(arrived);
        requireOpen(account, reference, tender, before.orElse(null), late);
        if (bid.draftNumber() != seen) throw new Refused("Your draft was changed in another window. Check it again before you send it.");
        var content = draft(bid, account);
        missing(account, content, criteria.asked(tender.tenderNumber())).orThrow();
        var number = store.submissions(bid.number()).stream().mapToInt(Submission::number).max().orElse(0) + 1;
        var sealed = sealed(bid, "submission/" + number, content.of(new Bidder(account.name(), account.companyNumber(), account.charityNumber(), account.postcode(), account.sme(), account.vcse())), account);
        var at = arrived.truncatedTo(ChronoUnit.MILLIS);
        var hashes = content.files().stream().collect(java.util.stream.Collectors.toMap(BidFile::key, f -> Hashes.of(store.file(bid.number(), f.key()).orElseThrow())));
        var contentHash = Hashes.of(sealed);
        var receipt = Hashes.of(reference, tender.roundNumber(), bid.number(), number, at.toEpochMilli(), contentHash, String.join(",", hashes.values().stream().sorted().toList()));
        var submission = new Submission(bid.number(), number, seen, contentHash, receipt, at, late, null, null);
        store.add(submission, sealed);
        hashes.forEach((key, hash) -> store.addSubmittedFile(bid.number(), number, key, hash));
        store.stands(bid.number(), number);
        requests.replied(tender.tenderNumber(), account.email());
        timeline.add(reference, Stage.TENDER, ProcurementCaseService.SYSTEM, late ? "A bid came in after the deadline; it stays closed." : before.isPresent() ? "A sealed bid was replaced by its supplier." : "A sealed bid came in.");
        if (late) lateBids.cameIn(reference, bid.number(), number);
        tell(account, "bid-received", submission, reference);
        return submission;
    }

    /**
     * Takes the bid back. What was submitted stays sealed for ever; the draft stays, and can be sent again until the deadline.
     *
     * @throws Refused after the deadline
     */
    public void withdraw(SupplierAccount account, String reference, Instant arrived) {
        var tender = published(reference);
        bids.lock(tender.tenderNumber());
        var bid = store.find(tender.tenderNumber(), account.number()).orElseThrow(SealedBidService::unknown);
        var standing = standing(bid).orElseThrow(() -> new Refused("There is no bid of yours to withdraw."));
        if (tender.isPast(arrived)) throw new Refused("The deadline has passed, so your bid stays. Write to the council if you no longer stand by it.");
        store.withdraw(bid.number(), standing.number(), clock.instant());
        store.stands(bid.number(), null);
        timeline.add(reference, Stage.TENDER, ProcurementCaseService.SYSTEM, "A sealed bid was withdrawn by its supplier.");
        tell(account, "bid-withdrawn", standing, reference);
    }

    /** A line of the supplier's own list. */
    public record Line(String reference, String title, Instant deadline, Submission standing, boolean past) {
    }

    /** The tenders in which this supplier has begun a bid or to which it was asked, newest first. */
    public List<Line> mine(SupplierAccount account) {
        var begun = store.ofAccount(account.number()).stream().map(b -> line(tenders.findById(b.tender()).orElseThrow(), standing(b).orElse(null)));
        var asked = requests.of(account.email()).stream().filter(r -> store.find(r.tender(), account.number()).isEmpty()).map(r -> line(tenders.findById(r.tender()).orElseThrow(), null));
        return java.util.stream.Stream.concat(asked, begun).toList();
    }

    private Line line(Tender tender, Submission standing) {
        var it = cases.get(tender.caseReference());
        var deadline = tender.documents().deadline();
        return new Line(it.reference(), it.need().title(), deadline, standing, tender.isPast(clock.instant()));
    }

    /**
     * What may be known of sealed bids before the opening: how many there are.
     *
     * @param inTime    submitted in time and neither replaced nor withdrawn
     * @param undecided late, and nobody has decided on them
     */
    public record Count(int inTime, int lateAdmitted, int lateRefused, int undecided, int withdrawn) {
    }

    @Transactional(readOnly = true)
    public Count count(String reference) {
        var tender = service.tender(reference);
        if (tender.isEmpty()) return new Count(0, 0, 0, 0, 0);
        var standing = store.standing(tender.get().tenderNumber());
        return new Count((int) standing.stream().filter(s -> !s.late()).count(), (int) standing.stream().filter(s -> s.late() && s.isAdmitted()).count(),
            (int) standing.stream().filter(s -> Boolean.FALSE.equals(s.admitted())).count(), (int) standing.stream().filter(Submission::isUndecided).count(), store.withdrawn(tender.get().tenderNumber()));
    }

    /** Something of a bid that cannot be read. @param file null where it is all of it */
    record Fault(BidFile file, String sentence) {
    }

    /** The submission that counts, opened, with what cannot be read of it. {@code content} is null where nothing can. */
    record Opened(Submission submission, BidContent content, List<Fault> faults) {
    }

    /** Opens what is to be opened: called by the opening alone, once it is confirmed by all that must. */
    List<Opened> open(Tender tender, String person) {
        return store.standing(tender.tenderNumber()).stream().filter(Submission::isAdmitted).map(s -> opened(tender.tenderNumber(), s, person)).toList();
    }

    private Opened opened(long tender, Submission it, String person) {
        var text = store.content(it.bid(), it.number());
        var content = !Hashes.of(text).equals(it.contentHash()) ? Optional.<byte[]>empty()
            : seals.open(tender, it.bid(), "submission/" + it.number(), Base64.getDecoder().decode(text), Use.OPENED, person);
        if (content.isEmpty()) return new Opened(it, null, List.of(new Fault(null, "Bid %d cannot be read: it is no longer what was sealed.".formatted(it.bid()))));
        var bid = read(content.get());
        var faults = bid.files().stream().filter(f -> whole(tender, it.bid(), f, f.key(), Use.OPENED, person).isEmpty())
            .map(f -> new Fault(f, "File “%s” of bid %d cannot be read: it is no longer what was sealed.".formatted(f.name(), it.bid()))).toList();
        return new Opened(it, bid, faults);
    }

    /** What lies sealed under a key, where it is the file as the supplier sent it. */
    private Optional<byte[]> whole(long tender, long bid, BidFile file, String key, Use use, String person) {
        return store.file(bid, key).flatMap(sealed -> seals.open(tender, bid, "file/" + key, sealed, use, person)).filter(plain -> Hashes.of(plain).equals(file.hash()));
    }

    /** The files of an opened bid. */
    List<BidFile> files(long sealedBid, String person) {
        var bid = store.find(sealedBid).orElseThrow();
        return submitted(bid, person).map(BidContent::files).orElse(List.of());
    }

    /** A file of an opened bid, or the exact copy that stands for it; empty where it is none of it or cannot be read. */
    Optional<OpenFile> openedFile(long sealedBid, String key, String person) {
        var bid = store.find(sealedBid).orElseThrow();
        return submitted(bid, person).flatMap(c -> c.file(key)).flatMap(f -> whole(bid.tender(), sealedBid, f, key, Use.READ_AFTER_OPENING, person)
            .or(() -> unreadable.copyOf(sealedBid, key).flatMap(copy -> whole(bid.tender(), sealedBid, f, copy, Use.READ_AFTER_OPENING, person))).map(content -> openFile(f, content)));
    }

    /** Seals an exact copy beside the files of the bid. @return its key */
    String keepCopy(long sealedBid, Upload copy, SupplierAccount account) {
        var key = UUID.randomUUID().toString();
        store.addFile(key, sealedBid, seals.seal(store.find(sealedBid).orElseThrow().tender(), sealedBid, "file/" + key, copy.content(), account.person()), copy.content().length, clock.instant());
        return key;
    }

    boolean isOf(long sealedBid, SupplierAccount account) {
        return accountOf(sealedBid) == account.number();
    }

    long accountOf(long sealedBid) {
        return store.find(sealedBid).orElseThrow().account();
    }

    private Optional<BidContent> submitted(SealedBid bid, String person) {
        return seals.open(bid.tender(), bid.number(), "submission/" + bid.standing(), Base64.getDecoder().decode(store.content(bid.number(), bid.standing())), Use.READ_AFTER_OPENING, person).map(this::read);
    }

    /** Of all seals of the round: what the opener confirmed without seeing what is inside. */
    String sealsHash(Tender tender) {
        return Hashes.of(store.standing(tender.tenderNumber()).stream().filter(Submission::isAdmitted).map(Submission::receiptHash).toArray());
    }

    /** When a late bid came and how late that was. */
    String lateBid(long bid, int submission) {
        var it = store.submission(bid, submission).orElseThrow();
        var deadline = tenders.findById(store.find(bid).orElseThrow().tender()).orElseThrow().documents().deadline();
        var late = Duration.between(deadline, it.receivedAt());
        return "Bid %d came at %s, %s after the deadline.".formatted(bid, ReceiptTime.written(it.receivedAt()),
            late.toHours() > 0 ? "%d hours %d minutes".formatted(late.toHours(), late.toMinutesPart()) : "%d minutes %d seconds".formatted(late.toMinutes(), late.toSecondsPart()));
    }

    /** @throws Refused where the bid is not late, or somebody decided already or opened */
    void rule(Tender tender, long bid, int submission, boolean admitted, String reason, String person) {
        bids.lock(tender.tenderNumber());
        var it = store.submission(bid, submission).filter(s -> store.find(bid).filter(b -> b.tender() == tender.tenderNumber()).isPresent()).orElseThrow(() -> new Refused("There is no such bid."));
        if (!it.isUndecided()) throw new Refused("This bid is decided on already.");
        if (!bids.openings(tender.tenderNumber()).isEmpty()) throw new Refused("The bids are opened; a late one cannot be let in any more.");
        store.rule(bid, submission, admitted, reason, person, clock.instant());
    }

    private Optional<Submission> standing(SealedBid bid) {
        return bid.standing() == null ? Optional.empty() : store.submission(bid.number(), bid.standing());
    }

    private SealedBid begun(SupplierAccount account, String reference) {
        var tender = published(reference);
        bids.lock(tender.tenderNumber());
        var bid = store.find(tender.tenderNumber(), account.number());
        requireOpen(account, reference, tender, bid.flatMap(this::standing).orElse(null), tender.isPast(clock.instant()));
        return bid.orElseGet(() -> store.begin(tender.tenderNumber(), account.number(), clock.instant()));
    }

    private void requireOpen(SupplierAccount account, String reference, Tender tender, Submission standing, boolean late) {
        var it = cases.get(reference);
        if (!mayBid(account, it, tender)) throw unknown();
        if (!it.isOpen()) throw new Refused("This procurement is on hold or has ended, so no bid can be sent now.");
        if (breaches.isStopped(tender.tenderNumber())) throw new Refused("The council has stopped this round, so no bid can be sent now. It writes to you about what follows.");
        if (!bids.openings(tender.tenderNumber()).isEmpty()) throw new Refused("The bids have been opened, so none can be sent any more.");
        if (late && !lateBids.areTaken(reference)) throw new Refused("The deadline has passed; no bid can be sent any more.");
        if (late && standing != null && !standing.late()) throw new Refused("The deadline has passed: the bid that you sent in time stands and cannot be changed.");
    }

    private boolean mayBid(SupplierAccount account, ProcurementCase it, Tender tender) {
        return service.isAdvertised(it) || requests.isAsked(tender.tenderNumber(), account.email());
    }

    private Tender published(String reference) {
        return service.tender(reference).filter(Tender::isPublished).orElseThrow(SealedBidService::unknown);
    }

    private void keep(SealedBid bid, BidContent content, SupplierAccount account) {
        var next = bid.draftNumber() + 1;
        if (!store.saveDraft(bid.number(), bid.draftNumber(), sealed(bid, "draft/" + next, content, account), clock.instant()))
            throw new Refused("Your draft was changed in another window. Open it again and repeat your change.");
    }

    private BidContent draft(SealedBid bid, SupplierAccount account) {
        if (bid.draft() == null) return BidContent.EMPTY;
        return seals.open(bid.tender(), bid.number(), "draft/" + bid.draftNumber(), Base64.getDecoder().decode(bid.draft()), Use.SHOWN_TO_ITS_SUPPLIER, account.person()).map(this::read)
            .orElseThrow(() -> new Refused("Your draft cannot be read any more. Tell the council."));
    }

    private String sealed(SealedBid bid, String place, BidContent content, SupplierAccount account) {
        try {
            return Base64.getEncoder().encodeToString(seals.seal(bid.tender(), bid.number(), place, json.writeValueAsBytes(content), account.person()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A bid cannot be written.");   // without its cause, which would quote the bid in a log
        }
    }

    private BidContent read(byte[] content) {
        try {
            return json.readValue(new String(content, StandardCharsets.UTF_8), BidContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A bid cannot be read.");
        }
    }

    private void tell(SupplierAccount account, String kind, Submission it, String reference) {
        outbox.tell(new Notice("%s/%d/%d".formatted(kind, it.bid(), it.number()), kind, account.person(), account.email(), "/supplier/bids/" + reference,
            Map.of("name", account.greeted(), "case", "%s %s".formatted(reference, cases.get(reference).need().title()),
                "when", ReceiptTime.written(it.receivedAt()), "receipt", it.receiptHash())));
    }

    private static Refused unknown() {
        return new Refused("There is no such opportunity, or it is not open to you.");
    }
}
