package council.procurement.approval;

import council.procurement.Money;
import council.procurement.Refused;
import council.procurement.approval.store.ApprovalStore;
import council.procurement.casefile.DocumentService;
import council.procurement.people.People;
import council.procurement.platform.forms.AttemptRefused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions and who takes them. The chain comes from the decision table {@code approval-chain}; that nobody decides what
 * they asked for, or twice in a chain, or without belonging to the group, is enforced here whatever a model says.
 */
@Service
@Transactional
public class ApprovalService {

    /** The group that records what Cabinet or Council decided: recording is not deciding. */
    public static final String COMMITTEE_SERVICES = "committee-services";

    private static final int LONGEST_CAUSE = 1000;

    private final ApprovalStore store;
    private final DecisionEvidenceService evidence;
    private final DocumentService documents;
    private final ObjectProvider<DecisionFile> files;
    private final DutyService duties;
    private final AbsenceService absences;
    private final SeatService seats;
    private final People people;
    private final ObjectProvider<DecisionSubject> subjects;
    private final ObjectProvider<DecisionCondition> conditions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApprovalService(ApprovalStore store, DecisionEvidenceService evidence, DocumentService documents, ObjectProvider<DecisionFile> files, DutyService duties, AbsenceService absences, SeatService seats, People people, ObjectProvider<DecisionSubject> subjects, ObjectProvider<DecisionCondition> conditions, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.evidence = evidence;
        this.documents = documents;
        this.files = files;
        this.duties = duties;
        this.absences = absences;
        this.seats = seats;
        this.people = people;
        this.subjects = subjects;
        this.conditions = conditions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a chain for one decision.
     *
     * @param valueExVat whole-life value in pounds, VAT not included, that the chain goes by; the request holds what the subject is worth
     * @param askedBy    who asks for the decision; null where the process itself does
     * @throws Refused where the rules name no decider: nothing may pass undecided
     */
    public void open(String reference, DecisionType type, BigDecimal valueExVat, boolean inPipeline, String askedBy,
                     List<String> advisers, List<String> deciders) {
        if (deciders.isEmpty())
            throw new Refused("The rules name nobody who decides on %s at %s. Ask the process owner to mend the table approval-chain.", type.subject(), Money.written(valueExVat));
        var file = file(reference);
        var asker = askedBy == null ? file.raisedBy(reference) : askedBy;
        var askers = new HashSet<>(authors(reference, type));
        askers.add(file.raisedBy(reference));
        var worth = subjects.stream().filter(subject -> subject.type() == type).flatMap(subject -> subject.worth(reference).stream()).findFirst().orElse(valueExVat);
        store.open(reference, type, worth, inPipeline, asker, clock.instant(), advisers, deciders.stream().map(group -> seats.of(group, file.service(reference), askers)).toList());
    }

    public void advise(String reference, DecisionType type, String group, String person, boolean supports, String advice) {
        var request = latest(reference, type);
        if (advice == null) throw new Refused("Write your advice; the deciders read it before they decide.");
        var principal = absences.actingAs(person, group).orElse(null);
        adviserHindrance(request, person, principal).ifPresent(sentence -> {
            throw attempt(request, person, "Advise on ", sentence);
        });
        store.addAdvice(request.number(), group, person, principal, clock.instant(), supports, advice);
        file(reference).note(reference, person, "Advised on %s as %s%s: %s. %s".formatted(type.subject(),
            people.groupName(group).toLowerCase(), standingIn(principal), supports ? "supports it" : "does not support it", advice));
    }

    /**
     * Records one decider's outcome.
     *
     * @param grounds what else the record of the decision holds
     * @param minute  what the body's minute says, where the group is {@link #COMMITTEE_SERVICES}; otherwise ignored
     * @throws Refused where the person may not decide here, or the outcome is incomplete
     */
    public Outcome decide(String reference, DecisionType type, String group, String person, Outcome outcome, String reason, DecisionGrounds grounds, CommitteeMinute minute) {
        var request = latest(reference, type);
        var step = step(request, group);
        var principal = seats.taker(step.seat(), person).orElse(null);
        boolean recordsOnly = group.equals(COMMITTEE_SERVICES);
        if (recordsOnly) minute.refusals(LocalDate.now(clock)).orThrow();
        else {
            separate(request, person, principal);
            if (isAward(request)) duties.perform(reference, person, Duty.APPROVE_AWARD);
        }
        var atHand = new DecisionCondition.AtHand(request, group, recordsOnly ? minute.meetingDate() : LocalDate.now(clock), outcome, reason, grounds.alternatives());
        conditions.forEach(condition -> condition.check(atHand));
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            store.addDecision(request.number(), step.number(), group, person, principal, at, outcome, reason, recordsOnly ? minute : null);
        } catch (DuplicateKeyException quicker) {
            throw new Refused("Somebody decided this step at the same moment. Open the case to see what was decided.");
        }
        evidence.add(new DecisionEvidence(0, reference, request.number(), step.number(), type, request.valueExVat(), person, principal, group, at, outcome, reason,
            grounds.alternatives(), recordsOnly ? minute.interests() : grounds.interests(), grounds.dispensation(), recordsOnly ? minute : null, adviceInWords(reference, type), grounds.shown(),
            documents.inventory(reference), null, null));
        file(reference).note(reference, person, sentence(type, group, principal, outcome, reason, recordsOnly ? minute : null));
        return outcome;
    }

    private String adviceInWords(String reference, DecisionType type) {
        return store.advice(reference).stream().filter(a -> a.type() == type)
            .map(a -> "%s (%s) %s: %s".formatted(people.groupName(a.group()), people.nameOf(a.person()), a.supports() ? "supports it" : "does not support it", a.advice()))
            .collect(Collectors.joining("\n"));
    }

    /**
     * Whether this person may take the step, asked when they take its task.
     *
     * @throws Refused with the rule that keeps them from it
     */
    @Transactional(readOnly = true, noRollbackFor = Refused.class)
    public void mayDecide(String reference, DecisionType type, String group, String person) {
        var request = latest(reference, type);
        var step = step(request, group);
        var principal = seats.taker(step.seat(), person).orElse(null);
        if (!group.equals(COMMITTEE_SERVICES)) hindrance(request, person, principal).ifPresent(sentence -> {
            throw new Refused("%s", sentence);
        });
    }

    /**
     * Whether this person may advise, asked when they take its task.
     *
     * @throws Refused with the rule that keeps them from it
     */
    @Transactional(readOnly = true, noRollbackFor = Refused.class)
    public void mayAdvise(String reference, DecisionType type, String group, String person) {
        adviserHindrance(latest(reference, type), person, absences.actingAs(person, group).orElse(null)).ifPresent(sentence -> {
            throw new Refused("%s", sentence);
        });
    }

    /** User id of the person whom the rules name for the step; null where the group decides. */
    @Transactional(readOnly = true)
    public String decider(String reference, DecisionType type, String group) {
        var step = latest(reference, type).decider(group);
        return step == null ? null : step.named();
    }

    /** The facts changed, or the case ended: what was asked for or decided stays in the record and counts no more. */
    public void lapse(String reference, String because) {
        store.lapse(reference, clock.instant(), because);
    }

    /** As {@link #lapse(String, String)}, for what was asked or decided on one subject alone. */
    public void lapse(String reference, DecisionType type, String because) {
        store.lapse(reference, type, clock.instant(), because.length() <= LONGEST_CAUSE ? because : because.substring(0, LONGEST_CAUSE - 1) + "…");
    }

    /** Why earlier decisions of the case lapsed, by what they were on. */
    @Transactional(readOnly = true)
    public Map<DecisionType, String> lapsed(String reference) {
        return store.lapsed(reference);
    }

    /** Closes the chain with the outcome of its last decision. */
    public Outcome close(String reference, DecisionType type) {
        var request = latest(reference, type);
        var outcome = store.lastOutcome(request.number()).orElseThrow(() -> new Refused("Nobody has decided on %s in case %s yet.", type.subject(), reference));
        if (outcome == Outcome.APPROVED && store.decisionCount(request.number()) < request.deciders().size())
            throw new Refused("Not every decider has decided on %s in case %s yet.", type.subject(), reference);
        store.close(request.number(), outcome, clock.instant());
        return outcome;
    }

    /** Whether the newest chain on this ended with an approval that has not lapsed. */
    @Transactional(readOnly = true)
    public boolean isApproved(String reference, DecisionType type) {
        return store.isApproved(reference, type);
    }

    /**
     * Asked by what follows a decision, so that no model, however changed, goes on without it.
     *
     * @throws Refused unless the newest chain on this ended with an approval that has not lapsed
     */
    @Transactional(readOnly = true, noRollbackFor = Refused.class)
    public void refuseUnlessApproved(String reference, DecisionType type) {
        if (!store.isApproved(reference, type)) throw new Refused("Nobody has approved %s in case %s, so it goes no further.", type.subject(), reference);
    }

    private ApprovalRequest.Step step(ApprovalRequest request, String group) {
        var step = request.decider(group);
        if (step == null) throw new Refused("%s do not decide on %s in case %s.", people.groupName(group), request.type().subject(), request.caseReference());
        return step;
    }

    private void separate(ApprovalRequest request, String person, String principal) {
        hindrance(request, person, principal).ifPresent(sentence -> {
            throw attempt(request, person, "Decide on ", sentence);
        });
    }

    private Refused attempt(ApprovalRequest request, String person, String deed, String sentence) {
        events.publishEvent(new AttemptRefused(person, request.caseReference(), deed + request.type().subject(), sentence));
        return new Refused("%s", sentence);
    }

    /** Requester, advisers and deciders of a waiver all differ, in whichever round they acted (domain reference 7.3); on other decisions anybody of the group advises. */
    private Optional<String> adviserHindrance(ApprovalRequest request, String person, String principal) {
        if (request.type() != DecisionType.WAIVER) return Optional.empty();
        var reference = request.caseReference();
        for (var one : principal == null ? List.of(person) : List.of(person, principal)) {
            var who = who(one, person);
            if (file(reference).raisedBy(reference).equals(one)) return Optional.of(who + " asked for this waiver, so somebody else must advise on it.");
            if (store.hasDecided(reference, request.type(), one)) return Optional.of(who + " decided on this waiver before, so somebody else must advise on it.");
        }
        return Optional.empty();
    }

    private String who(String one, String person) {
        return one.equals(person) ? "You" : people.nameOf(one) + ", for whom you stand in,";
    }

    /** A deputy is kept from it by what they did, and by what those did for whom they stand in. */
    private Optional<String> hindrance(ApprovalRequest request, String person, String principal) {
        var reference = request.caseReference();
        for (var one : principal == null ? List.of(person) : List.of(person, principal)) {
            var who = who(one, person);
            if (askers(request).contains(one)) return Optional.of(who + " asked for this decision, so somebody else must decide: nobody decides what they asked for.");
            if (file(reference).raisedBy(reference).equals(one) || duties.hasDone(reference, one, Duty.REQUEST))
                return Optional.of("%s raised the need in case %s, so somebody else must decide: nobody decides what they asked for.".formatted(who, reference));
            if (store.decided(request.number(), one)) return Optional.of(who.equals("You") ? "You have already decided in this chain, so somebody else must take this step." : who + " decided in this chain already, so somebody else must take this step.");
            if (request.type() == DecisionType.WAIVER && store.hasAdvised(reference, request.type(), one)) return Optional.of(who + " advised on this waiver, so somebody else must decide it.");
        }
        return isAward(request) ? duties.hindrance(reference, person, Duty.APPROVE_AWARD) : Optional.empty();
    }

    private static boolean isAward(ApprovalRequest request) {
        return request.type() == DecisionType.AWARD || request.type() == DecisionType.DIRECT_AWARD;
    }

    /** Who wrote what is decided; where the stage does not say, whose step brought it here. */
    private Set<String> askers(ApprovalRequest request) {
        var authors = authors(request.caseReference(), request.type());
        return authors.isEmpty() ? Set.of(request.askedBy()) : authors;
    }

    private Set<String> authors(String reference, DecisionType type) {
        return subjects.stream().filter(subject -> subject.type() == type).flatMap(subject -> subject.authors(reference).stream()).collect(Collectors.toSet());
    }

    private String sentence(DecisionType type, String group, String principal, Outcome outcome, String reason, CommitteeMinute minute) {
        var verb = switch (outcome) {
            case APPROVED -> "Approved ";
            case REJECTED -> "Rejected ";
            case RETURNED -> "Returned for changes ";
        };
        var who = minute == null ? " as " + people.groupName(group).toLowerCase() + standingIn(principal)
            : " (recorded for %s, minute %s of %s)".formatted(minute.body(), minute.minute(), minute.meetingDate());
        return verb + type.subject() + who + (reason == null ? "." : ": " + reason);
    }

    private String standingIn(String principal) {
        return principal == null ? "" : ", standing in for " + people.nameOf(principal);
    }

    private DecisionFile file(String reference) {
        return files.stream().filter(file -> file.keeps(reference)).findFirst().orElseThrow(() -> new Refused("There is no file %s to decide on.", reference));
    }

    private ApprovalRequest latest(String reference, DecisionType type) {
        return store.latest(reference, type).orElseThrow(() -> new Refused("No decision on %s is asked for in case %s.", type.subject(), reference));
    }

    /** The latest request for this decision. @throws Refused where there is none */
    @Transactional(readOnly = true)
    public ApprovalRequest request(String reference, DecisionType type) {
        return latest(reference, type);
    }

    /** What was asked for last in this file, whatever it was. */
    @Transactional(readOnly = true)
    public Optional<ApprovalRequest> lastRequest(String reference) {
        return Arrays.stream(DecisionType.values()).flatMap(type -> store.latest(reference, type).stream()).max(Comparator.comparing(ApprovalRequest::number));
    }

    @Transactional(readOnly = true)
    public List<String> advisers(String reference, DecisionType type) {
        return latest(reference, type).advisers();
    }

    @Transactional(readOnly = true)
    public List<String> deciders(String reference, DecisionType type) {
        return latest(reference, type).deciders();
    }

    @Transactional(readOnly = true)
    public List<Decision> decisions(String reference) {
        return store.decisions(reference);
    }

    @Transactional(readOnly = true)
    public List<Advice> advice(String reference) {
        return store.advice(reference);
    }
}
