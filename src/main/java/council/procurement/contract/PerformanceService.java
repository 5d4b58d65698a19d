package council.procurement.contract;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.contract.PerformanceStep.Kind;
import council.procurement.contract.store.ReviewStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done about poor performance: warning, improvement plan, a review of it, and where it is not mended the day by which the
 * notice of it is owed (domain reference 8, stage 20; Procurement Act 2023 s.71(3) to (5)).
 */
@Service
@Transactional
public class PerformanceService {

    private final ContractService contracts;
    private final KpiService kpis;
    private final ReviewStore steps;
    private final ContractLives lives;
    private final Clock clock;

    PerformanceService(ContractService contracts, KpiService kpis, ReviewStore steps, ContractLives lives, Clock clock) {
        this.contracts = contracts;
        this.kpis = kpis;
        this.steps = steps;
        this.lives = lives;
        this.clock = clock;
    }

    public List<PerformanceStep> steps(String reference) {
        return steps.steps(reference);
    }

    /** Those of the matter that is open; empty where none is. */
    public List<PerformanceStep> open(String reference) {
        var all = steps.steps(reference);
        int from = all.size();
        while (from > 0 && !all.get(from - 1).kind().isEnd()) from--;
        return all.subList(from, all.size());
    }

    /** The steps that can follow now, in their order. */
    public List<Kind> next(String reference) {
        var open = open(reference);
        if (open.isEmpty()) return List.of();
        if (none(open, Kind.WARNING)) return List.of(Kind.WARNING, Kind.BREACH);
        if (none(open, Kind.PLAN)) return List.of(Kind.PLAN, Kind.BREACH);
        return isReviewedSincePlan(reference, open) ? List.of(Kind.MENDED, Kind.NOT_MENDED, Kind.BREACH) : List.of(Kind.BREACH);
    }

    /** The day by which a notice is owed for what the last matter ended with; its publication is recorded elsewhere. */
    public Optional<PerformanceStep> noticeOwed(String reference) {
        return steps.steps(reference).stream().filter(step -> step.kind().owesNotice() && step.dueOn() != null).reduce((first, last) -> last);
    }

    /** Begins the matter after a review, where none is open. */
    void begin(Contract it, String person, String why) {
        if (open(it.reference()).isEmpty()) add(it, person, Kind.BEGUN, LocalDate.now(clock), why, null);
    }

    /**
     * Records a step.
     *
     * @param on the day of the letter, the agreement or the finding
     */
    public PerformanceStep record(String reference, String person, Kind kind, LocalDate on, String words) {
        var it = contracts.takenOn(reference, person);
        var today = LocalDate.now(clock);
        var possible = next(reference);
        if (possible.isEmpty()) throw new Refused("No poor performance of %s is open. It begins with a review that finds it.", reference);
        FieldRefusals.none().unless(kind != null && possible.contains(kind), "step", "Choose the step that follows: %s.", String.join("; ", possible.stream().map(Kind::label).toList()))
            .unless(on != null && !on.isAfter(today), "on", "Give the day on which it happened, today or before.")
            .unless(on == null || !on.isBefore(open(reference).get(0).on()), "on", "Give a day on or after the day on which the matter began.")
            .text(words, 4000, "words", "Write what was said, agreed or found: it goes on the record.").orThrow();
        var owed = kpis.owed(it);
        var step = add(it, person, kind, on, words.strip(), dueOn(kind, on, owed));
        if (kind == Kind.PLAN) {
            contracts.reviewBy(it, step.dueOn());
            lives.datesChanged(reference);
        }
        return step;
    }

    /** A plan is reviewed after the days of the table; a notice is due on the last of its days, the first counted. */
    private static LocalDate dueOn(Kind kind, LocalDate on, PerformanceRules.Owed owed) {
        if (kind == Kind.PLAN) return on.plusDays(owed.reReviewDays());
        return kind.owesNotice() && owed.noticeDays() != null ? on.plusDays(owed.noticeDays() - 1) : null;
    }

    private PerformanceStep add(Contract it, String person, Kind kind, LocalDate on, String words, LocalDate dueOn) {
        var step = new PerformanceStep(steps.steps(it.reference()).size() + 1, kind, on, words, dueOn, person, clock.instant());
        steps.add(it.reference(), step);
        contracts.tell(it, person, "%s (%s): %s".formatted(kind.label(), it.reference(), words));
        return step;
    }

    /** A review counts that was recorded after the plan. */
    private boolean isReviewedSincePlan(String reference, List<PerformanceStep> open) {
        var plan = open.stream().filter(step -> step.kind() == Kind.PLAN).findFirst().orElseThrow();
        return contracts.reviews(reference).stream().anyMatch(review -> review.at().isAfter(plan.at()));
    }

    private static boolean none(List<PerformanceStep> open, Kind kind) {
        return open.stream().map(PerformanceStep::kind).noneMatch(kind::equals);
    }
}
