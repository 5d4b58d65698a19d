package council.procurement.award;

import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionType;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.approval.Outcome;
import council.procurement.award.store.AwardStore;
import council.procurement.award.store.DirectAwardStore;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.Part;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.notice.NoticeKind;
import council.procurement.notice.NoticeService;
import council.procurement.tender.Lot;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A contract awarded without competition: under the Act (ss.41 and 43), as exempt (Sch 2), or as a call-off (s.45); domain reference 2.11 to 2.13. */
@Service
@Transactional
public class DirectAwardService {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final DirectAwardStore store;
    private final AwardStore awards;
    private final ApprovalService approvals;
    private final ChallengeService challenges;
    private final ProcurementCaseService cases;
    private final NoticeService notices;
    private final DutyService duties;
    private final TimelineService timeline;
    private final Clock clock;

    DirectAwardService(DirectAwardStore store, AwardStore awards, ApprovalService approvals, ChallengeService challenges, ProcurementCaseService cases, NoticeService notices,
                       DutyService duties, TimelineService timeline, Clock clock) {
        this.store = store;
        this.awards = awards;
        this.approvals = approvals;
        this.challenges = challenges;
        this.cases = cases;
        this.notices = notices;
        this.duties = duties;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param answers what was typed; what the ground does not ask for is left out
     * @return what is kept
     * @throws Refused where the ground does not belong to the route, or a condition of it is not met
     */
    public DirectAward justify(String reference, String person, GroundRule rule, DirectAward answers) {
        if (rule.refusal() != null) throw new Refused(rule.refusal());
        var it = cases.get(reference);
        var draft = answers.asAsked(rule);
        draft.refusals(rule, it.routing().route(), today()).orThrow();
        duties.perform(reference, person, Duty.RECOMMEND);
        cases.involve(reference, Part.PROCUREMENT_OFFICER, person);
        store.add(reference, rule, draft, person, clock.instant());
        timeline.add(reference, Stage.AWARD, person, "Justified a direct award: %s.".formatted(rule.title()));
        return draft;
    }

    /** Pounds ex VAT that are decided on: the higher of estimate and price. */
    @Transactional(readOnly = true)
    public BigDecimal valueDecidedOn(String reference, DirectAward it) {
        return cases.get(reference).need().estimatedValueExVat().max(it.priceExVat());
    }

    /** Whoever the table names confirms the ground, sends it back or rejects it. */
    public void confirm(String reference, String person, Outcome outcome, String reason) {
        var latest = get(reference);
        if (person.equals(latest.justifiedBy())) throw new Refused("You justified this direct award, so somebody else must confirm its ground.");
        store.addCheck(latest.number(), outcome.code(), reason, person, clock.instant());
        timeline.add(reference, Stage.AWARD, person, switch (outcome) {
            case APPROVED -> "Confirmed the exemption: %s.".formatted(latest.title());
            case RETURNED -> "Returned the direct award: " + reason;
            case REJECTED -> "Rejected the exemption: " + reason;
        });
        if (outcome == Outcome.REJECTED) cases.end(reference, CaseStatus.NOT_AWARDED, "The exemption does not hold: " + reason, person);
    }

    /** Those who decide said no, or the award was withdrawn after a challenge: the case ends. */
    public void end(String reference) {
        if (challenges.endWithdrawn(reference)) return;
        var last = approvals.decisions(reference).stream().filter(d -> d.type() == DecisionType.DIRECT_AWARD && d.outcome() == Outcome.REJECTED).reduce((a, b) -> b)
            .orElseThrow(() -> new Refused("The direct award in case %s was not rejected, so the case does not end here.", reference));
        cases.end(reference, CaseStatus.NOT_AWARDED, last.reason(), last.person());
    }

    /** The award follows the decision. @throws Refused where nobody approved it, or a transparency notice is due and is not on record */
    public void award(String reference) {
        approvals.refuseUnlessApproved(reference, DecisionType.DIRECT_AWARD);
        var it = get(reference);
        if (it.transparencyDue() && !notices.has(reference, NoticeKind.TRANSPARENCY)) throw new Refused("The transparency notice comes before the award (Procurement Act 2023 s.44). Record it first.");
        if (!awards.standing(reference).isEmpty()) throw new Refused("The award in case %s is already recorded.", reference);
        awards.save(Award.decided(reference, Lot.NONE, it.supplier(), it.supplierPostcode(), null, null, it.priceExVat(), today()));
        timeline.add(reference, Stage.AWARD, ProcurementCaseService.SYSTEM, "Awarded directly to %s.".formatted(it.supplier()));
    }

    /** The newest justification. @throws Refused where there is none */
    @Transactional(readOnly = true)
    public DirectAward get(String reference) {
        return find(reference).orElseThrow(() -> new Refused("No direct award is justified in case %s yet.", reference));
    }

    @Transactional(readOnly = true)
    public Optional<DirectAward> find(String reference) {
        return store.latest(reference);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
