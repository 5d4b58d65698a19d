package council.procurement.approval;

import council.procurement.Money;
import council.procurement.Refused;
import council.procurement.approval.store.ApprovalStore;
import council.procurement.casefile.DocumentService;
import council.procurement.people.People;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
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

    private final ApprovalStore store;
    private final DecisionEvidenceService evidence;
    private final DocumentService documents;
    private final ObjectProvider<DecisionFile> files;
    private final DutyService duties;
    private final People people;
    private final ObjectProvider<DecisionSubject> subjects;
    private final Clock clock;

    ApprovalService(ApprovalStore store, DecisionEvidenceService evidence, DocumentService documents, ObjectProvider<DecisionFile> files, DutyService duties, People people, ObjectProvider<DecisionSubject> subjects, Clock clock) {
        this.store = store;
        this.evidence = evidence;
        this.documents = documents;
        this.files = files;
        this.duties = duties;
        this.people = people;
        this.subjects = subjects;
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
        var asker = askedBy == null ? file(reference).raisedBy(reference) : askedBy;
        store.open(reference, type, valueExVat, inPipeline, asker, clock.instant(), advisers, deciders);
    }

    public void advise(String reference, DecisionType type, String group, String person, boolean supports, String advice) {
        var request = latest(reference, type);
        if (advice == null) throw new Refused("Write your advice; the deciders read it before they decide.");
        belongs(person, group);
        store.addAdvice(request.number(), group, person, clock.instant(), supports, advice);
        file(reference).note(reference, person, "Advised on %s as %s: %s. %s".formatted(type.subject(),
            people.groupName(group).toLowerCase(), supports ? "supports it" : "does not support it", advice));
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
        var step = request.decider(group);
        if (step == null) throw new Refused("%s do not decide on %s in case %s.", people.groupName(group), type.subject(), reference);
        belongs(person, group);
        boolean recordsOnly = group.equals(COMMITTEE_SERVICES);
        if (recordsOnly) minute.refusals(LocalDate.now(clock)).orThrow();
        else separate(request, person);
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.addDecision(request.number(), step.number(), group, person, at, outcome, reason, recordsOnly ? minute : null);
        evidence.add(new DecisionEvidence(0, reference, request.number(), step.number(), type, request.valueExVat(), person, grounds.onBehalfOf(), group, at, outcome, reason,
            grounds.alternatives(), recordsOnly ? minute.interests() : grounds.interests(), grounds.dispensation(), recordsOnly ? minute : null, adviceInWords(reference, type), grounds.shown(),
            documents.inventory(reference), null, null));
        file(reference).note(reference, person, sentence(type, group, outcome, reason, recordsOnly ? minute : null));
        return outcome;
    }

    private String adviceInWords(String reference, DecisionType type) {
        return store.advice(reference).stream().filter(a -> a.type() == type)
            .map(a -> "%s (%s) %s: %s".formatted(people.groupName(a.group()), people.nameOf(a.person()), a.supports() ? "supports it" : "does not support it", a.advice()))
            .collect(Collectors.joining("\n"));
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

    private void separate(ApprovalRequest request, String person) {
        var reference = request.caseReference();
        if (askers(request).contains(person))
            throw new Refused("You asked for this decision, so somebody else must decide: nobody decides what they asked for.");
        if (duties.hasDone(reference, person, Duty.REQUEST))
            throw new Refused("You raised the need in case %s, so somebody else must decide: nobody decides what they asked for.", reference);
        if (store.decided(request.number(), person))
            throw new Refused("You have already decided in this chain, so somebody else must take this step.");
        if (request.type() == DecisionType.AWARD || request.type() == DecisionType.DIRECT_AWARD)
            duties.perform(reference, person, Duty.APPROVE_AWARD);
    }

    /** Who wrote what is decided; where the stage does not say, whose step brought it here. */
    private Set<String> askers(ApprovalRequest request) {
        var authors = subjects.stream().filter(subject -> subject.type() == request.type())
            .flatMap(subject -> subject.authors(request.caseReference()).stream()).collect(Collectors.toSet());
        return authors.isEmpty() ? Set.of(request.askedBy()) : authors;
    }

    private void belongs(String person, String group) {
        if (!people.isIn(person, group)) throw new Refused("Only %s may do this step.", people.groupName(group).toLowerCase());
    }

    private String sentence(DecisionType type, String group, Outcome outcome, String reason, CommitteeMinute minute) {
        var verb = switch (outcome) {
            case APPROVED -> "Approved ";
            case REJECTED -> "Rejected ";
            case RETURNED -> "Returned for changes ";
        };
        var who = minute == null ? " as " + people.groupName(group).toLowerCase()
            : " (recorded for %s, minute %s of %s)".formatted(minute.body(), minute.minute(), minute.meetingDate());
        return verb + type.subject() + who + (reason == null ? "." : ": " + reason);
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
