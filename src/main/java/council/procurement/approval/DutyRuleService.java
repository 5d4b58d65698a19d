package council.procurement.approval;

import council.procurement.Refused;
import council.procurement.approval.store.DutyStore;
import council.procurement.platform.forms.TaskAtHand;
import council.procurement.platform.forms.TaskRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Separation of duties at the claim and at every assignment: whoever the matrix excludes is told when they take the task, not
 * when they have filled in its form.
 */
@Service
@Transactional(readOnly = true, noRollbackFor = Refused.class) // who is only asked breaks nothing
class DutyRuleService implements TaskRule {

    private final DutyStore store;
    private final DutyService duties;

    DutyRuleService(DutyStore store, DutyService duties) {
        this.store = store;
        this.duties = duties;
    }

    @Override
    public void check(TaskAtHand task, String person) {
        if (task.businessKey() == null || task.processKey() == null) return;
        var deeds = store.dutiesOf(task.processKey(), task.taskKey()).toArray(Duty[]::new);
        if (deeds.length == 0) return;
        duties.hindrance(task.businessKey(), person, deeds).ifPresent(sentence -> {
            throw new Refused("%s", sentence);
        });
    }
}
