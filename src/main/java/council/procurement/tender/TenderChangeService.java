package council.procurement.tender;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.calendar.Calendars;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.tender.TenderChange.Kind;
import council.procurement.tender.TenderChange.Step;
import council.procurement.tender.store.TenderChangeStore;
import council.procurement.tender.store.TenderStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of a tender that suppliers know of: the deadline moved, the tender suspended and resumed, the papers corrected. What was
 * asked of bidders is otherwise frozen. The old deadline stays in the record of the change.
 */
@Service
@Transactional(noRollbackFor = Refused.class)
public class TenderChangeService {

    private static final int LONGEST = 4000;
    private static final int LONGEST_REASON = 2000;
    /** A later date is a slip of the pen, as for the first deadline. */
    private static final int LONGEST_MONTHS = 12;

    private final TenderChangeStore store;
    private final TenderStore tenders;
    private final TenderService tenderService;
    private final ProcurementCaseService cases;
    private final PaperService papers;
    private final ChangeRules rules;
    private final TenderClock clockwork;
    private final ObjectProvider<BidderNews> news;
    private final TimelineService timeline;
    private final People people;
    private final Calendars calendars;
    private final Clock clock;

    TenderChangeService(TenderChangeStore store, TenderStore tenders, TenderService tenderService, ProcurementCaseService cases, PaperService papers, ChangeRules rules, TenderClock clockwork,
                        ObjectProvider<BidderNews> news, TimelineService timeline, People people, Calendars calendars, Clock clock) {
        this.store = store;
        this.tenders = tenders;
        this.tenderService = tenderService;
        this.cases = cases;
        this.papers = papers;
        this.rules = rules;
        this.clockwork = clockwork;
        this.news = news;
        this.timeline = timeline;
        this.people = people;
        this.calendars = calendars;
        this.clock = clock;
    }

    public boolean mayAsk(Viewer viewer) {
        return viewer.isIn("procurement-team") || viewer.isIn("procurement-managers");
    }

    /**
     * Asks for a change.
     *
     * @param material only of an addendum
     * @param what     what bidders are told
     * @throws council.procurement.RefusedFields where something is left out, or the new deadline is too early
     * @throws Refused where the tender cannot be changed now
     */
    public long ask(String reference, Viewer asker, Kind kind, boolean material, String what, String reason, LocalDate newDay) {
        if (!mayAsk(asker)) throw new Refused("An open tender is changed by the procurement team.");
        FieldRefusals.none()
            .unless(kind != null, "kind", "Choose what is to change.")
            .text(what, LONGEST, "what", "Write what bidders are told.")
            .text(reason, LONGEST_REASON, "reason", "Say why; it goes on the record.").orThrow();
        var tender = open(reference, kind);
        if (store.of(reference).stream().anyMatch(c -> c.tenderNumber() == tender.tenderNumber() && c.isPending())) throw new Refused("Another change of this tender waits for agreement; that comes first.");
        var rule = rules.of(kind, material);
        var moves = TenderChange.moves(kind, material);
        if (moves) onTime(tender, kind, rule, newDay);
        var change = new TenderChange(0, tender.tenderNumber(), reference, kind, material, what.strip(), reason.strip(), tender.documents().deadline(), moves ? Deadline.on(newDay) : null,
            rule.secondPerson(), asker.person(), clock.instant(), List.of());
        var asked = store.find(store.add(change)).orElseThrow();
        timeline.add(reference, Stage.TENDER, asker.person(), "Asked to change the open tender (%s)%s: %s".formatted(kind.label().toLowerCase(), moves ? ", new deadline " + Deadline.written(asked.newDeadline()) : "", reason.strip()));
        clockwork.begin(asked);
        return asked.number();
    }

    private Tender open(String reference, Kind kind) {
        var tender = tenderService.tender(reference).filter(Tender::isPublished).orElseThrow(() -> new Refused("Suppliers do not know of a tender in case %s; change it by preparing it again.", reference));
        if (!tenderService.isWaitingForBids(reference)) throw new Refused("The bids in case %s are opened; the tender can no longer be changed.", reference);
        if (kind == Kind.RESUMPTION && !tender.suspended()) throw new Refused("The tender in case %s is not suspended.", reference);
        if (kind != Kind.RESUMPTION && tender.suspended()) throw new Refused("The tender in case %s is suspended. Resume it with a new deadline.", reference);
        if (tender.isPast(clock.instant()))
            throw new Refused("The deadline has passed, at %s. What came late is for the monitoring officer to decide on.", Deadline.written(tender.documents().deadline()));
        return tender;
    }

    private void onTime(Tender tender, Kind kind, ChangeRule rule, LocalDate newDay) {
        var council = calendars.council();
        var today = LocalDate.now(clock);
        var old = LocalDate.ofInstant(tender.documents().deadline(), Deadline.LONDON);
        var from = kind == Kind.RESUMPTION ? today : old;
        var least = rule.minimumMoreDays() == 0 ? council.onOrAfter(from.plusDays(1)) : council.plus(from, rule.minimumMoreDays());
        var earliest = kind == Kind.RESUMPTION && least.isBefore(old) ? council.onOrAfter(old) : least;
        FieldRefusals.none()
            .unless(newDay != null, "newDeadline", "Give the new deadline; the earliest allowed is %s.", Deadline.written(earliest))
            .unless(newDay == null || !newDay.isBefore(earliest), "newDeadline", "The new deadline is too early: the earliest allowed is %s.", Deadline.written(earliest))
            .unless(newDay == null || council.isWorkingDay(newDay), "newDeadline", "%s is not a working day; the next one is %s.", newDay == null ? "" : Deadline.written(newDay), newDay == null ? "" : Deadline.written(council.onOrAfter(newDay)))
            .unless(newDay == null || !newDay.isAfter(today.plusMonths(LONGEST_MONTHS)), "newDeadline", "The new deadline is more than a year away; check the year.").orThrow();
    }

    /** A second person agrees or not. @throws Refused for whoever asked, and where the change comes too late */
    public void agree(long number, String person, boolean agreed, String reason) {
        var change = change(number);
        if (person.equals(change.askedBy())) throw new Refused("You asked for this change, so somebody else must agree to it.");
        if (!agreed && reason == null) throw new Refused("Say why not; it goes on the record.");
        if (reason != null && reason.length() > LONGEST_REASON) throw new Refused("Shorten the reason to 2,000 characters.");
        if (agreed) open(change.caseReference(), change.kind());
        store.add(number, new Step(agreed ? Step.Name.AGREED : Step.Name.REFUSED, person, clock.instant(), reason, null));
        timeline.add(change.caseReference(), Stage.TENDER, person, agreed ? "Agreed to the change of the open tender that %s asked for.".formatted(people.nameOf(change.askedBy()))
            : "Refused the change of the open tender that %s asked for: %s".formatted(people.nameOf(change.askedBy()), reason));
    }

    /** Moves, stops or restarts the deadline with its timer; the papers follow. */
    public void carryOut(long number) {
        var change = change(number);
        var reference = change.caseReference();
        var tender = open(reference, change.kind());
        var changed = switch (change.kind()) {
            case SUSPENSION -> tender.asSuspended(true);
            case RESUMPTION -> tender.asSuspended(false).due(change.newDeadline());
            default -> change.newDeadline() == null ? tender : tender.due(change.newDeadline());
        };
        var saved = tenders.save(changed);
        if (change.kind() == Kind.SUSPENSION) clockwork.stop(reference);
        else if (change.newDeadline() != null) clockwork.moveTo(reference, change.newDeadline());
        papers.make(saved, change.askedBy());
        if (tenderService.isAdvertised(cases.get(reference))) papers.publish(saved, change.askedBy());
        store.add(number, new Step(Step.Name.CARRIED_OUT, change.askedBy(), clock.instant(), null, null));
        timeline.add(reference, Stage.TENDER, change.askedBy(), sentence(change));
        news.forEach(n -> n.tell(reference, sentence(change) + " " + change.what()));
    }

    /** What was done, as the record and bidders read it. */
    private static String sentence(TenderChange it) {
        return switch (it.kind()) {
            case SUSPENSION -> "The tender is suspended; the deadline of %s no longer holds.".formatted(Deadline.written(it.oldDeadline()));
            case RESUMPTION -> "The tender is resumed; tenders are due by %s.".formatted(Deadline.written(it.newDeadline()));
            default -> it.newDeadline() == null ? "The papers of the tender are corrected; the deadline of %s stays.".formatted(Deadline.written(it.oldDeadline()))
                : "The deadline is moved from %s to %s.".formatted(Deadline.written(it.oldDeadline()), Deadline.written(it.newDeadline()));
        };
    }

    /** The officer told every bidder. @param noticeNumber of the corrected notice; needed where the tender was advertised */
    public void told(long number, String person, String how, String noticeNumber) {
        var change = change(number);
        if (how == null) throw new Refused("Say whom you told, how and when.");
        if (how.length() > LONGEST_REASON) throw new Refused("Shorten what you wrote to 2,000 characters.");
        var advertised = tenderService.isAdvertised(cases.get(change.caseReference()));
        if (advertised && noticeNumber == null) throw new Refused("Correct the notice first and give its number: the tender was advertised.");
        store.add(number, new Step(Step.Name.TOLD, person, clock.instant(), how, noticeNumber));
        timeline.add(change.caseReference(), Stage.TENDER, person, "Told every bidder of the change%s: %s".formatted(noticeNumber == null ? "" : ", corrected notice " + noticeNumber, how));
    }

    /** Of every round of the case, in the order in which they were asked for. */
    @Transactional(readOnly = true)
    public List<TenderChange> of(String reference) {
        return store.of(reference);
    }

    /** What bidders may read of the newest round: the changes that were carried out, oldest first. */
    @Transactional(readOnly = true)
    public List<TenderChange> published(String reference) {
        var tender = tenderService.tender(reference).map(Tender::tenderNumber).orElse(-1L);
        return store.of(reference).stream().filter(c -> c.tenderNumber() == tender && c.step(Step.Name.CARRIED_OUT).isPresent()).toList();
    }

    @Transactional(readOnly = true)
    public TenderChange change(long number) {
        return store.find(number).orElseThrow(() -> new Refused("There is no change %d of a tender.", number));
    }

    /** The sentence that says what the change does. */
    public String inWords(TenderChange it) {
        return sentence(it);
    }
}
