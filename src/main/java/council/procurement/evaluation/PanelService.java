package council.procurement.evaluation;

import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.casefile.InterestService;
import council.procurement.casefile.KeptOut;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.evaluation.store.EvaluationStore;
import council.procurement.evaluation.store.PanelStore;
import council.procurement.people.People;
import council.procurement.tender.BidsLeaving;
import council.procurement.tender.RunningBidService;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The panel that scores the bids and its moderator, who scores nothing (domain reference 3.6). Whoever has a conflict of interest
 * leaves it, however late that comes to light; somebody else takes the seat and scores (domain reference 8, E13).
 */
@Service
@Transactional
public class PanelService implements KeptOut {

    private static final String EVALUATORS = "evaluators";
    private static final String PROCUREMENT = "procurement-team";

    private final PanelStore store;
    private final EvaluationStore evaluations;
    private final RunningBidService running;
    private final ProcurementCaseService cases;
    private final DutyService duties;
    private final InterestService interests;
    private final ExclusionService exclusions;
    private final EvaluationRules rules;
    private final EvaluationRuns runs;
    private final ObjectProvider<BidsLeaving> later;
    private final TimelineService timeline;
    private final People people;
    private final Clock clock;

    PanelService(PanelStore store, EvaluationStore evaluations, RunningBidService running, ProcurementCaseService cases, DutyService duties, InterestService interests, ExclusionService exclusions, EvaluationRules rules,
                 EvaluationRuns runs, ObjectProvider<BidsLeaving> later, TimelineService timeline, People people, Clock clock) {
        this.store = store;
        this.evaluations = evaluations;
        this.running = running;
        this.cases = cases;
        this.duties = duties;
        this.interests = interests;
        this.exclusions = exclusions;
        this.rules = rules;
        this.runs = runs;
        this.later = later;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
    }

    /** How many must score at least, by the table {@code panel-size}. */
    public int leastMembers(String reference) {
        return rules.leastMembers(reference, cases.get(reference).routing().route());
    }

    /**
     * Appoints who scores and who moderates.
     *
     * @param others who scores beside the chair; empty lines are dropped
     * @throws Refused with everything that is wrong with it
     */
    public void appoint(String reference, String person, String chair, List<String> others, String moderator) {
        running.refusalsToAssess(reference, person).orThrow();
        var evaluation = evaluations.current(reference);
        if (!store.panel(evaluation).isEmpty()) throw new Refused("The panel of case %s is appointed already. Open the task list again.", reference);
        var scorers = new ArrayList<String>();
        scorers.add(chair);
        others.stream().filter(Objects::nonNull).forEach(scorers::add);
        int least = leastMembers(reference);
        var refusals = Refusals.none()
            .unless(new HashSet<>(scorers).size() == scorers.size(), "Name everybody once: one person has one seat.")
            .unless(scorers.size() >= least, "Name at least %d people who score; the moderator is not counted.", least)
            .unless(!scorers.contains(moderator), "%s cannot score and moderate. Name somebody else for one of the two.", people.nameOf(moderator));
        for (var one : scorers) refusals = eligible(refusals, reference, one, EVALUATORS, Duty.SCORE);
        eligible(refusals, reference, moderator, PROCUREMENT, Duty.MODERATE).orThrow();
        for (var one : scorers) seat(evaluation, one, one.equals(chair) ? PanelRole.CHAIR : PanelRole.MEMBER, null, null, person);
        seat(evaluation, moderator, PanelRole.MODERATOR, null, null, person);
        timeline.add(reference, Stage.EVALUATION, person, "Appointed the panel: %s; chair: %s; moderator: %s.".formatted(scorers.stream().map(people::nameOf).collect(Collectors.joining(", ")), people.nameOf(chair), people.nameOf(moderator)));
    }

    private Refusals eligible(Refusals so, String reference, String person, String group, Duty duty) {
        var refusals = so.unless(people.isIn(person, group), "%s is not in the group “%s”. Choose somebody who is.", people.nameOf(person), people.groupName(group))
            .unless(duty != Duty.SCORE || !exclusions.hasDecided(reference, person), "%s decided on the exclusion of a supplier in this case, so somebody else must score.", people.nameOf(person))
            .unless(!interests.isBlocked(reference, person), "%s has a conflict of interest in this case. Choose somebody else.", people.nameOf(person));
        var done = duties.clash(reference, person, duty);
        return refusals.unless(done.isEmpty(), "%s %s in this case, so somebody else must %s.", people.nameOf(person), done.map(Duty::done).orElse(""), duty == Duty.SCORE ? "score" : "moderate");
    }

    private void seat(long evaluation, String person, PanelRole role, String replaces, String reason, String by) {
        store.appoint(evaluation, new PanelSeat(person, role, replaces, reason, by, clock.instant(), null));
    }

    /** Of the case's newest evaluation; empty where there is none. */
    @Transactional(readOnly = true)
    public Panel panel(String reference) {
        return evaluations.progress(reference).isEmpty() ? new Panel(List.of()) : store.panel(evaluations.current(reference));
    }

    /** Whose seat waits for a successor, as the form names them. */
    @Transactional(readOnly = true)
    public String leaver(String reference) {
        return panel(reference).vacant().stream().findFirst().map(it -> people.nameOf(it.person())).orElse("");
    }

    @Override
    public void keptOut(String reference, String person) {
        if (evaluations.progress(reference).isPresent()) leave(reference, person);
    }

    /** The person leaves the panel, whatever has been done since; nothing for whoever does not score on it. */
    void leave(String reference, String person) {
        var evaluation = evaluations.current(reference);
        if (!store.panel(evaluation).scorers().contains(person)) return;
        store.leave(evaluation, person, clock.instant());
        boolean ranked = !evaluations.ranking(evaluation).isEmpty();
        if (ranked && later.stream().anyMatch(it -> !it.refusals(reference).isEmpty())) {
            timeline.add(reference, Stage.EVALUATION, ProcurementCaseService.SYSTEM, "A member of the panel has a conflict of interest, and the award is decided: the monitoring officer and legal say what follows.");
            return;
        }
        timeline.add(reference, Stage.EVALUATION, ProcurementCaseService.SYSTEM, "%s left the panel. What they scored no longer counts; somebody else takes the seat.".formatted(people.nameOf(person)));
        if (ranked) evaluations.progress(reference).filter(it -> it.recommendedAt() != null).ifPresent(it -> {
            evaluations.copy(reference, evaluation, clock.instant());
            runs.rankAgain(reference);
        });
        runs.memberLeft(reference, person);
    }

    /**
     * Somebody takes the seat of the member who left first.
     *
     * @return whether the one who left had handed in, so that the scoring is to be done again
     * @throws Refused where the person may not score
     */
    public boolean replace(String reference, String person, String successor, String reason) {
        running.refusalsToAssess(reference, person).orThrow();
        var evaluation = evaluations.current(reference);
        var panel = store.panel(evaluation);
        var left = panel.vacant().stream().findFirst().orElseThrow(() -> new Refused("No seat of the panel is vacant. Open the task list again."));
        eligible(Refusals.none().unless(!panel.knows(successor), "%s sits or sat on this panel. Choose somebody else.", people.nameOf(successor)), reference, successor, EVALUATORS, Duty.SCORE).orThrow();
        seat(evaluation, successor, left.role(), left.person(), reason, person);
        timeline.add(reference, Stage.EVALUATION, person, "Appointed %s to the panel in place of %s.".formatted(people.nameOf(successor), people.nameOf(left.person())));
        return evaluations.scorers(evaluation).contains(left.person()) || !runs.takeSeat(reference, left.person(), successor);
    }

    /** @throws Refused where the person does not score on the panel; nobody is refused where none was appointed */
    void refuseUnseated(long evaluation, String person) {
        var panel = store.panel(evaluation);
        if (!panel.isEmpty() && !panel.scorers().contains(person)) throw new Refused(panel.hasLeft(person) ? "You left the panel of this evaluation. Somebody else scores."
            : "You do not score on the panel of this evaluation. The procurement team appoints who does.");
    }

    /** @throws Refused as long as a seat is vacant or somebody who took one has not scored */
    void refuseIncomplete(long evaluation) {
        var panel = store.panel(evaluation);
        var handedIn = evaluations.scorers(evaluation);
        panel.vacant().stream().findFirst().ifPresent(it -> {
            throw new Refused("%s left the panel and nobody has taken the seat yet. Complete this task once somebody has, and has scored.", people.nameOf(it.person()));
        });
        panel.scorers().stream().filter(it -> !handedIn.contains(it)).findFirst().ifPresent(it -> {
            throw new Refused("%s has not handed in scores yet. Complete this task once they have.", people.nameOf(it));
        });
    }

    /** @throws Refused while a member of the panel is being replaced, until the panel has moderated again */
    void refuseWhileChanging(String reference) {
        if (runs.panelChanges(reference)) throw new Refused("A member of the panel is being replaced in case %s. Complete this task once the panel has moderated and the bids are ranked again.", reference);
    }
}
