package council.procurement.approval;

import council.procurement.Money;
import council.procurement.Refused;
import council.procurement.approval.store.ApprovalStore;
import council.procurement.people.People;
import council.procurement.platform.forms.AttemptRefused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
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

    private static final String HEADS_OF_SERVICE = "heads-of-service";
    private static final String LEADERSHIP_TEAM = "leadership-team";
    private static final String CABINET_MEMBER = "cabinet-member";

    private final ApprovalStore store;
    private final ObjectProvider<DecisionFile> files;
    private final DutyService duties;
    private final AbsenceService absences;
    private final People people;
    private final ObjectProvider<DecisionSubject> subjects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApprovalService(ApprovalStore store, ObjectProvider<DecisionFile> files, DutyService duties, AbsenceService absences, People people, ObjectProvider<DecisionSubject> subjects, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.files = files;
        this.duties = duties;
        this.absences = absences;
        this.people = people;
        this.subjects = subjects;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a chain for one decision.
     *
     * @param valueExVat whole-life value in pounds, VAT not included
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
        store.open(reference, type, valueExVat, inPipeline, asker, clock.instant(), advisers, deciders.stream().map(group -> seat(group, file.service(reference), askers)).toList());
    }

    /**
     * Who takes a step of this group. A head of service decides for their own service and a cabinet member in their own portfolio;
     * what they asked for themselves goes to the leadership team and to the leader (domain reference 7.1, 7.3).
     */
    private Seat seat(String group, String service, Set<String> askers) {
        if (service == null) return new Seat(group, null, null);
        if (group.equals(HEADS_OF_SERVICE)) {
            var head = people.headOf(service).orElse(null);
            if (head == null) return new Seat(group, null, null);
            return askers.contains(head) ? new Seat(LEADERSHIP_TEAM, null, "The head of service asked for it, so the leadership team decides.")
                : new Seat(group, head, "Head of service of " + people.serviceName(service) + ".");
        }
        if (group.equals(CABINET_MEMBER)) {
            var member = people.portfolioHolderOf(service).filter(one -> !askers.contains(one));
            if (member.isPresent()) return new Seat(group, member.get(), "Cabinet member with the portfolio of " + people.serviceName(service) + ".");
            return new Seat(group, people.leader().orElse(null), "The leader decides where no other member has the portfolio.");
        }
        return new Seat(group, null, null);
    }

    public void advise(String reference, DecisionType type, String group, String person, boolean supports, String advice) {
        var request = latest(reference, type);
        if (advice == null) throw new Refused("Write your advice; the deciders read it before they decide.");
        var principal = absences.actingAs(person, group).orElse(null);
        store.addAdvice(request.number(), group, person, principal, clock.instant(), supports, advice);
        file(reference).note(reference, person, "Advised on %s as %s%s: %s. %s".formatted(type.subject(),
            people.groupName(group).toLowerCase(), standingIn(principal), supports ? "supports it" : "does not support it", advice));
    }

    /**
     * Records one decider's outcome.
     *
     * @param minute what the body's minute says, where the group is {@link #COMMITTEE_SERVICES}; otherwise ignored
     * @throws Refused where the person may not decide here, or the outcome is incomplete
     */
    public Outcome decide(String reference, DecisionType type, String group, String person, Outcome outcome, String reason, CommitteeMinute minute) {
        var request = latest(reference, type);
        var step = request.decider(group);
        if (step == null) throw new Refused("%s do not decide on %s in case %s.", people.groupName(group), type.subject(), reference);
        var principal = decidesFor(step, person).orElse(null);
        boolean recordsOnly = group.equals(COMMITTEE_SERVICES);
        if (recordsOnly) minute.refusals(LocalDate.now(clock)).orThrow();
        else {
            separate(request, person, principal);
            if (isAward(request)) duties.perform(reference, person, Duty.APPROVE_AWARD);
        }
        store.addDecision(request.number(), step.number(), group, person, principal, clock.instant(), outcome, reason, recordsOnly ? minute : null);
        file(reference).note(reference, person, sentence(type, group, principal, outcome, reason, recordsOnly ? minute : null));
        return outcome;
    }

    /**
     * Whether this person may take the step, asked when they take its task.
     *
     * @throws Refused with the rule that keeps them from it
     */
    @Transactional(readOnly = true)
    public void mayDecide(String reference, DecisionType type, String group, String person) {
        var request = latest(reference, type);
        var step = request.decider(group);
        if (step == null) return;
        var principal = decidesFor(step, person).orElse(null);
        if (!group.equals(COMMITTEE_SERVICES)) separate(request, person, principal);
    }

    /** For whom the person decides: empty for themselves. @throws Refused where the step is neither theirs nor that of anybody for whom they stand in */
    private Optional<String> decidesFor(ApprovalRequest.Step step, String person) {
        if (step.named() == null) return absences.actingAs(person, step.group());
        if (step.named().equals(person)) return Optional.empty();
        if (absences.standsInFor(person).contains(step.named())) return Optional.of(step.named());
        throw new Refused("%s decides this, or who stands in for them. %s", people.nameOf(step.named()), step.because());
    }

    /** Who takes the step: user id of the person whom the rules name, or of their deputy while they are away; null where the group decides. */
    @Transactional(readOnly = true)
    public String decider(String reference, DecisionType type, String group) {
        var step = latest(reference, type).decider(group);
        if (step == null || step.named() == null) return null;
        return absences.deputyOf(step.named()).filter(deputy -> absences.standsInFor(deputy).contains(step.named())).orElse(step.named());
    }

    /** Closes the chain with the outcome of its last decision. */
    public Outcome close(String reference, DecisionType type) {
        var request = latest(reference, type);
        var outcome = store.lastOutcome(request.number());
        if (outcome == Outcome.APPROVED && store.decisionCount(request.number()) < request.deciders().size())
            throw new Refused("Not every decider has decided on %s in case %s yet.", type.subject(), reference);
        store.close(request.number(), outcome, clock.instant());
        return outcome;
    }

    /** A deputy is kept from it by what they did, and by what those did for whom they stand in. */
    private void separate(ApprovalRequest request, String person, String principal) {
        for (var one : principal == null ? List.of(person) : List.of(person, principal)) {
            var who = one.equals(person) ? "You" : people.nameOf(one) + ", for whom you stand in,";
            var reference = request.caseReference();
            if (askers(request).contains(one)) throw refused(person, request, who + " asked for this decision, so somebody else must decide: nobody decides what they asked for.");
            if (file(reference).raisedBy(reference).equals(one) || duties.hasDone(reference, one, Duty.REQUEST))
                throw refused(person, request, "%s raised the need in %s, so somebody else must decide: nobody decides what they asked for.".formatted(who, reference));
            if (store.decided(request.number(), one)) throw refused(person, request, who + " decided in this chain already, so somebody else must take this step.");
            if (request.type() == DecisionType.WAIVER && store.advised(request.number(), one)) throw refused(person, request, who + " advised on this waiver, so somebody else must decide it.");
            if (isAward(request)) duties.check(reference, one, Duty.APPROVE_AWARD);
        }
    }

    private Refused refused(String person, ApprovalRequest request, String sentence) {
        events.publishEvent(new AttemptRefused(person, request.caseReference(), "Decide on " + request.type().subject(), sentence));
        return new Refused("%s", sentence);
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
