package council.procurement.tender;

import council.procurement.FieldRefusals;
import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.calendar.Calendars;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.tender.Question.Attempt;
import council.procurement.tender.Question.GivenTo;
import council.procurement.tender.store.QuestionStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions in the tender period: asked until their own deadline, answered by one officer and looked at by another, then
 * published to all without a word of who asked (domain reference 8, stage 9). The timeline says that something was asked or
 * answered, never by whom.
 */
@Service
@Transactional(noRollbackFor = Refused.class)
public class QuestionService {

    private static final int LONGEST = 4000;
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_NAME = 200;

    private final QuestionStore store;
    private final TenderService tenders;
    private final Clarifications clarifications;
    private final ObjectProvider<BidderNews> news;
    private final TimelineService timeline;
    private final People people;
    private final Calendars calendars;
    private final Clock clock;

    QuestionService(QuestionStore store, TenderService tenders, Clarifications clarifications, ObjectProvider<BidderNews> news, TimelineService timeline, People people,
                    Calendars calendars, Clock clock) {
        this.store = store;
        this.tenders = tenders;
        this.clarifications = clarifications;
        this.news = news;
        this.timeline = timeline;
        this.people = people;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * A supplier asks on our pages.
     *
     * @param supplier     its name; kept from everybody who bids
     * @param inConfidence whether it asks for an answer to itself alone; the council decides
     * @return the number of the question
     * @throws council.procurement.RefusedFields where something is left out
     * @throws Refused where no questions are taken now
     */
    public long ask(String reference, String supplier, String text, boolean inConfidence) {
        return add(reference, supplier, text, inConfidence, clock.instant(), null, "A supplier asked question %d.");
    }

    /** An officer writes down what came by mail or in another portal. @param askedOn the day on which it came, by which it was in time or late */
    public long record(String reference, Viewer officer, String supplier, String text, boolean inConfidence, LocalDate askedOn) {
        if (!mayAnswer(officer)) throw new Refused("Questions are written down by the procurement team.");
        FieldRefusals.none().unless(askedOn != null, "askedOn", "Give the day on which it came.").unless(askedOn == null || !askedOn.isAfter(today()), "askedOn", "The day on which it came lies in the future.").orThrow();
        var at = askedOn.equals(today()) ? clock.instant() : askedOn.atTime(9, 0).atZone(Deadline.LONDON).toInstant();
        return add(reference, supplier, text, inConfidence, at, officer.person(), "Wrote down question %d of a supplier.");
    }

    private long add(String reference, String supplier, String text, boolean inConfidence, Instant at, String officer, String sentence) {
        FieldRefusals.none().text(supplier, LONGEST_NAME, "supplier", "Give the name of the supplier.").text(text, LONGEST, "question", "Write the question.").orThrow();
        var tender = tenders.tender(reference).filter(Tender::isPublished).orElseThrow(() -> new Refused("No tender is open in case %s.", reference));
        var until = until(tender);
        if (at.isAfter(until)) throw new Refused("Questions closed at %s.", Deadline.written(until));
        if (at.isBefore(tender.publication().publishedOn().atStartOfDay(Deadline.LONDON).toInstant()))
            throw new Refused("The tender was published on %s; the question cannot have come before.", Deadline.written(tender.publication().publishedOn()));
        if (!tenders.isWaitingForBids(reference)) throw new Refused("The bids in case %s are opened; no questions are taken any more.", reference);
        var number = store.add(new Question(0, tender.tenderNumber(), reference, supplier.strip(), text.strip(), inConfidence, at, officer, List.of()));
        timeline.add(reference, Stage.TENDER, officer == null ? ProcurementCaseService.SYSTEM : officer, sentence.formatted(place(tender.tenderNumber(), number)));
        clarifications.begin(reference, number);
        return number;
    }

    /** Until when suppliers may ask; empty where no tender is published. */
    @Transactional(readOnly = true)
    public Optional<Instant> until(String reference) {
        return tenders.tender(reference).filter(Tender::isPublished).map(this::until);
    }

    private Instant until(Tender tender) {
        return Deadline.forQuestions(tender.documents().deadline(), tender.rules(), calendars.council());
    }

    /**
     * An officer's answer, which a second person looks at before anybody gets it.
     *
     * @param asPublished the question as all may read it
     * @param answer      null where none is needed any more
     * @param reason      why it is not for all; null where it is
     */
    public void answer(long number, String person, GivenTo to, String asPublished, String answer, String reason) {
        var question = open(number);
        if (question.latest().filter(a -> a.approved() == null).isPresent()) throw new Refused("This question has an answer that waits for its review.");
        Refusals.none()
            .unless(to == GivenTo.NOBODY || answer != null, "Write the answer.")
            .unless(to == GivenTo.ALL || reason != null, to == GivenTo.ASKER ? "Say why this answer must be kept to the asker; equal treatment is the rule (Procurement Act 2023 s.12)." : "Say why no answer is needed any more.")
            .unless(to != GivenTo.ASKER || question.confidenceAsked(), "The supplier did not ask for confidence, so the answer goes to all.")
            .unless(to != GivenTo.ALL || asPublished != null, "Write the question as all may read it.")
            .unless(to != GivenTo.ALL || !names(question.asker(), asPublished + " " + answer), "The text names who asked. Take the name out: every supplier reads it.")
            .orThrow();
        fits(asPublished, LONGEST);
        fits(answer, LONGEST);
        fits(reason, LONGEST_REASON);
        store.add(number, new Attempt(question.attempts().size() + 1, to, asPublished == null ? question.text() : asPublished, answer, to == GivenTo.ALL ? null : reason, person, clock.instant(), null, null, null, null));
    }

    private static void fits(String text, int longest) {
        if (text != null && text.length() > longest) throw new Refused("Shorten what you wrote to %,d characters.", longest);
    }

    private static boolean names(String asker, String text) {
        return text.toLowerCase(Locale.UK).contains(asker.toLowerCase(Locale.UK));
    }

    /** A second person's review. @throws Refused for whoever wrote the answer */
    public void review(long number, String person, boolean approved, String reason) {
        var question = open(number);
        var attempt = question.latest().filter(a -> a.approved() == null).orElseThrow(() -> new Refused("There is no answer to review."));
        if (attempt.writtenBy().equals(person)) throw new Refused("You wrote this answer, so somebody else must review it.");
        if (!approved && reason == null) throw new Refused("Say what must change; it goes to the person who wrote the answer.");
        fits(reason, LONGEST_REASON);
        store.review(number, attempt.number(), approved, reason, person, clock.instant());
    }

    /** The reviewed answer goes out: to all on the log, to the asker alone by recorded decision, or to nobody. */
    public void publish(long number) {
        var question = store.find(number).orElseThrow();
        var settled = question.settled().orElseThrow(() -> new Refused("The answer was not reviewed."));
        var place = place(question.tenderNumber(), number);
        timeline.add(question.caseReference(), Stage.TENDER, settled.reviewedBy(), switch (settled.givenTo()) {
            case ALL -> "Published the answer to question %d, written by %s.".formatted(place, people.nameOf(settled.writtenBy()));
            case ASKER -> "Decided that the answer to question %d goes to the asker alone.".formatted(place);
            case NOBODY -> "Closed question %d without an answer: %s".formatted(place, settled.reason());
        });
        if (settled.givenTo() == GivenTo.ALL) news.forEach(n -> n.tell(question.caseReference(), "A question was answered: " + settled.question()));
    }

    /** The log that every supplier may read, oldest answer first; of the newest round. */
    @Transactional(readOnly = true)
    public List<PublishedAnswer> published(String reference) {
        var settled = of(reference).stream().flatMap(q -> q.settled().stream()).filter(a -> a.givenTo() == GivenTo.ALL).sorted(Comparator.comparing(Attempt::reviewedAt)).toList();
        var log = new ArrayList<PublishedAnswer>();
        for (var one : settled) log.add(new PublishedAnswer(log.size() + 1, one.question(), one.answer(), one.reviewedAt()));
        return List.copyOf(log);
    }

    /** Every question of the newest round with who asked it; for those who answer. */
    @Transactional(readOnly = true)
    public List<Question> of(String reference) {
        return tenders.tender(reference).map(t -> store.of(t.tenderNumber())).orElse(List.of());
    }

    @Transactional(readOnly = true)
    public Question question(long number) {
        return store.find(number).orElseThrow(() -> new Refused("There is no question %d.", number));
    }

    @Transactional(readOnly = true)
    public int unanswered(String reference) {
        return (int) of(reference).stream().filter(Question::isOpen).count();
    }

    /** Who sees who asked: whoever answers, and internal audit. */
    public boolean mayRead(Viewer viewer) {
        return mayAnswer(viewer) || viewer.isIn("internal-audit");
    }

    public boolean mayAnswer(Viewer viewer) {
        return viewer.isIn("procurement-team") || viewer.isIn("procurement-managers");
    }

    /** Decides that bids are opened although questions are unanswered. @throws Refused for all but procurement managers */
    public void openInSpite(String reference, Viewer viewer, String reason) {
        if (!viewer.isIn("procurement-managers")) throw new Refused("Only a procurement manager decides that bids are opened although questions are unanswered.");
        var unanswered = unanswered(reference);
        if (unanswered == 0) throw new Refused("Every question is answered; there is nothing to decide.");
        FieldRefusals.none().text(reason, LONGEST_REASON, "reason", "Say why; it goes on the record.").orThrow();
        var tender = tenders.tender(reference).orElseThrow();
        store.openInSpite(tender.tenderNumber(), unanswered, reason.strip(), viewer.person(), clock.instant());
        timeline.add(reference, Stage.TENDER, viewer.person(), "Decided that the bids may be opened although %s: %s".formatted(counted(unanswered), reason.strip()));
    }

    /** What keeps the bids from being opened: questions without an answer, where nobody decided to open in spite of them. */
    @Transactional(readOnly = true)
    public Refusals refusalsToOpen(String reference) {
        var unanswered = unanswered(reference);
        var covered = tenders.tender(reference).map(t -> store.openedInSpite(t.tenderNumber())).orElse(0);
        return Refusals.none().unless(unanswered <= covered, "The bids stay closed: %s. Answer first, or ask a procurement manager to decide on the page /procurements/%s/questions that they are opened in spite of it.", counted(unanswered), reference);
    }

    private static String counted(int unanswered) {
        return unanswered == 1 ? "1 question is unanswered" : unanswered + " questions are unanswered";
    }

    private int place(long tender, long number) {
        return store.of(tender).stream().map(Question::number).toList().indexOf(number) + 1;
    }

    private Question open(long number) {
        var question = question(number);
        if (!question.isOpen()) throw new Refused("This question is answered already.");
        return question;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
