package council.procurement.casefile;

import council.procurement.FieldRefusals;
import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.casefile.store.CasePersonStore;
import council.procurement.casefile.store.InterestStore;
import council.procurement.people.People;
import council.procurement.platform.forms.FormSubmitted;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Declarations of interests (Procurement Act 2023 ss.81–83: identify conflicts of interest, mitigate them, keep them under
 * review), and how the monitoring officer resolves them. What is declared is for few eyes; that something was declared stands
 * in the timeline for all. A conflict that is unresolved keeps its person from every task of the case.
 */
@Service
@Transactional
public class InterestService {

    public static final int LONGEST = 2000;

    private final InterestStore store;
    private final CasePersonStore parts;
    private final ProcurementCaseService cases;
    private final TimelineService timeline;
    private final DeclarationPoints points;
    private final InterestReviews reviews;
    private final ObjectProvider<KeptOut> stages;
    private final People people;
    private final Clock clock;

    InterestService(InterestStore store, CasePersonStore parts, ProcurementCaseService cases, TimelineService timeline, DeclarationPoints points,
                    InterestReviews reviews, ObjectProvider<KeptOut> stages, People people, Clock clock) {
        this.store = store;
        this.parts = parts;
        this.cases = cases;
        this.timeline = timeline;
        this.points = points;
        this.reviews = reviews;
        this.stages = stages;
        this.people = people;
        this.clock = clock;
    }

    /** @throws Refused where the viewer has no part in the case, the case is closed, or something is left out or too long */
    public void declare(String reference, Viewer viewer, String interest, String withWhom, String managed) {
        var it = forDeclaring(reference, viewer);
        details(interest, withWhom, managed).orThrow();
        keep(InterestDeclaration.of(reference, viewer.person(), clock.instant(), point(it, viewer), interest.strip(), withWhom.strip(), managed.strip(), null));
        timeline.add(reference, it.stage(), viewer.person(), "Declared an interest.");
    }

    /** The person has no interest, at the point of the cycle where they are asked. */
    public void declareNone(String reference, Viewer viewer) {
        var it = forDeclaring(reference, viewer);
        var point = point(it, viewer);
        store.add(InterestDeclaration.none(reference, viewer.person(), clock.instant(), point));
        timeline.add(reference, it.stage(), viewer.person(), "Declared no interest (" + point.label() + ").");
    }

    /**
     * What somebody answered where their form asks for it, as part of a step: it is not asked a second time.
     *
     * @param interest what they declared; null for none
     */
    public void answered(String reference, String person, DeclarationPoint point, String interest) {
        if (interest != null) keep(InterestDeclaration.of(reference, person, clock.instant(), point, interest, null, null, null));
        else if (newest(reference, person, point).isEmpty()) store.add(InterestDeclaration.none(reference, person, clock.instant(), point));
    }

    @EventListener
    void formSent(FormSubmitted sent) {
        points.of(sent.task().equals("start") ? sent.form() : sent.task(), null)
            .filter(asked -> asked.field() != null && asked.noneValue().equals(String.valueOf(sent.answers().get(asked.field()))))
            .filter(asked -> cases.find(sent.businessKey()).isPresent())
            .ifPresent(asked -> answered(sent.businessKey(), sent.person(), asked.point(), null));
    }

    /**
     * A conflict that came to light otherwise, however late (domain reference 8, E13); the monitoring officer records it for the person whose it is.
     *
     * @return the number of the declaration, for its review
     */
    public long record(String reference, Viewer viewer, String person, String interest, String withWhom) {
        if (!CaseAccess.of(viewer).resolvesInterests()) throw new Refused("Only the monitoring officer records another person's conflict of interest.");
        var it = cases.get(reference);
        FieldRefusals.none()
            .unless(person != null && !person.isBlank() && !people.groupsOf(person).isEmpty(), "person", "Choose the person.")
            .unless(!viewer.person().equals(person), "person", "Declare your own interest as everybody does.")
            .text(interest, LONGEST, "interest", "Say what the interest is.")
            .text(withWhom, LONGEST, "withWhom", "Say with whom or in what they have it.")
            .orThrow();
        var number = keep(InterestDeclaration.of(reference, person, clock.instant(), DeclarationPoint.at(it.stage()), interest.strip(), withWhom.strip(), null, viewer.person()));
        timeline.add(reference, it.stage(), viewer.person(), "Recorded a conflict of interest that came to light.");
        return number;
    }

    private long keep(InterestDeclaration declared) {
        var number = store.add(declared);
        reviews.begin(get(number));
        return number;
    }

    private ProcurementCase forDeclaring(String reference, Viewer viewer) {
        var it = cases.get(reference);
        if (it.isOnHold()) throw new Refused("%s is on hold. %s Resume it first.", reference, it.statusReason());
        if (!it.isOpen()) throw new Refused("Case %s is closed (%s); an interest can no longer be declared on it. Tell the monitoring officer.", reference, it.status().label());
        if (!mayDeclare(reference, viewer)) throw new Refused("You have no part in case %s, so there is nothing for you to declare on it.", reference);
        return it;
    }

    private static Refusals details(String interest, String withWhom, String managed) {
        return Refusals.none()
            .unless(says(interest), "Say what your interest is.")
            .unless(says(withWhom), "Say with whom or in what you have it.")
            .unless(says(managed), "Say how it is managed.")
            .unless(fits(interest) && fits(withWhom) && fits(managed), "Shorten each answer to %s characters.", LONGEST);
    }

    /**
     * The monitoring officer resolves what was declared. Unresolved, the person gives up their parts in the case and their tasks
     * go back to the group; the parts that come with the need itself go by handing the case over.
     *
     * @param late   whether the person has already done work on the case
     * @param effect what that means and what follows; needed where {@code late}
     */
    public void review(long number, Viewer viewer, InterestState outcome, String reason, Boolean late, String effect) {
        var declared = get(number);
        if (!CaseAccess.of(viewer).resolvesInterests()) throw new Refused("Only the monitoring officer resolves declared interests.");
        if (viewer.person().equals(declared.declaredBy())) throw new Refused("Nobody resolves their own interest. Ask another monitoring officer.");
        if (!declared.hasInterest()) throw new Refused("%s declared no interest, so there is nothing to resolve.", people.nameOf(declared.declaredBy()));
        var refusals = FieldRefusals.none()
            .unless(outcome != null && outcome.isOutcome(), "outcome", "Choose how it is resolved.")
            .text(reason, LONGEST, "reason", "Say which measures manage it, how it is dispelled, or why it cannot be resolved.")
            .unless(late != null, "late", "Say whether the person has already done work on the case.");
        if (Boolean.TRUE.equals(late)) refusals = refusals.text(effect, LONGEST, "effect", "Say what it means for the work already done and what follows, such as scoring again.");
        refusals.orThrow();
        var reference = declared.caseReference();
        store.add(number, new InterestReview(outcome, reason.strip(), Boolean.TRUE.equals(late) ? effect.strip() : null, viewer.person(), clock.instant()));
        timeline.add(reference, cases.get(reference).stage(), viewer.person(), outcome == InterestState.UNRESOLVED ? "Kept a person from the case because of a conflict of interest." : "Resolved a declared interest.");
        if (outcome == InterestState.UNRESOLVED) {
            EnumSet.complementOf(EnumSet.of(Part.REQUESTER, Part.LEAD_OFFICER)).forEach(part -> parts.endPart(reference, part, declared.declaredBy(), clock.instant()));
            reviews.release(reference, declared.declaredBy());
            stages.forEach(stage -> stage.keptOut(reference, declared.declaredBy()));
        }
        reviews.finish(declared, viewer.person());
    }

    /** @throws Refused where the declaration that the task is about is not resolved yet */
    @Transactional(readOnly = true)
    public void refuseUnlessReviewed(long number) {
        if (get(number).review() == null) throw new Refused("Open the declaration on the page /interests/%s and say there how it is resolved; this task is done with it.", number);
    }

    /** Whether the person has declared at this point of the case. */
    @Transactional(readOnly = true)
    public boolean hasDeclared(String reference, String person, DeclarationPoint point) {
        return newest(reference, person, point).isPresent();
    }

    /** Whether a conflict of interest keeps the person from the case. */
    @Transactional(readOnly = true)
    public boolean isBlocked(String reference, String person) {
        return store.of(reference).stream().anyMatch(d -> d.declaredBy().equals(person) && d.state() == InterestState.UNRESOLVED);
    }

    /** @throws Refused for a person whose conflict of interest on the case is unresolved */
    @Transactional(readOnly = true, noRollbackFor = Refused.class) // who is only asked breaks nothing
    public void refuseBlocked(String reference, String person) {
        if (isBlocked(reference, person))
            throw new Refused("%s has a conflict of interest in case %s that is not resolved and takes no part in it. Leave this task to a colleague.", people.nameOf(person), reference);
    }

    /** @throws Refused where the person has not declared what this step asks for, or it waits for the monitoring officer */
    @Transactional(readOnly = true)
    public void refuseUndeclared(String reference, String person, AskedDeclaration asked) {
        var newest = newest(reference, person, asked.point());
        if (newest.isEmpty() && !asked.inForm())
            throw new Refused("Declare your interests %s first: open the page /procurements/%s/interests and choose “I have no interest”, or say what it is.", asked.point().label(), reference);
        if (asked.waitsForReview() && store.of(reference).stream().anyMatch(d -> d.declaredBy().equals(person) && d.state() == InterestState.WAITING))
            throw new Refused("The interest that you declared in case %s waits for the monitoring officer. Complete this task once it is resolved.", reference);
    }

    private Optional<InterestDeclaration> newest(String reference, String person, DeclarationPoint point) {
        return store.of(reference).stream().filter(d -> d.declaredBy().equals(person) && d.point() == point).findFirst();
    }

    /** Whether there is anything for this person to declare: they have a part, or a task that asks for a declaration is theirs to do. */
    @Transactional(readOnly = true)
    public boolean mayDeclare(String reference, Viewer viewer) {
        var access = CaseAccess.of(viewer);
        return access.declaresInterests(cases.people(reference)) || access.changesAnything() && !points.waitingFor(viewer, reference).isEmpty();
    }

    /** The point at which a task asks this person for a declaration that they have not made yet. */
    @Transactional(readOnly = true)
    public Optional<DeclarationPoint> owed(String reference, Viewer viewer) {
        return points.waitingFor(viewer, reference).stream().filter(asked -> !asked.inForm()).map(AskedDeclaration::point)
            .filter(point -> newest(reference, viewer.person(), point).isEmpty()).findFirst();
    }

    /** The point to which a declaration belongs that this person makes now. */
    @Transactional(readOnly = true)
    public DeclarationPoint point(ProcurementCase it, Viewer viewer) {
        return owed(it.reference(), viewer).orElseGet(() -> DeclarationPoint.at(it.stage()));
    }

    /** Those that this viewer may read, newest first. */
    @Transactional(readOnly = true)
    public List<InterestDeclaration> readableBy(Viewer viewer, String reference) {
        var access = CaseAccess.of(viewer);
        return store.of(reference).stream().filter(d -> access.readsInterestsOf(d.declaredBy())).toList();
    }

    /** Whether the requester said on the start form that there is an interest and has declared none yet. */
    @Transactional(readOnly = true)
    public boolean isOutstanding(String reference) {
        var it = cases.get(reference);
        return it.need().interestsDeclared() && store.of(reference).stream().noneMatch(d -> d.hasInterest() && d.declaredBy().equals(it.raisedBy()));
    }

    /** @throws Refused where there is none of this number */
    @Transactional(readOnly = true)
    public InterestDeclaration get(long number) {
        return store.find(number).orElseThrow(() -> new Refused("There is no declaration number %s. Open it from the register of interests.", number));
    }

    /** One page of the register; the caller has checked who reads it. */
    @Transactional(readOnly = true)
    public List<InterestDeclaration> page(InterestSearch search, long offset, int size) {
        return store.page(search, offset, size);
    }

    @Transactional(readOnly = true)
    public long count(InterestSearch search) {
        return store.count(search);
    }

    @Transactional(readOnly = true)
    public void each(InterestSearch search, Consumer<InterestDeclaration> taker) {
        store.each(search, taker);
    }

    private static boolean says(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean fits(String text) {
        return text == null || text.strip().length() <= LONGEST;
    }
}
