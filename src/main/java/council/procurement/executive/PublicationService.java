package council.procurement.executive;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionAnnex;
import council.procurement.approval.DecisionEvidence;
import council.procurement.approval.DecisionEvidenceService;
import council.procurement.approval.DecisionType;
import council.procurement.approval.Outcome;
import council.procurement.calendar.Calendars;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Viewer;
import council.procurement.executive.Publication.CalledIn;
import council.procurement.executive.Publication.Said;
import council.procurement.executive.Publication.Urgency;
import council.procurement.executive.store.ExecutiveStore;
import council.procurement.initiation.GovernanceService;
import council.procurement.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publication of decisions, and call-in of those by members (SI 2012/2089 regs 12–14; LGA 2000 s.9F; domain reference 1.8). */
@Service
@Transactional
public class PublicationService implements DecisionAnnex {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String SCRUTINY = "SCRUTINY";
    private static final String COUNCIL = "COUNCIL";

    private final ExecutiveStore store;
    private final KeyDecisionService keyDecisions;
    private final DecisionEvidenceService evidence;
    private final DecisionRecordRules records;
    private final DecisionsInProgress inProgress;
    private final Calendars calendars;
    private final People people;
    private final Clock clock;

    PublicationService(ExecutiveStore store, KeyDecisionService keyDecisions, DecisionEvidenceService evidence, DecisionRecordRules records, DecisionsInProgress inProgress, Calendars calendars, People people, Clock clock) {
        this.store = store;
        this.keyDecisions = keyDecisions;
        this.evidence = evidence;
        this.records = records;
        this.inProgress = inProgress;
        this.calendars = calendars;
        this.people = people;
        this.clock = clock;
    }

    /** What committee services write for the public. */
    public record Entry(String title, String reasons, String alternatives, String interests, LocalDate publishedOn, boolean urgent, String urgentReason, String urgentAgreedBy, LocalDate urgentAgreedOn) {
    }

    /**
     * Settles who publishes the decision just closed: an officer's that the rules mark is published here and now.
     *
     * @return whether members decided, so that committee services publish it
     */
    public boolean settle(String reference, DecisionType type) {
        var last = last(reference, type);
        if (last.outcome() == Outcome.RETURNED) return false;
        if (KeyDecisionService.isOfMembers(last.role())) return true;
        if (!records.of(type, last.role(), last.valueExVat()).published()) return false;
        store.publish(new Publication(last.number(), reference, title(reference), today(), null, null, null, List.of(), null), said(last.reason(), "As recommended in the report."),
            said(last.alternatives(), "None recorded."), "No member took part.", ProcurementCaseService.SYSTEM, clock.instant());
        return false;
    }

    /**
     * Publishes a decision by members.
     *
     * @return whether it can be called in now
     * @throws Refused where a date is impossible or an urgency is not explained
     */
    public boolean publish(String reference, DecisionType type, String person, Entry it) {
        var decision = last(reference, type);
        var decidedOn = decidedOn(decision);
        var today = today();
        FieldRefusals.none().text(it.title(), 300, "title", "Say what was decided.").text(it.reasons(), 4000, "publicReasons", "Give the reasons as they are published.")
            .text(it.alternatives(), 4000, "publicAlternatives", "Give the alternatives considered and rejected.")
            .unless(it.publishedOn() != null, "publishedOn", "Give the day on which it was published.")
            .unless(it.publishedOn() == null || !it.publishedOn().isAfter(today), "publishedOn", "It cannot have been published in the future; record it when it stands.")
            .unless(it.publishedOn() == null || !it.publishedOn().isBefore(decidedOn), "publishedOn", "It cannot have been published before the decision of %s.", KeyDecisionService.DAY.format(decidedOn))
            .unless(!it.urgent() || it.urgentReason() != null, "urgentReason", "Say why it is too urgent to wait for call-in.")
            .unless(!it.urgent() || it.urgentAgreedBy() != null, "urgentAgreedBy", "Say who agreed that it is exempt from call-in.")
            .unless(!it.urgent() || it.urgentAgreedOn() != null && !it.urgentAgreedOn().isAfter(today), "urgentAgreedOn", "Give the day on which they agreed; it cannot lie in the future.").orThrow();
        boolean open = decision.outcome() == Outcome.APPROVED && !it.urgent() && store.publications(reference).stream().noneMatch(before -> before.calledIn() != null);
        int days = keyDecisions.times(reference, type).callInClearDays();
        var ends = open && days > 0 ? calendars.council().plus(it.publishedOn(), days) : null;
        store.publish(new Publication(decision.number(), reference, it.title(), it.publishedOn(), ends, it.urgent() ? new Urgency(it.urgentReason(), it.urgentAgreedBy(), it.urgentAgreedOn()) : null,
            null, List.of(), null), it.reasons(), it.alternatives(), said(it.interests(), "None declared."), person, clock.instant());
        keyDecisions.file(reference).note(reference, person, "Published the decision on %s on %s: %s".formatted(type.subject(), KeyDecisionService.DAY.format(it.publishedOn()),
            ends != null ? "it can be called in until %s.".formatted(KeyDecisionService.DAY.format(ends))
                : it.urgent() ? "exempt from call-in as urgent, agreed by %s on %s. %s".formatted(it.urgentAgreedBy(), KeyDecisionService.DAY.format(it.urgentAgreedOn()), it.urgentReason()) : "it is not open to call-in."));
        return ends != null;
    }

    /** First day on which the published decision may be acted upon unless it is called in: neither the day of publication nor this one counts. */
    @Transactional(readOnly = true)
    public LocalDate inForceFrom(String reference) {
        return calendars.council().onOrAfter(latest(reference).callInEnds().plusDays(1));
    }

    /** Last day to publish the decision. */
    @Transactional(readOnly = true)
    public LocalDate publishBy(String reference, DecisionType type) {
        return calendars.council().plus(decidedOn(last(reference, type)), Math.max(1, keyDecisions.times(reference, type).publishWorkingDays()));
    }

    /**
     * Records a call-in and stops what would follow the decision.
     *
     * @throws council.procurement.RefusedFields where something is missing
     * @throws Refused where the viewer is not of committee services, or the decision cannot be called in (any more)
     */
    public void callIn(String reference, Viewer viewer, LocalDate on, String by, String grounds) {
        if (!viewer.isIn(GovernanceService.COMMITTEE_SERVICES)) throw new Refused("Only committee services record a call-in.");
        if (!inProgress.isOpenToCallIn(reference)) throw new Refused("No decision of %s can be called in now.", reference);
        var it = latest(reference);
        FieldRefusals.none().text(by, 1000, "calledInBy", "Say who called it in: the chair of scrutiny, or the members by name.").text(grounds, 4000, "grounds", "Give the grounds of the call-in.")
            .unless(on != null, "calledInOn", "Give the day on which it was called in.")
            .unless(on == null || !on.isAfter(today()), "calledInOn", "It cannot have been called in in the future.")
            .unless(on == null || !on.isBefore(it.publishedOn()) && !on.isAfter(it.callInEnds()), "calledInOn", "It can be called in from %s to %s.", KeyDecisionService.DAY.format(it.publishedOn()), KeyDecisionService.DAY.format(it.callInEnds())).orThrow();
        try {
            store.callIn(it.evidenceNumber(), new CalledIn(on, by.strip(), grounds.strip()), viewer.person(), clock.instant());
        } catch (DuplicateKeyException quicker) {
            throw new Refused("Somebody recorded a call-in at the same moment. Open the case to see it.");
        }
        keyDecisions.file(reference).note(reference, viewer.person(), "Called in on %s by %s: %s Nothing is done on the decision until scrutiny has spoken.".formatted(KeyDecisionService.DAY.format(on), by.strip(), grounds.strip()));
        inProgress.calledIn(reference);
    }

    /** @throws Refused where it was not called in, or the minute is incomplete */
    public void recordScrutiny(String reference, String person, CallInOutcome outcome, String minute, LocalDate meetingDate, String said) {
        record(reference, person, SCRUTINY, outcome, minute, meetingDate, said);
    }

    /** @throws Refused as for scrutiny, and where Council would send it to Council */
    public void recordCouncil(String reference, String person, CallInOutcome outcome, String minute, LocalDate meetingDate, String said) {
        if (outcome == CallInOutcome.TO_COUNCIL) throw new Refused("Say whether Council objects: yes or no.");
        record(reference, person, COUNCIL, outcome, minute, meetingDate, said);
    }

    private void record(String reference, String person, String body, CallInOutcome outcome, String minute, LocalDate meetingDate, String said) {
        var it = latest(reference);
        if (it.calledIn() == null) throw new Refused("The decision on %s was not called in.", reference);
        KeyDecisionService.minuted(minute, meetingDate, today());
        if (meetingDate.isBefore(it.calledIn().on())) throw new Refused("The meeting cannot lie before the call-in of %s.", KeyDecisionService.DAY.format(it.calledIn().on()));
        if (outcome != CallInOutcome.STANDS && said == null) throw new Refused("Write what was said: whoever decides again reads it.");
        store.say(it.evidenceNumber(), new Said(body, outcome, minute, meetingDate, said), person, clock.instant());
        keyDecisions.file(reference).note(reference, person, "%s on the call-in (minute %s of %s): %s.%s".formatted(body.equals(SCRUTINY) ? "Overview and scrutiny" : "Council", minute,
            KeyDecisionService.DAY.format(meetingDate), outcome.sentence(), said == null ? "" : " " + said));
    }

    /** The decision may be acted upon. */
    public void release(String reference) {
        var it = latest(reference);
        var because = !it.outcomes().isEmpty() ? "it was called in and stands" : it.callInEnds() != null ? "nobody called it in" : it.urgent() != null ? "it is urgent and exempt from call-in" : "it is not open to call-in";
        store.release(it.evidenceNumber(), because, clock.instant());
        keyDecisions.file(reference).note(reference, ProcurementCaseService.SYSTEM, "The decision is in force: %s.".formatted(because));
    }

    /** All of a file, in the order of the decisions. */
    @Transactional(readOnly = true)
    public List<Publication> of(String reference) {
        return store.publications(reference);
    }

    @Transactional(readOnly = true)
    public boolean isOpenToCallIn(String reference) {
        return inProgress.isOpenToCallIn(reference);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> lines(DecisionEvidence decision) {
        var lines = new LinkedHashMap<String, String>();
        var day = decidedOn(decision);
        if (KeyDecisionService.isOfMembers(decision.role()))
            keyDecisions.notices(decision.reference()).stream().filter(it -> !it.decisionFrom().isAfter(day)).reduce((one, later) -> later)
                .ifPresent(it -> lines.put("Notice before the decision", keyDecisions.inWords(it)));
        store.publications(decision.reference()).stream().filter(it -> it.evidenceNumber() == decision.number()).findFirst().ifPresent(it -> lines.put("Publication", inWords(it)));
        return lines;
    }

    /** Where a published decision stands, in one or two sentences. */
    public String inWords(Publication it) {
        var published = "Published on %s.".formatted(KeyDecisionService.DAY.format(it.publishedOn()));
        if (it.urgent() != null) return published + " Urgent and exempt from call-in, agreed by %s on %s: %s".formatted(it.urgent().agreedBy(), KeyDecisionService.DAY.format(it.urgent().agreedOn()), it.urgent().reason());
        if (it.calledIn() == null)
            return it.callInEnds() == null ? published : published + (it.released() == null ? " It can be called in until %s." : " Nobody called it in until %s.").formatted(KeyDecisionService.DAY.format(it.callInEnds()));
        var said = it.outcomes().stream().map(one -> " %s (minute %s of %s): %s.".formatted(one.body().equals(SCRUTINY) ? "Overview and scrutiny" : "Council", one.minute(),
            KeyDecisionService.DAY.format(one.meetingDate()), one.outcome().sentence())).reduce("", String::concat);
        return published + " Called in on %s by %s.%s".formatted(KeyDecisionService.DAY.format(it.calledIn().on()), it.calledIn().by(), said.isEmpty() ? " Suspended until scrutiny has spoken." : said);
    }

    /** The last decision of a chain, published or not. */
    @Transactional(readOnly = true)
    public DecisionEvidence last(String reference, DecisionType type) {
        return evidence.of(reference).stream().filter(it -> it.type() == type).reduce((one, later) -> later).orElseThrow(() -> new Refused("Nothing is decided on %s of %s yet.", type.subject(), reference));
    }

    /** Who decided, as the public reads it. */
    @Transactional(readOnly = true)
    public String decider(DecisionEvidence it) {
        return PublicDecisionService.decider(people, it.role(), it.decider(), it.minute() == null ? null : it.minute().body(), it.minute() == null ? null : it.minute().minute());
    }

    @Transactional(readOnly = true)
    public String title(String reference) {
        return keyDecisions.file(reference).title(reference);
    }

    /** The title of a file, where there is one. */
    @Transactional(readOnly = true)
    public Optional<String> find(String reference) {
        return keyDecisions.fileOf(reference).map(it -> it.title(reference));
    }

    private Publication latest(String reference) {
        return latestOf(reference).orElseThrow(() -> new Refused("No decision of %s is published.", reference));
    }

    @Transactional(readOnly = true)
    public Optional<Publication> latestOf(String reference) {
        return store.publications(reference).stream().reduce((one, later) -> later);
    }

    static LocalDate decidedOn(DecisionEvidence it) {
        return it.minute() == null ? it.at().atZone(LONDON).toLocalDate() : it.minute().meetingDate();
    }

    private static String said(String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
