package council.procurement.tender;

import council.procurement.FieldRefusals;
import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.casefile.CaseTask;
import council.procurement.casefile.CaseTasks;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.mail.Notice;
import council.procurement.platform.mail.Outbox;
import council.procurement.supplier.SupplierAccount;
import council.procurement.tender.store.BidStore;
import council.procurement.tender.store.LateWithdrawalStore;
import council.procurement.tender.store.SealedBidStore;
import council.procurement.tender.store.TenderStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A bidder takes its bid back after the deadline and before the award (domain reference 1.6 and 8, exception E11). The bid stays in
 * the record of the opening and leaves the assessment, the ranking and the number of tenders (Procurement Regulations 2024 reg
 * 27(2)(n)). It cannot be undone: nobody may bid again after the deadline.
 */
@Service
@Transactional
public class LateWithdrawalService {

    private static final int LONGEST = 1000;

    private final LateWithdrawalStore store;
    private final TenderStore tenders;
    private final BidStore bids;
    private final SealedBidStore sealed;
    private final OpeningRecordService record;
    private final ObjectProvider<BidsLeaving> later;
    private final CaseTasks tasks;
    private final People people;
    private final ProcurementCaseService cases;
    private final TimelineService timeline;
    private final Outbox outbox;
    private final Clock clock;

    LateWithdrawalService(LateWithdrawalStore store, TenderStore tenders, BidStore bids, SealedBidStore sealed, OpeningRecordService record, ObjectProvider<BidsLeaving> later, CaseTasks tasks, People people,
                          ProcurementCaseService cases, TimelineService timeline, Outbox outbox, Clock clock) {
        this.store = store;
        this.tenders = tenders;
        this.bids = bids;
        this.sealed = sealed;
        this.record = record;
        this.later = later;
        this.tasks = tasks;
        this.people = people;
        this.cases = cases;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What the bidder's page asks before it cannot be undone. @throws Refused where there is no bid in time to take back, or not now */
    @Transactional(readOnly = true)
    public void check(SupplierAccount account, String reference) {
        mine(account, reference);
    }

    /**
     * The bidder itself takes its bid back.
     *
     * @param confirmed that it knows that it cannot be undone
     */
    public void withdraw(SupplierAccount account, String reference, boolean confirmed, String reason) {
        var bid = mine(account, reference);
        FieldRefusals.none().unless(confirmed, "confirmed", "Confirm that you take your bid back; it cannot be undone.").unless(reason == null || reason.length() <= LONGEST, "reason", "Shorten the reason to 1,000 characters.").orThrow();
        var opened = ofSealed(bid.tender(), bid.number());
        leaves(reference, new LateWithdrawal(reference, bid.tender(), bid.number(), opened.isEmpty() ? null : account.name(), blank(reason), null, account.person(), clock.instant()), opened);
        outbox.tell(new Notice("bid-withdrawn-late/%d".formatted(bid.number()), "bid-withdrawn-late", account.person(), account.email(), "/supplier/bids/" + reference,
            Map.of("name", account.greeted(), "case", title(reference))));
    }

    /** Whether this supplier took its bid back after the deadline. */
    @Transactional(readOnly = true)
    public boolean isWithdrawn(SupplierAccount account, String reference) {
        var tender = tender(reference).tenderNumber();
        var bid = sealed.find(tender, account.number());
        return bid.isPresent() && store.of(tender).stream().anyMatch(w -> w.isOfSealed(bid.get().number()));
    }

    private SealedBid mine(SupplierAccount account, String reference) {
        var tender = tender(reference);
        var bid = sealed.find(tender.tenderNumber(), account.number()).filter(b -> b.standing() != null).orElseThrow(() -> new Refused("There is no bid of yours to withdraw."));
        possible(reference, tender, store.of(tender.tenderNumber()).stream().anyMatch(w -> w.isOfSealed(bid.number())));
        return bid;
    }

    /** An opened bid that an officer can take back for its bidder. @throws Refused where it is none, or not now */
    @Transactional(readOnly = true)
    public OpenedBid onBehalf(String reference, long number) {
        return opened(reference, number).opened();
    }

    /**
     * An officer records that the bidder took its bid back.
     *
     * @param evidence how the council was told, and what shows it
     */
    public void record(String reference, Viewer officer, long number, boolean confirmed, String evidence, String reason) {
        if (!officer.isIn("procurement-team") && !officer.isIn("procurement-managers")) throw new Refused("Withdrawals are recorded by the procurement team.");
        var bid = opened(reference, number);
        FieldRefusals.none().text(evidence, LONGEST, "evidence", "Say how and when the bidder told the council, and where that is kept.").unless(reason == null || reason.length() <= LONGEST, "reason", "Shorten the reason to 1,000 characters.")
            .unless(confirmed, "confirmed", "Confirm that the bidder takes its bid back; it cannot be undone.").orThrow();
        var tender = tender(reference);
        var all = bid.sealedBid() != null ? ofSealed(tender.tenderNumber(), bid.sealedBid()) : bids.bids(tender.tenderNumber()).stream().filter(b -> b.sealedBid() == null && b.supplier().equalsIgnoreCase(bid.supplier())).toList();
        leaves(reference, new LateWithdrawal(reference, tender.tenderNumber(), bid.sealedBid(), bid.supplier(), blank(reason), evidence.strip(), officer.person(), clock.instant()), all);
    }

    private Bid opened(String reference, long number) {
        var tender = tender(reference);
        var bid = bids.bids(tender.tenderNumber()).stream().filter(b -> b.number() == number && b.isAdmitted()).findFirst().orElseThrow(() -> new Refused("There is no such bid."));
        possible(reference, tender, store.of(tender.tenderNumber()).stream().anyMatch(w -> w.isOf(bid)));
        return bid;
    }

    private void possible(String reference, Tender tender, boolean gone) {
        if (gone) throw new Refused("This bid is withdrawn already.");
        if (!tender.isPast(clock.instant())) throw new Refused("The deadline has not passed: the bidder withdraws its bid on its own page.");
        if (!cases.get(reference).isRunning()) throw new Refused("Case %s has ended, so no bid can be withdrawn any more.", reference);
        later.stream().map(one -> one.refusals(reference)).forEach(Refusals::orThrow);
    }

    private void leaves(String reference, LateWithdrawal it, List<Bid> opened) {
        bids.lock(it.tender());
        store.add(it);
        var who = it.supplier() == null ? "A bidder" : it.supplier();
        var sentence = "%s withdrew its bid after the deadline%s%s It stays in this record and is not assessed.".formatted(who, it.evidence() == null ? "." : "; the council was told so: " + ended(it.evidence()), it.reason() == null ? "" : " The reason: " + ended(it.reason()));
        record.add(tenders.findById(it.tender()).orElseThrow(), "WITHDRAWN", it.evidence() == null ? ProcurementCaseService.SYSTEM : it.recordedBy(), sentence);
        timeline.add(reference, cases.get(reference).stage(), it.evidence() == null ? ProcurementCaseService.SYSTEM : it.recordedBy(), sentence.replace("It stays in this record", "It stays in the record of the opening"));
        var before = responsible(reference);
        var numbers = opened.stream().map(Bid::number).collect(Collectors.toSet());
        var follows = later.stream().map(one -> one.left(reference, numbers)).filter(Objects::nonNull).collect(Collectors.joining(" "));
        if (!follows.isEmpty()) timeline.add(reference, cases.get(reference).stage(), ProcurementCaseService.SYSTEM, follows);
        Stream.concat(before.stream(), responsible(reference).stream()).distinct().forEach(person -> outbox.tell(new Notice("bid-left/%s/%d/%s".formatted(reference, it.at().toEpochMilli(), person), "bid-left", person, people.emailOf(person).orElse(null),
            "/procurements/" + reference, Map.of("name", people.firstNameOf(person), "case", title(reference), "follows", follows.isEmpty() ? "It is not assessed." : follows))));
    }

    /** Who holds an open task of the case, or could take it. */
    private Set<String> responsible(String reference) {
        return tasks.of(reference).stream().flatMap(this::responsible).collect(Collectors.toSet());
    }

    private Stream<String> responsible(CaseTask task) {
        return task.assignee() != null ? Stream.of(task.assignee()) : Stream.concat(task.people().stream(), task.groups().stream().flatMap(group -> people.membersOf(group).stream()));
    }

    private List<Bid> ofSealed(long tender, long sealedBid) {
        return bids.bids(tender).stream().filter(b -> b.sealedBid() != null && b.sealedBid() == sealedBid).toList();
    }

    private Tender tender(String reference) {
        return tenders.findFirstByCaseReferenceOrderByRoundNumberDesc(reference).filter(Tender::isPublished).orElseThrow(() -> new Refused("No bids are asked for in case %s yet.", reference));
    }

    private String title(String reference) {
        return "%s %s".formatted(reference, cases.get(reference).need().title());
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.!?]\\s*") ? sentence.strip() : sentence.strip() + ".";
    }
}
