package council.procurement.casefile.engine;

import council.procurement.casefile.CaseKeyService;
import council.procurement.casefile.InterestService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.platform.forms.TaskAtHand;
import council.procurement.platform.forms.TaskRule;
import org.springframework.stereotype.Component;

/**
 * An unresolved conflict of interest keeps its person from every task of the case, of its contract and its waiver (domain reference 7.3), and a step that asks for
 * a declaration is not completed without it.
 */
@Component
class InterestRule implements TaskRule {

    private final InterestService interests;
    private final ProcurementCaseService cases;
    private final CaseKeyService keys;
    private final DeclarationTable points;

    InterestRule(InterestService interests, ProcurementCaseService cases, CaseKeyService keys, DeclarationTable points) {
        this.interests = interests;
        this.cases = cases;
        this.keys = keys;
        this.points = points;
    }

    @Override
    public void check(TaskAtHand task, String person) {
        if (task.businessKey() != null) interests.refuseBlocked(keys.of(task.businessKey()), person);
    }

    @Override
    public void checkCompletion(TaskAtHand task, String person) {
        if (isOfCase(task)) points.of(task.id(), task.taskKey(), task.processKey()).ifPresent(asked -> interests.refuseUndeclared(task.businessKey(), person, asked));
    }

    private boolean isOfCase(TaskAtHand task) {
        return task.businessKey() != null && cases.find(task.businessKey()).isPresent();
    }
}
