package council.procurement.tender;

import council.procurement.FieldRefusals;
import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.tender.store.BidStore;
import council.procurement.tender.store.ConfidentialityBreachStore;
import council.procurement.tender.store.TenderStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A breach of confidentiality: something of the bids became known too early (domain reference 8, exception E15). From the report on
 * nothing of the round goes on: no opening, scoring, moderating or recommending, until the monitoring officer has decided whether
 * the round goes on, perhaps without somebody, or is stopped.
 */
@Service
@Transactional
public class ConfidentialityBreachService {

    private static final int LONGEST = 4000;
    private static final int LONGEST_LINE = 1000;

    private final ConfidentialityBreachStore store;
    private final TenderStore tenders;
    private final BidStore bids;
    private final Breaches runs;
    private final ObjectProvider<BidsLeaving> later;
    private final ProcurementCaseService cases;
    private final TimelineService timeline;
    private final People people;
    private final Clock clock;

    ConfidentialityBreachService(ConfidentialityBreachStore store, TenderStore tenders, BidStore bids, Breaches runs, ObjectProvider<BidsLeaving> later, ProcurementCaseService cases, TimelineService timeline, People people, Clock clock) {
        this.store = store;
        this.tenders = tenders;
        this.bids = bids;
        this.runs = runs;
        this.later = later;
        this.cases = cases;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Any officer reports what they noticed; the round stands still from now on.
     *
     * @param seenBy who saw it, in words
     * @throws council.procurement.RefusedFields where something is left out
     * @throws Refused where no bids are asked for or assessed in the case
     */
    public long report(String reference, Viewer officer, String what, LocalDate noticedOn, String which, String seenBy) {
        if (officer.groups().isEmpty()) throw new Refused("A breach is reported by an officer of the council.");
        var tender = reportable(reference).orElseThrow(() -> new Refused("No bids are out or being assessed in case %s. Tell the monitoring officer by other means.", reference));
        FieldRefusals.none().text(what, LONGEST, "what", "Say what became known, and how. Do not repeat a price.")
            .unless(noticedOn != null, "noticedOn", "Give the day on which you noticed it.").unless(noticedOn == null || !noticedOn.isAfter(LocalDate.now(clock)), "noticedOn", "The day lies in the future.")
            .text(which, LONGEST_LINE, "bids", "Say which bids it is about.").text(seenBy, LONGEST_LINE, "seenBy", "Say who saw it, or that you do not know.").orThrow();
        var number = store.add(new Breach(0, reference, tender.tenderNumber(), what.strip(), noticedOn, which.strip(), seenBy.strip(), officer.person(), clock.instant(), null));
        timeline.add(reference, cases.get(reference).stage(), officer.person(), "Reported a breach of confidentiality. Nothing is opened, scored or recommended until the monitoring officer has decided.");
        runs.begin(reference, number);
        return number;
    }

    private Optional<Tender> reportable(String reference) {
        var it = cases.get(reference);
        return it.isRunning() && (it.stage() == Stage.TENDER || it.stage() == Stage.EVALUATION) ? newest(reference).filter(Tender::isPublished) : Optional.empty();
    }

    /** Whether a breach can be reported now. */
    @Transactional(readOnly = true)
    public boolean mayReport(String reference) {
        return reportable(reference).isPresent();
    }

    /** Whether the viewer may read what was reported. */
    public boolean mayRead(Viewer viewer) {
        return viewer.isIn("monitoring-officer") || viewer.isIn("procurement-managers") || viewer.isIn("legal") || viewer.isIn("internal-audit");
    }

    /** Of the newest round. */
    @Transactional(readOnly = true)
    public List<Breach> of(String reference) {
        return newest(reference).map(t -> store.of(t.tenderNumber())).orElse(List.of());
    }

    /** @throws Refused where there is none of this number */
    @Transactional(readOnly = true)
    public Breach breach(long number) {
        return store.find(number).orElseThrow(() -> new Refused("There is no breach %d.", number));
    }

    /** What keeps the round from going on: a breach on which nobody decided yet. */
    @Transactional(readOnly = true)
    public Refusals refusals(String reference) {
        return Refusals.none().unless(of(reference).stream().allMatch(b -> b.ruling() != null), "A breach of confidentiality is reported in case %s, so everything with its bids stands still until the monitoring officer has decided: see /procurements/%s/breach.", reference, reference);
    }

    /** The same, and that the person was not excluded from the round. */
    @Transactional(readOnly = true)
    public Refusals refusals(String reference, String person) {
        return refusals(reference).unless(of(reference).stream().noneMatch(b -> b.ruling() != null && person.equals(b.ruling().excluded())), "The monitoring officer decided that you take no more part in this round of case %s. Put the task back: somebody else does it.", reference);
    }

    /** Whether the newest round was stopped. */
    @Transactional(readOnly = true)
    public boolean isStopped(String reference) {
        return newest(reference).filter(t -> store.isStopped(t.tenderNumber())).isPresent();
    }

    /**
     * The monitoring officer decides.
     *
     * @param goesOn   else the round is stopped
     * @param excluded who takes no more part; null for nobody
     * @throws Refused without a reason, for whoever saw or reported nothing to decide on, and where somebody decided already
     */
    public void rule(long number, String person, boolean goesOn, String excluded, String reason) {
        if (!people.isIn(person, "monitoring-officer")) throw new Refused("Only the monitoring officer decides on a breach of confidentiality.");
        if (reason == null) throw new Refused("Give the reason for what you decide; it goes on the record.");
        if (reason.length() > LONGEST) throw new Refused("Shorten the reason to 4,000 characters.");
        if (excluded != null && !people.exists(excluded)) throw new Refused("There is no user “%s”. Give the user name of the person, such as eva, or leave it empty.", excluded);
        var it = breach(number);
        if (it.ruling() != null) throw new Refused("This breach is decided on already.");
        if (it.reportedBy().equals(person)) throw new Refused("You reported this breach, so your deputy must decide: nobody decides on their own report.");
        bids.lock(it.tender());
        store.rule(number, new Breach.Ruling(goesOn, reason, goesOn ? excluded : null, person, clock.instant()));
        timeline.add(it.caseReference(), cases.get(it.caseReference()).stage(), person, (goesOn ? "Decided that the round goes on after the breach of confidentiality%s: %s" : "Stopped the round because of the breach of confidentiality%s: %s")
            .formatted(goesOn && excluded != null ? ", without " + people.nameOf(excluded) : "", reason));
    }

    /** No bid of the round counts any more: whoever decides what follows, to ask again or to end the case, decides now. */
    public void stop(long number) {
        var it = breach(number);
        if (runs.stop(it.caseReference())) return;
        var all = bids.bids(it.tender()).stream().map(Bid::number).collect(Collectors.toSet());
        later.forEach(one -> one.left(it.caseReference(), all));
    }

    private Optional<Tender> newest(String reference) {
        return tenders.findFirstByCaseReferenceOrderByRoundNumberDesc(reference);
    }
}
