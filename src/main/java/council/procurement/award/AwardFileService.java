package council.procurement.award;

import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionType;
import council.procurement.award.store.AwardEvidence;
import council.procurement.award.store.AwardStore;
import council.procurement.award.store.WinnerLeavingStore;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Route;
import council.procurement.evaluation.EvaluationService;
import council.procurement.evaluation.PromiseService;
import council.procurement.evaluation.Recommendation;
import council.procurement.people.People;
import council.procurement.tender.TenderService;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Ranking, prices and report for those who prepare, advise on, decide or audit the award, and for nobody else. Only reads,
 * each time in a transaction of its own: that something is not asked or recommended yet spoils nothing.
 */
@Service
public class AwardFileService {

    static final Set<String> READERS = Set.of("procurement-team", "procurement-managers", "finance", "section-151-officer", "monitoring-officer", "legal", "internal-audit");

    private final AwardStore awards;
    private final AwardEvidence evidence;
    private final WinnerLeavingStore leavings;
    private final EvaluationService evaluations;
    private final PromiseService promises;
    private final TenderService tenders;
    private final ApprovalService approvals;
    private final ProcurementCaseService cases;
    private final People people;

    AwardFileService(AwardStore awards, AwardEvidence evidence, WinnerLeavingStore leavings, EvaluationService evaluations, PromiseService promises, TenderService tenders, ApprovalService approvals, ProcurementCaseService cases, People people) {
        this.awards = awards;
        this.evidence = evidence;
        this.leavings = leavings;
        this.evaluations = evaluations;
        this.promises = promises;
        this.tenders = tenders;
        this.approvals = approvals;
        this.cases = cases;
        this.people = people;
    }

    /** Whether the person is one of the readers, or belongs to a group that decides on this very award. */
    public boolean mayRead(String reference, String person) {
        var allowed = new HashSet<>(READERS);
        var it = cases.find(reference);
        if (it.isEmpty()) return false;
        if (routeOf(it.get()) == Route.QUOTATIONS) allowed.add("heads-of-service");
        if (routeOf(it.get()) == Route.ONE_QUOTE) allowed.add("budget-holders");
        allowed.addAll(deciders(reference));
        return !Collections.disjoint(allowed, people.groupsOf(person));
    }

    /** @throws Refused where the person may not read it */
    public AwardFile read(String reference, String person) {
        if (!mayRead(reference, person)) throw new Refused("The award of case %s is open to those who prepare, decide or audit it.", reference);
        var it = cases.get(reference);
        var recommended = recommendations(it);
        var none = recommended.isEmpty();
        return new AwardFile(it, recommended, none ? List.of() : evaluations.ranking(reference), none ? List.of() : evaluations.sensitivities(reference), none ? Map.of() : promises.of(reference), none ? List.of() : tenders.asked(reference).lots(),
            evidence.latestReport(reference).orElse(null), evidence.valueDecisions(reference), approvals.advice(reference).stream().filter(a -> a.type() == DecisionType.AWARD).toList(),
            approvals.decisions(reference).stream().filter(d -> d.type() == DecisionType.AWARD).toList(), awards.standing(reference), leavings.of(reference));
    }

    private List<Recommendation> recommendations(ProcurementCase it) {
        try {
            return routeOf(it) == Route.ONE_QUOTE ? List.of() : evaluations.recommendations(it.reference());
        } catch (Refused notYet) {
            return List.of();
        }
    }

    private static Route routeOf(ProcurementCase it) {
        return it.routing() == null ? null : it.routing().route();
    }

    private List<String> deciders(String reference) {
        try {
            return approvals.deciders(reference, DecisionType.AWARD);
        } catch (Refused notAsked) {
            return List.of();
        }
    }
}
