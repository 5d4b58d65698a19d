package council.procurement.evaluation;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.calendar.Calendars;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.evaluation.store.SelectionStore;
import council.procurement.supplier.SupplierAccount;
import council.procurement.tender.BidderService;
import council.procurement.tender.Deadline;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.RunningBidService;
import council.procurement.tender.TenderService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is missing in the bids is asked once, of all bidders with gaps at the same moment and with the same deadline (domain reference 8,
 * stage 11; Procurement Act 2023 s.12: equal treatment). Later answers are not taken, and nothing is asked a second time in a round.
 */
@Service
@Transactional
public class MissingInformationService {

    /** What one bidder is asked of one of its bids. */
    public record Asked(OpenedBid bid, String what, Instant dueAt) {
    }

    private static final int LONGEST_GAP = 2000;
    private static final int LONGEST_ANSWER = 4000;

    private final SelectionStore store;
    private final TenderService tenders;
    private final RunningBidService running;
    private final BidderService bidders;
    private final ProcurementCaseService cases;
    private final InformationRuns runs;
    private final OpenTasks tasks;
    private final TimelineService timeline;
    private final Calendars calendars;
    private final Clock clock;

    MissingInformationService(SelectionStore store, TenderService tenders, RunningBidService running, BidderService bidders, ProcurementCaseService cases, InformationRuns runs, OpenTasks tasks, TimelineService timeline, Calendars calendars, Clock clock) {
        this.store = store;
        this.tenders = tenders;
        this.running = running;
        this.bidders = bidders;
        this.cases = cases;
        this.runs = runs;
        this.tasks = tasks;
        this.timeline = timeline;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Keeps what is marked as missing; it is asked once the check is handed in.
     *
     * @throws Refused where it was asked already
     */
    public void mark(String reference, String person, List<InformationGap> given) {
        tasks.mustHold(person, reference, EvaluationTask.CHECK_COMPLIANCE);
        running.refusalsToAssess(reference, person).orThrow();
        var tender = tender(reference);
        store.due(tender).ifPresent(due -> {
            throw new Refused("What was missing has been asked already, once, of all bidders with gaps. Nothing more can be asked: decide on what is there.");
        });
        var bids = tenders.openedBids(reference).stream().collect(Collectors.toMap(OpenedBid::number, Function.identity()));
        var out = running.out(reference).keySet();
        if (given.stream().map(InformationGap::bid).distinct().count() < given.size()) throw new Refused("One of the bids is named twice. Open the task again.");
        var before = store.gaps(tender);
        for (var gap : given) {
            if (!bids.containsKey(gap.bid())) throw new Refused("There is no bid %d in case %s. Open the task again.", gap.bid(), reference);
            var what = text(gap.what());
            if (what != null && what.length() > LONGEST_GAP) throw new Refused("Shorten what is missing from %s to 2,000 characters.", bids.get(gap.bid()).label());
            if (out.contains(gap.bid()) || Objects.equals(what, before.get(gap.bid()))) continue;
            store.mark(tender, new InformationGap(gap.bid(), what), person, clock.instant());
        }
    }

    /** Whether something is marked that was not asked yet. */
    @Transactional(readOnly = true)
    public boolean isToAsk(String reference) {
        return store.due(tender(reference)).isEmpty() && !gaps(reference).isEmpty();
    }

    /**
     * Asks all at once.
     *
     * @param days the council's working days that they have
     * @return until when: noon of the last of these days
     */
    public Instant ask(String reference, String person, int days) {
        var tender = tender(reference);
        var due = Deadline.on(calendars.council().plus(LocalDate.now(clock), days));
        store.ask(tender, due, person, clock.instant());
        var gaps = gaps(reference);
        var asked = gaps.keySet().stream().map(bid -> bidders.of(reference, bid)).toList();
        asked.stream().flatMap(Optional::stream).distinct().forEach(account -> bidders.tell(reference, account, "information-asked", tender, "/information", Map.of("due", Deadline.written(due))));
        var without = asked.stream().filter(Optional::isEmpty).count();
        timeline.add(reference, Stage.EVALUATION, person, "Asked for what is missing in %d bid%s, once and of all at the same moment; answers are taken until %s.%s".formatted(gaps.size(), gaps.size() == 1 ? "" : "s", Deadline.written(due),
            without == 0 ? "" : " %d came outside our pages: the officer writes to %s today.".formatted(without, without == 1 ? "its bidder" : "their bidders")));
        return due;
    }

    /** What this supplier can answer now. */
    @Transactional(readOnly = true)
    public List<Asked> waitingFor(SupplierAccount account, String reference) {
        var tender = tender(reference);
        var due = store.due(tender);
        if (due.isEmpty() || clock.instant().isAfter(due.get()) || !cases.get(reference).isRunning()) return List.of();
        var answered = store.answers(tender).keySet();
        var gaps = gaps(reference);
        return tenders.openedBids(reference).stream().filter(bid -> gaps.containsKey(bid.number()) && !answered.contains(bid.number()) && bidders.isOf(account, reference, bid.number()))
            .map(bid -> new Asked(bid, gaps.get(bid.number()), due.get())).toList();
    }

    /** The same for the page of the answer. @throws Refused where there is nothing to answer, or no longer */
    @Transactional(readOnly = true)
    public List<Asked> asked(SupplierAccount account, String reference) {
        var waiting = waitingFor(account, reference);
        if (!waiting.isEmpty()) return waiting;
        var due = store.due(tender(reference)).filter(it -> gaps(reference).keySet().stream().anyMatch(bid -> bidders.isOf(account, reference, bid)));
        if (due.isEmpty()) throw new Refused("There is nothing of yours to answer here.");
        throw new Refused(clock.instant().isAfter(due.get()) ? "The time to answer ended at %s. Nothing can be taken any more.".formatted(Deadline.written(due.get())) : "Your answer is here already. Thank you; there is nothing more to do.");
    }

    /**
     * Takes the answers of a supplier, all at once and once.
     *
     * @param answers by the number of the bid
     * @throws RefusedFields where one is missing, by {@code answer} and the number of the bid
     */
    public void answer(SupplierAccount account, String reference, Map<Long, String> answers) {
        var waiting = asked(account, reference);
        var wrong = new LinkedHashMap<String, String>();
        for (var it : waiting) {
            var answer = text(answers.get(it.bid().number()));
            if (answer == null) wrong.put("answer" + it.bid().number(), "Write your answer.");
            else if (answer.length() > LONGEST_ANSWER) wrong.put("answer" + it.bid().number(), "Shorten your answer to 4,000 characters.");
        }
        if (!wrong.isEmpty()) throw new RefusedFields(wrong);
        var tender = tender(reference);
        for (var it : waiting) store.answer(tender, it.bid().number(), text(answers.get(it.bid().number())), clock.instant());
        timeline.add(reference, Stage.EVALUATION, ProcurementCaseService.SYSTEM, "A bidder answered what was asked.");
        if (store.answers(tender).keySet().containsAll(gaps(reference).keySet())) runs.allAnswered(reference);
    }

    /** Whether the bid came outside our pages, so that its bidder is asked by letter or mail and cannot answer here. */
    boolean isFromElsewhere(String reference, long bid) {
        return bidders.of(reference, bid).isEmpty();
    }

    /**
     * Writes down what bidders from elsewhere answered in time, by letter or mail; empty answers are left out.
     *
     * @throws Refused for whoever does not check the answers, for bidders that answer on our pages, where nothing was asked and where an answer is there
     */
    public void receive(String reference, String person, List<InformationAnswer> given) {
        tasks.mustHold(person, reference, EvaluationTask.CHECK_COMPLIANCE);
        var tender = tender(reference);
        var asked = store.due(tender).isPresent() ? gaps(reference) : Map.<Long, String>of();
        for (var it : given) {
            var answer = text(it.answer());
            if (answer == null) continue;
            if (!asked.containsKey(it.bid())) throw new Refused("Nothing was asked about bid %d. Open the task again.", it.bid());
            if (!isFromElsewhere(reference, it.bid())) throw new Refused("This bidder answers on the council's own pages, so nobody else writes down an answer.");
            if (store.answers(tender).containsKey(it.bid())) throw new Refused("An answer of this bidder is written down already. Open the task again to see it.");
            if (answer.length() > LONGEST_ANSWER) throw new Refused("Shorten the answer to 4,000 characters.");
            store.answer(tender, it.bid(), answer, clock.instant());
            timeline.add(reference, Stage.EVALUATION, person, "Wrote down what a bidder from outside our pages answered in time.");
        }
    }

    /** Until when what was asked can be answered, in words; null where nothing was asked. */
    String askedUntil(String reference) {
        return store.due(tender(reference)).map(Deadline::written).orElse(null);
    }

    /** What is missing, by the number of the bid; nothing of a bid that is out. */
    Map<Long, String> gaps(String reference) {
        var gaps = new LinkedHashMap<>(store.gaps(tender(reference)));
        gaps.keySet().removeAll(running.out(reference).keySet());
        return gaps;
    }

    /** What was answered, by the number of the bid. */
    Map<Long, String> answers(String reference) {
        return store.answers(tender(reference));
    }

    private long tender(String reference) {
        return tenders.tender(reference).orElseThrow(() -> new Refused("There is no tender in case %s.", reference)).tenderNumber();
    }

    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
