package council.procurement.waiver;

import council.procurement.Money;
import council.procurement.Refused;
import council.procurement.calendar.Calendars;
import council.procurement.casefile.Commitment;
import council.procurement.casefile.CommitmentService;
import council.procurement.casefile.Need;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.ReferenceService;
import council.procurement.casefile.TimelineService;
import council.procurement.waiver.store.WaiverStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Waivers of the Contract Procedure Rules: asked for, ruled on, approved or refused, and led back to competition (domain reference 1.5). */
@Service
@Transactional
public class WaiverService {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final WaiverStore store;
    private final WaiverHistoryService history;
    private final ReferenceService references;
    private final ProcurementCaseService cases;
    private final TimelineService timeline;
    private final ObjectProvider<CommitmentService> commitments;
    private final ObjectProvider<NewCases> newCases;
    private final Calendars calendars;
    private final Clock clock;

    WaiverService(WaiverStore store, WaiverHistoryService history, ReferenceService references, ProcurementCaseService cases, TimelineService timeline,
                  ObjectProvider<CommitmentService> commitments, ObjectProvider<NewCases> newCases, Calendars calendars, Clock clock) {
        this.store = store;
        this.history = history;
        this.references = references;
        this.cases = cases;
        this.timeline = timeline;
        this.commitments = commitments;
        this.newCases = newCases;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Takes a request; the rules have yet to say whether it can be decided on.
     *
     * @param caseReference  the case whose rule is waived; null where there is none yet
     * @param ownInterest    whether the requester has an interest in it
     * @throws Refused where it is incomplete, or the case is closed or has a waiver already
     */
    public Waiver ask(WaiverRequest request, String caseReference, boolean ownInterest, String person) {
        withoutInterest(ownInterest);
        request.refusals(today()).orThrow();
        if (caseReference != null) {
            var it = cases.get(caseReference);
            if (!it.isOpen()) throw new Refused("Case %s is %s; a waiver cannot release it.", caseReference, it.status().label().toLowerCase());
            if (store.findByCaseReferenceOrderByReference(caseReference).stream().anyMatch(w -> w.status() != WaiverStatus.REFUSED))
                throw new Refused("Case %s has a waiver already. Open the case to see how it stands.", caseReference);
        }
        var asked = store.save(Waiver.asked(references.next("W"), caseReference, request, person, clock.instant()));
        history.add(asked.reference(), person, "Asked for a waiver of “%s” for “%s” from %s, %s.".formatted(request.ruleWaived().label(), request.title(), request.supplier(), request.valueInWords()));
        return asked;
    }

    /** The request again, after it was returned or, once, after it was refused. */
    public Waiver amend(String reference, WaiverRequest request, boolean ownInterest, String person) {
        var before = get(reference);
        withoutInterest(ownInterest);
        if (!before.isAmendable()) throw new Refused("%s can no longer be amended: its status is “%s”.", reference, before.status().label());
        request.refusals(today()).orThrow();
        var amended = store.save(before.amended(request));
        history.add(reference, person, "Amended the request: %s from %s, %s.".formatted(request.title(), request.supplier(), request.valueInWords()));
        return amended;
    }

    private static void withoutInterest(boolean ownInterest) {
        if (ownInterest) throw new Refused("You have an interest in this purchase, so a colleague without one must ask for the waiver. Tell the monitoring officer about yours.");
    }

    /** Working days that the purchase is old; 0 where it has not begun. */
    @Transactional(readOnly = true)
    public int workingDaysSinceStart(WaiverRequest request) {
        return request.startDate().isBefore(today()) ? Math.max(1, calendars.council().between(request.startDate(), today())) : 0;
    }

    /** Spend with the supplier over so many months, this purchase and its case not included. */
    @Transactional(readOnly = true)
    public BigDecimal spendWith(String reference, int months) {
        var it = get(reference);
        return commitments.getObject().withSupplier(it.request().supplier(), months).stream()
            .filter(c -> !c.reference().equals(reference) && !c.reference().equals(it.caseReference()))
            .map(Commitment::valueExVat).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Takes what the decision tables answered.
     *
     * @param exitPlanMonths       so many months before the end the exit plan is due
     * @param marketEvidenceNeeded whether the ground wants evidence from the market
     * @param refusal              the sentence of a table that said no; null where none did
     * @throws Refused with that sentence
     */
    public Waiver rule(String reference, WaiverRules rules, int exitPlanMonths, boolean marketEvidenceNeeded, String refusal) {
        if (refusal != null) throw new Refused(refusal);
        var it = get(reference);
        if (marketEvidenceNeeded && it.request().marketEvidence() == null) throw new Refused("Give the market evidence. On this ground it says: %s", rules.evidenceAsked());
        var due = it.request().endsOn().minusMonths(exitPlanMonths);
        var exit = due.isBefore(it.request().startDate()) ? it.request().endsOn() : due;
        return store.save(it.ruled(new WaiverRules(rules.groundCondition(), rules.evidenceAsked(), rules.longestTermMonths(), rules.decidedAsFrom(), rules.minimumInvited(), rules.threshold(),
            rules.recentMonths(), rules.spendRecent(), rules.longMonths(), rules.spendLong(), rules.splitWarning(), rules.contractDetailsNotice(), exit)));
    }

    /** Approved by the whole chain: the case is released, or opened where there is none, and award, notice and register entry follow there. */
    public Waiver grant(String reference) {
        var granted = store.save(get(reference).approved(today()));
        var request = granted.request();
        history.add(reference, ProcurementCaseService.SYSTEM, "Approved until %s.".formatted(request.endsOn().format(DAY)));
        if (granted.caseReference() == null) granted = store.save(granted.releases(newCases.getObject().open(need(request), granted.requestedBy())));
        var it = cases.get(granted.caseReference());
        timeline.add(it.reference(), it.stage(), ProcurementCaseService.SYSTEM, "Waiver %s is approved: %s may be asked alone, up to %s ex VAT until %s.%s".formatted(reference, request.supplier(),
            Money.written(request.valueExVat()), request.endsOn().format(DAY), Boolean.TRUE.equals(granted.rules().contractDetailsNotice()) ? " A contract details notice is due after the award." : ""));
        history.add(reference, ProcurementCaseService.SYSTEM, "Releases case %s.".formatted(granted.caseReference()));
        return granted;
    }

    private Need need(WaiverRequest it) {
        var neededBy = it.startDate().isBefore(today()) ? today() : it.startDate();
        return new Need(it.title(), it.justification(), it.service(), it.category(), it.cpvCode(), it.valueExVat(), it.vatRate(), neededBy, it.termMonths(), 0, it.budgetCode(), null, false, false, false);
    }

    /** Refused by a decider: back to the route; the first refusal leaves one amended request. */
    public Waiver refuse(String reference) {
        var refused = store.save(get(reference).refused(today()));
        history.add(reference, ProcurementCaseService.SYSTEM, refused.isAmendable() ? "Refused. The rule stands; the request may be amended once." : "Refused for good. The rule stands: the purchase takes its usual route.");
        return refused;
    }

    public Waiver returned(String reference) {
        return store.save(get(reference).returned());
    }

    public void giveUp(String reference, String person) {
        store.save(get(reference).givenUp(today()));
        history.add(reference, person, "Did not ask again. The purchase takes its usual route.");
    }

    /** How the purchase returned to competition. */
    public void carryOutExitPlan(String reference, String result, String person) {
        if (result == null) throw new Refused("Say how the purchase returns to competition: the new case, or why nothing follows.");
        store.save(get(reference).exited(result, today()));
        history.add(reference, person, "Carried out the exit plan: " + result);
    }

    /** @throws Refused where there is no such waiver */
    @Transactional(readOnly = true)
    public Waiver get(String reference) {
        return find(reference).orElseThrow(() -> new Refused("There is no waiver %s. Check the reference.", reference));
    }

    @Transactional(readOnly = true)
    public Optional<Waiver> find(String reference) {
        return store.findById(reference);
    }

    @Transactional(readOnly = true)
    public List<Waiver> ofCase(String caseReference) {
        return store.findByCaseReferenceOrderByReference(caseReference);
    }

    /** Whether a waiver can help this case. */
    @Transactional(readOnly = true)
    public WaiverOffer offer(String caseReference) {
        return WaiverOffer.of(cases.get(caseReference), ofCase(caseReference));
    }

    /**
     * The request as far as the case says it already, by the fields of the start form.
     *
     * @throws Refused where a waiver cannot help
     */
    @Transactional(readOnly = true)
    public Map<String, Object> begun(String caseReference) {
        if (offer(caseReference) != WaiverOffer.POSSIBLE) throw new Refused("A waiver cannot help case %s. Open the case to see why.", caseReference);
        return WaiverOffer.answers(cases.get(caseReference));
    }

    /** Earlier waivers for the supplier or the need; newest first. */
    @Transactional(readOnly = true)
    public List<Waiver> earlier(Waiver it) {
        return store.earlier(it.reference(), it.request().supplier(), it.request().cpvCode(), it.request().service());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
