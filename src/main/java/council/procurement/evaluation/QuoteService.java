package council.procurement.evaluation;

import council.procurement.Refused;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.evaluation.store.EvaluationStore;
import council.procurement.tender.Criterion;
import council.procurement.tender.Lot;
import council.procurement.tender.RunningBidService;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The short path below £50,000 (domain reference 1.4): the requester checks the quotes and recommends, and the ranking is
 * computed. Where quality is scored, the requester scores first, alone, and sees prices and the second scorer's part only after it.
 */
@Service
@Transactional
public class QuoteService {

    /**
     * @param toScore        whether the requester must score first; nothing else is shown until then
     * @param individual     what both scorers gave; empty where price alone decides
     * @param recommendation null as long as the requester has to score
     */
    public record View(boolean toScore, List<Criterion> questions, List<ComplianceService.Line> lines, List<PersonalScore> individual, EvaluationService.RecommendationView recommendation) {
    }

    private final EvaluationStore store;
    private final RunningBidService running;
    private final ScoringService scoring;
    private final ComplianceService compliance;
    private final EvaluationService evaluations;
    private final DutyService duties;
    private final OpenTasks tasks;
    private final TimelineService timeline;

    QuoteService(EvaluationStore store, RunningBidService running, ScoringService scoring, ComplianceService compliance, EvaluationService evaluations, DutyService duties, OpenTasks tasks, TimelineService timeline) {
        this.store = store;
        this.running = running;
        this.scoring = scoring;
        this.compliance = compliance;
        this.evaluations = evaluations;
        this.duties = duties;
        this.tasks = tasks;
        this.timeline = timeline;
    }

    /** Not read-only: the engine keeps in its history that it was asked for the rules. */
    public View view(String reference, String person) {
        mayRecommend(reference, person);
        if (mustScore(reference, person)) return new View(true, List.of(), List.of(), List.of(), null);
        return new View(false, scoring.questions(reference), compliance.lines(reference), store.handedIn(store.current(reference)), evaluations.view(reference, Lot.NONE, evaluations.computed(reference), null));
    }

    /** The requester's own scores are final: prices and the other scorer's part are shown next. */
    public void score(String reference, String person, List<GivenScore> given) {
        mayRecommend(reference, person);
        scoring.save(reference, person, given);
        scoring.handIn(reference, person, EvaluationTask.RECOMMEND_QUOTE);
        scoring.agreeOnTheLower(reference);
    }

    public void assess(String reference, String person, List<Assessment> given) {
        seesPrices(reference, person);
        compliance.keep(reference, person, given, false);
    }

    public void save(String reference, String person, RecommendationDraft draft) {
        seesPrices(reference, person);
        compliance.check(reference);
        if (draft.lotNumber() != Lot.NONE) throw new Refused("Quotes are not divided into lots. Open the task again.");
        evaluations.save(reference, person, draft, evaluations.computed(reference));
    }

    /** @return whether an award is recommended */
    public boolean recommend(String reference, String person) {
        running.refusalsToAssess(reference, person).orThrow();
        if (mustScore(reference, person)) throw new Refused("Score the quotes first.");
        compliance.check(reference);
        refuseStale(reference);
        compliance.keepDebarments(reference, person);
        timeline.add(reference, Stage.EVALUATION, person, "Checked the compliance of the quotes.");
        evaluations.rank(reference);
        return evaluations.recommend(reference, person);
    }

    /** What was recommended must still follow from the ranking after the last change to the checks. */
    private void refuseStale(String reference) {
        var ranking = evaluations.computed(reference);
        var saved = store.recommendation(store.current(reference), Lot.NONE).map(EvaluationStore.StoredRecommendation::bidNumber).orElse(null);
        var draft = evaluations.view(reference, Lot.NONE, ranking, null).draft();
        if (draft != null && !Objects.equals(draft.bidIn(ranking), saved))
            throw new Refused("The ranking has changed since you saved your recommendation. Look at it and save again.");
    }

    private boolean mustScore(String reference, String person) {
        return !scoring.questions(reference).isEmpty() && !store.scorers(store.current(reference)).contains(person);
    }

    private void mayRecommend(String reference, String person) {
        tasks.mustHold(person, reference, EvaluationTask.RECOMMEND_QUOTE);
        running.refusalsToAssess(reference, person).orThrow();
        duties.check(reference, person, Duty.RECOMMEND);
    }

    private void seesPrices(String reference, String person) {
        mayRecommend(reference, person);
        if (mustScore(reference, person)) throw new Refused("Score the quotes first; the prices are shown after it.");
    }
}
