package council.procurement.evaluation;

import council.procurement.Refused;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.evaluation.store.AgreementStore;
import council.procurement.evaluation.store.EvaluationStore;
import council.procurement.evaluation.store.EvaluationStore.StoredRecommendation;
import council.procurement.people.People;
import council.procurement.tender.RunningBidService;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Procurement recommends, and the officer who leads the purchase for the service agrees or sends it back (domain reference 8,
 * stage 12). Who decides on the award is neither of the two.
 */
@Service
@Transactional
public class AgreementService {

    /**
     * What the service's lead officer reads.
     *
     * @param recommendedBy the name of the officer
     * @param said          what was said of it so far; null at first
     */
    public record View(List<EvaluationService.RecommendationView> parts, String recommendedBy, Agreement said) {
    }

    private static final int LONGEST_REASON = 2000;

    private final AgreementStore store;
    private final EvaluationStore evaluations;
    private final EvaluationService recommended;
    private final PanelService panels;
    private final RunningBidService running;
    private final DutyService duties;
    private final OpenTasks tasks;
    private final TimelineService timeline;
    private final People people;
    private final Clock clock;

    AgreementService(AgreementStore store, EvaluationStore evaluations, EvaluationService recommended, PanelService panels, RunningBidService running, DutyService duties, OpenTasks tasks, TimelineService timeline, People people, Clock clock) {
        this.store = store;
        this.evaluations = evaluations;
        this.recommended = recommended;
        this.panels = panels;
        this.running = running;
        this.duties = duties;
        this.tasks = tasks;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
    }

    /** @throws Refused where the person does not hold the task */
    @Transactional(readOnly = true)
    public View view(String reference, String person) {
        mayAgree(reference, person);
        return new View(recommended.recommendationViews(reference), people.nameOf(recommender(reference)), store.newest(evaluations.current(reference)).filter(it -> !it.handedIn()).orElse(null));
    }

    /** That the recommendation as it stands is agreed to; empty before, and on the short path, where nobody else recommends. */
    @Transactional(readOnly = true)
    public Optional<Agreement> agreed(String reference) {
        return evaluations.progress(reference).isEmpty() ? Optional.empty() : store.newest(evaluations.current(reference)).filter(it -> it.handedIn() && it.agreed());
    }

    /** @throws Refused where it is sent back without a reason */
    public void say(String reference, String person, Boolean agreed, String reason) {
        mayAgree(reference, person);
        if (agreed == null) throw new Refused("Say whether you agree to the recommendation or send it back.");
        if (!agreed && (reason == null || reason.isBlank())) throw new Refused("Say why you send it back; procurement reads it.");
        if (reason != null && reason.length() > LONGEST_REASON) throw new Refused("Shorten the reason to 2,000 characters.");
        store.add(evaluations.current(reference), new Agreement(agreed, agreed ? null : reason.strip(), false, person, clock.instant()));
    }

    /**
     * What was said is final.
     *
     * @return whether the recommendation stands
     * @throws Refused where nothing was said
     */
    public boolean handIn(String reference, String person) {
        mayAgree(reference, person);
        panels.refuseWhileChanging(reference);
        var evaluation = evaluations.current(reference);
        var said = store.newest(evaluation).filter(it -> it.person().equals(person) && !it.handedIn()).orElseThrow(() -> new Refused("Say whether you agree to the recommendation or send it back."));
        duties.perform(reference, person, Duty.RECOMMEND);
        store.add(evaluation, new Agreement(said.agreed(), said.reason(), true, person, clock.instant()));
        timeline.add(reference, Stage.EVALUATION, person, said.agreed() ? "Agreed to the recommendation for the service." : "Sent the recommendation back to procurement.");
        return said.agreed();
    }

    private void mayAgree(String reference, String person) {
        tasks.mustHold(person, reference, EvaluationTask.AGREE_RECOMMENDATION);
        running.refusalsToAssess(reference, person).orThrow();
        duties.check(reference, person, Duty.RECOMMEND);
        if (recommender(reference).equals(person)) throw new Refused("You recommended this yourself, so somebody else of the service agrees to it.");
    }

    private String recommender(String reference) {
        return evaluations.recommendations(evaluations.current(reference)).stream().filter(it -> it.handedIn() && !it.carriedOn()).findFirst().map(StoredRecommendation::person)
            .orElseThrow(() -> new Refused("Nothing is recommended in case %s now. Open the task list again.", reference));
    }
}
