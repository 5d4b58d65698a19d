package council.procurement.evaluation;

import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.evaluation.store.SelectionStore;
import council.procurement.tender.Condition;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.RunningBidService;
import council.procurement.tender.TenderService;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each condition of participation against each bid (Procurement Act 2023 s.22; domain reference 8, stage 11); a bid that fails one is not compliant. */
@Service
@Transactional
public class ConditionCheckService {

    /** A condition and what was said of it so far. @param met null as long as nobody has said */
    public record Required(int number, String requirement, Boolean met, String reason) {
    }

    private static final int LONGEST_REASON = 2000;

    private final SelectionStore store;
    private final TenderService tenders;
    private final RunningBidService running;
    private final OpenTasks tasks;
    private final Clock clock;

    ConditionCheckService(SelectionStore store, TenderService tenders, RunningBidService running, OpenTasks tasks, Clock clock) {
        this.store = store;
        this.tenders = tenders;
        this.running = running;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Keeps what was said; what nobody has said yet is passed over. @throws Refused for a condition or bid that is not of the tender */
    public void mark(String reference, String person, List<ConditionCheck> given) {
        tasks.mustHold(person, reference, EvaluationTask.CHECK_COMPLIANCE);
        running.refusalsToAssess(reference, person).orThrow();
        var bids = tenders.openedBids(reference).stream().collect(Collectors.toMap(OpenedBid::number, Function.identity()));
        var before = new HashSet<>(checks(reference));
        for (var it : given) {
            if (it.met() == null) continue;
            var bid = bids.get(it.bid());
            if (bid == null) throw new Refused("There is no bid %d in case %s. Open the task again.", it.bid(), reference);
            var condition = conditions(reference, bid).stream().filter(one -> one.number() == it.condition()).findFirst().orElseThrow(() -> new Refused("The bid of %s has no such condition to meet. Open the task again.", bid.label()));
            var reason = it.reason() == null || it.reason().isBlank() ? null : it.reason().strip();
            if (reason != null && reason.length() > LONGEST_REASON) throw new Refused("Shorten what you wrote on “%s” of %s to 2,000 characters.", condition.requirement(), bid.label());
            var said = new ConditionCheck(it.bid(), it.condition(), it.met(), reason);
            if (before.add(said)) store.check(said, person, clock.instant());
        }
    }

    /** The conditions for a bid, with what was said. */
    List<Required> required(String reference, OpenedBid bid) {
        var said = checks(reference);
        return conditions(reference, bid).stream().map(condition -> said.stream().filter(it -> it.bid() == bid.number() && it.condition() == condition.number()).findFirst()
            .map(it -> new Required(condition.number(), condition.requirement(), it.met(), it.reason())).orElse(new Required(condition.number(), condition.requirement(), null, null))).toList();
    }

    /** What is still to be said of a bid, or keeps it from being compliant. */
    Refusals refusals(Refusals so, String reference, ComplianceService.Line line) {
        if (line.assessment() == null) return so;
        var required = required(reference, line.bid());
        for (var it : required)
            so = so.unless(!Boolean.FALSE.equals(it.met()) || it.reason() != null, "Say why the bid of %s does not meet the condition “%s”.", line.bid().label(), it.requirement());
        if (!line.assessment().compliant()) return so;
        for (var it : required) {
            so = so.unless(it.met() != null, "Say whether the bid of %s meets the condition “%s”.", line.bid().label(), it.requirement())
                .unless(!Boolean.FALSE.equals(it.met()), "The bid of %s does not meet the condition “%s”, so it is not compliant. Say so, with the reason.", line.bid().label(), it.requirement());
        }
        return so;
    }

    private List<ConditionCheck> checks(String reference) {
        return store.checks(tenders.tender(reference).orElseThrow().tenderNumber());
    }

    private List<Condition> conditions(String reference, OpenedBid bid) {
        return tenders.asked(reference).conditions().stream().filter(it -> it.isFor(bid.lot())).toList();
    }
}
